import 'campaign-widgets/define';
import { createApp, h, ref, shallowRef } from 'vue';
import { APP, FIRST, THEN } from './campaigns.js';

createApp({
  setup() {
    const campaigns = shallowRef(FIRST);
    const chosen = ref('');
    return () =>
      h('main', [
        h(
          'campaign-list',
          {
            campaigns: campaigns.value,
            columns: 'name status',
            onCampaignSelect: (event: CustomEvent<{ campaign: { id: string } }>) => {
              chosen.value = event.detail.campaign.id;
            },
          },
          [h('p', { slot: 'empty' }, 'Nothing here')],
        ),
        h(
          'button',
          {
            onClick: () => {
              campaigns.value = campaigns.value === FIRST ? THEN : [];
            },
          },
          'next',
        ),
        h('output', chosen.value),
      ]);
  },
}).mount(`#${APP}`);
