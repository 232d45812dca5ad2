import { h, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  CALLS,
  CAMPAIGN,
  FIRST,
  HEADERS,
  NONE,
  OTHER_EVENTS,
  THEN,
  getToken,
  hostApp,
  isLate,
  listenTo,
  type Chosen,
} from './host-data.js';

/** Before an element is defined Preact knows none of its properties: a `ref` sets them. */
const properties = (values: object): object => {
  const ref = (element: HTMLElement | null): void => {
    if (element) Object.assign(element, values);
  };
  return isLate ? { ref } : values;
};

function App() {
  const [count, setCount] = useState(0);
  const [isShown, setShown] = useState(true);
  const [declared, setDeclared] = useState('');
  const [added, setAdded] = useState('');
  useEffect(() => listenTo('events', setAdded), []);
  const listeners = OTHER_EVENTS.map((name) => [
    `on${name}`,
    () => {
      setDeclared(name);
    },
  ]);
  return h(
    'main',
    null,
    h(
      'button',
      {
        id: 'next',
        onClick: () => {
          setCount(count + 1);
        },
      },
      'next',
    ),
    h(
      'button',
      {
        id: 'toggle',
        onClick: () => {
          setShown(!isShown);
        },
      },
      'toggle',
    ),
    h('output', { id: 'declared' }, declared),
    h('output', { id: 'added' }, added),
    h('campaign-status-badge', { id: 'alone', status: 'paused' }),
    isShown
      ? h('campaign-status-legend', { id: 'view', kind: 'campaign' })
      : h('p', { id: 'dummy' }, 'Dummy view'),
    h(
      'campaign-list',
      { id: 'children', ...properties({ campaigns: NONE }) },
      h('p', { slot: 'empty' }, `Pressed ${String(count)} times`),
      count % 2 === 1 && h('b', { slot: 'empty' }, 'Odd'),
    ),
    h('call-log', {
      id: 'properties',
      status: 'callback',
      ...properties({ calls: CALLS, pageSize: 5, followUp: true, showPhoneNumbers: false }),
    }),
    h('call-log', {
      id: 'attributes',
      status: 'callback',
      'page-size': 5,
      'follow-up': true,
      'show-phone-numbers': false,
    }),
    h('campaign-header', { id: 'object', ...properties({ campaign: CAMPAIGN }) }),
    h('campaign-workspace', { id: 'rich', ...properties({ headers: HEADERS, getToken }) }),
    h('campaign-list', {
      id: 'events',
      columns: 'name status',
      'oncampaign-select': (event: Chosen) => {
        setDeclared(event.detail.campaign.id);
      },
      ...Object.fromEntries(listeners),
      ...properties({ campaigns: count === 0 ? FIRST : THEN }),
    }),
  );
}

void hostApp((root) => {
  render(h(App, null), root);
});
