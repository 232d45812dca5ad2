import { html, type TemplateResult } from 'lit';
import { countedCalls, type CallTally } from '../../domain/call-tally.js';
import { msg } from '../../i18n/localize.js';
import { durationView } from '../../ui/duration-view.js';
import { formatNumber } from '../../ui/formats.js';

/** What Total Time Spent is made of, and what it leaves out; opens on demand. */
export function whatCounts(tally: CallTally, locale: string): TemplateResult {
  const { counted, uncounted, unrecognised } = countedCalls(tally);
  const rows = [
    {
      name: msg('Counted', { id: 'what-counted' }),
      note: msg('The call’s status counts, also No Answer.', { id: 'what-counted-note' }),
      ...counted,
    },
    {
      name: msg('Not counted', { id: 'what-uncounted' }),
      note: msg('Failed, busy, or not over yet.', { id: 'what-uncounted-note' }),
      ...uncounted,
    },
    {
      name: msg('Without a duration', { id: 'what-without' }),
      note: msg('Among the counted; they add nothing.', { id: 'what-without-note' }),
      calls: tally.withoutDuration,
      milliseconds: 0,
    },
    {
      name: msg('Not recognised', { id: 'chart-unrecognised' }),
      note: msg('The service used words that are not known here.', {
        id: 'what-unrecognised-note',
      }),
      ...unrecognised,
    },
  ];
  return html`<details part="what-counts">
    <summary>${msg('What counts', { id: 'what-counts' })}</summary>
    <table>
      <caption class="visually-hidden">
        ${msg('What counts', { id: 'what-counts' })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Calls that are', { id: 'what-heading' })}</th>
          <th scope="col" class="number">${msg('Calls', { id: 'column-calls' })}</th>
          <th scope="col" class="number">${msg('Time', { id: 'chart-time' })}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, note, calls, milliseconds }) =>
            html`<tr>
              <th scope="row">${name}<span class="note">${note}</span></th>
              <td class="number">${formatNumber(calls, locale)}</td>
              <td class="number">${durationView(milliseconds, locale)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
