import 'campaign-widgets/define';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { APP, FIRST, THEN } from './campaigns.js';

function App() {
  const [campaigns, setCampaigns] = useState(FIRST);
  const [chosen, setChosen] = useState('');
  return createElement(
    'main',
    null,
    createElement(
      'campaign-list',
      {
        campaigns,
        columns: 'name status',
        'oncampaign-select': (event: CustomEvent<{ campaign: { id: string } }>) => {
          setChosen(event.detail.campaign.id);
        },
      },
      createElement('p', { slot: 'empty' }, 'Nothing here'),
    ),
    createElement(
      'button',
      {
        onClick: () => {
          setCampaigns((now) => (now === FIRST ? THEN : []));
        },
      },
      'next',
    ),
    createElement('output', null, chosen),
  );
}

const root = document.getElementById(APP);
if (root) createRoot(root).render(createElement(App));
