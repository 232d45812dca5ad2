import { createApp, onMounted, ref } from 'vue';
import {
  CALLS,
  CAMPAIGN,
  FIRST,
  HEADERS,
  NONE,
  THEN,
  getToken,
  hostApp,
  isLate,
  listenTo,
  type Chosen,
} from './host-data.js';

/** Before an element is defined Vue knows none of its properties: `.prop` says what they are. */
const prop = isLate ? '.prop' : '';

const template = `<main>
  <button id="next" @click="count += 1">next</button>
  <button id="toggle" @click="isShown = !isShown">toggle</button>
  <output id="declared">{{ declared }}</output>
  <output id="added">{{ added }}</output>
  <campaign-status-badge id="alone" status="paused"></campaign-status-badge>
  <campaign-status-legend v-if="isShown" id="view" kind="campaign"></campaign-status-legend>
  <p v-else id="dummy">Dummy view</p>
  <campaign-list id="children" :campaigns${prop}="NONE">
    <p slot="empty">Pressed {{ count }} times</p>
    <b v-if="count % 2 === 1" slot="empty">Odd</b>
  </campaign-list>
  <call-log id="properties" status="callback" :calls${prop}="CALLS" :pageSize${prop}="5"
    :followUp${prop}="true" :showPhoneNumbers${prop}="false"></call-log>
  <call-log id="attributes" status="callback" :page-size="5" :follow-up="true"
    :show-phone-numbers="false"></call-log>
  <campaign-header id="object" :campaign${prop}="CAMPAIGN"></campaign-header>
  <campaign-workspace id="rich" :headers${prop}="HEADERS" :getToken${prop}="getToken"></campaign-workspace>
  <campaign-list id="events" columns="name status" :campaigns${prop}="count === 0 ? FIRST : THEN"
    @campaign-select="choose" @lowercaseevent="note" @camelEvent="note" @CAPSevent="note"
    @PascalEvent="note"></campaign-list>
</main>`;

void hostApp((root) => {
  const app = createApp({
    template,
    setup() {
      const declared = ref('');
      const added = ref('');
      onMounted(() =>
        listenTo('events', (id) => {
          added.value = id;
        }),
      );
      return {
        ...{ CALLS, CAMPAIGN, FIRST, HEADERS, NONE, THEN, getToken },
        ...{ count: ref(0), isShown: ref(true), declared, added },
        choose: (event: Chosen) => {
          declared.value = event.detail.campaign.id;
        },
        note: ({ type }: Event) => {
          declared.value = type;
        },
      };
    },
  });
  app.config.compilerOptions.isCustomElement = (tag) => /^(?:campaign|call)-/.test(tag);
  app.mount(root);
});
