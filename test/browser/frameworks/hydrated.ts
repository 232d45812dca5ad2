/** Applications that a server renders and a browser hydrates, as the README says. */
import { createElement, useState, useSyncExternalStore, type ReactElement } from 'react';
import { defineComponent, h, ref } from 'vue';

const getToken = (): string => 'right';
const mine = [{ id: 'a', name: 'Spring', status: 'paused' }];
const never = () => (): void => undefined;

/** What `dynamic(…, { ssr: false })` of Next.js comes to: the tags in the browser alone. */
export function ReactPage({ base }: { readonly base: string }): ReactElement {
  const [chosen, choose] = useState('none');
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isBrowser) return createElement('p', null, 'Campaigns');
  const onChoice = (event: CustomEvent<{ campaign: { id: string } }>): void => {
    choose(event.detail.campaign.id);
  };
  return createElement(
    'main',
    null,
    createElement('output', null, chosen),
    createElement(
      'campaign-workspace',
      { 'api-base': base, getToken, 'oncampaign-select': onChoice },
      createElement('campaign-list', { id: 'fetched', 'page-size': 5 }),
    ),
    createElement('campaign-list', { id: 'given', campaigns: mine }),
  );
}

export const VuePage = defineComponent({
  props: { base: { type: String, required: true } },
  setup({ base }) {
    const chosen = ref('none');
    const onCampaignSelect = (event: CustomEvent<{ campaign: { id: string } }>): void => {
      chosen.value = event.detail.campaign.id;
    };
    return () =>
      h('main', [
        h('output', chosen.value),
        h('campaign-workspace', { 'api-base': base, getToken, onCampaignSelect }, [
          h('campaign-list', { id: 'fetched', 'page-size': 5 }),
        ]),
        h('campaign-list', { id: 'given', campaigns: mine }),
      ]);
  },
});
