import 'campaign-widgets/define';
import { mount } from 'svelte';
import App from './App.svelte';
import { APP } from './campaigns.js';

mount(App, { target: document.getElementById(APP) });
