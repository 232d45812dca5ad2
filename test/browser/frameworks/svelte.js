import { mount } from 'svelte';
import App from './App.svelte';
import { hostApp } from './host-data.js';

void hostApp((target) => mount(App, { target }));
