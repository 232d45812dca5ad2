import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../domain/call.js';
import { msg } from '../../i18n/localize.js';
import { momentView } from '../../ui/moment-view.js';
import { safeUrl } from '../../ui/safe-url.js';

/** What the call was about: as far as the API says. */
export function callDetails(
  call: Call,
  context: { readonly locale: string; readonly timeZone: string },
): TemplateResult {
  const inWords = (moment: string): TemplateResult =>
    momentView(moment, { ...context, style: 'date-time' });
  const { summary, sentiment, transcript, callbackAt, meetingAt, recordingUrl } = call;
  const hasAnything = [summary, sentiment, transcript, callbackAt, meetingAt, recordingUrl].some(
    (value) => value !== undefined && value !== '',
  );
  if (!hasAnything) {
    return html`<p class="note">
      ${msg('The service has nothing more about this call.', { id: 'log-no-details' })}
    </p>`;
  }
  return html`<dl class="interaction" part="details">
    ${item(msg('Summary', { id: 'log-summary' }), summary && html`<bdi>${summary}</bdi>`)}
    ${item(msg('Sentiment', { id: 'log-sentiment' }), sentiment && html`<bdi>${sentiment}</bdi>`)}
    ${item(msg('Callback agreed for', { id: 'log-callback' }), callbackAt && inWords(callbackAt))}
    ${item(msg('Meeting', { id: 'log-meeting' }), meetingAt && inWords(meetingAt))}
    ${item(msg('Recording', { id: 'log-recording' }), recordingUrl && recording(recordingUrl))}
    ${item(msg('Transcript', { id: 'log-transcript' }), transcript && transcriptView(transcript))}
  </dl>`;
}

/** Long ones scroll: the keyboard can reach them, and hears where it is. */
const transcriptView = (transcript: string): TemplateResult =>
  html`<bdi
    class="transcript"
    role="group"
    tabindex="0"
    aria-label=${msg('Transcript', { id: 'log-transcript' })}
    >${transcript}</bdi
  >`;

function item(
  name: string,
  content: TemplateResult | '' | undefined,
): TemplateResult | typeof nothing {
  return content
    ? html`<div>
        <dt>${name}</dt>
        <dd>${content}</dd>
      </div>`
    : nothing;
}

function recording(address: string): TemplateResult {
  const url = safeUrl(address);
  if (url === undefined) {
    return html`<span class="note"
      >${msg('Its address is not a web address, so it is not offered.', {
        id: 'log-recording-refused',
      })}</span
    >`;
  }
  return html`<audio
    controls
    preload="none"
    src=${url}
    aria-label=${msg('Recording', { id: 'log-recording' })}
  ></audio>`;
}
