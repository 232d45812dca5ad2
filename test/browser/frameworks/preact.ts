import 'campaign-widgets/define';
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { APP, FIRST, THEN } from './campaigns.js';

function App() {
  const [campaigns, setCampaigns] = useState(FIRST);
  const [chosen, setChosen] = useState('');
  return h(
    'main',
    null,
    h(
      'campaign-list',
      {
        campaigns,
        columns: 'name status',
        'oncampaign-select': (event: CustomEvent<{ campaign: { id: string } }>) => {
          setChosen(event.detail.campaign.id);
        },
      },
      h('p', { slot: 'empty' }, 'Nothing here'),
    ),
    h(
      'button',
      {
        onClick: () => {
          setCampaigns((now) => (now === FIRST ? THEN : []));
        },
      },
      'next',
    ),
    h('output', null, chosen),
  );
}

const root = document.getElementById(APP);
if (root) render(h(App, null), root);
