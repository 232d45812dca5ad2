import { html, type TemplateResult } from 'lit';
import { CALL_STATUSES, type CallStatus } from '../../domain/call-status.js';
import { CAMPAIGN_STATUSES } from '../../domain/campaign-status.js';
import { callStatusAdvice, callStatusDescription } from '../../i18n/call-status-words.js';
import {
  campaignStatusAdvice,
  campaignStatusDescription,
} from '../../i18n/campaign-status-words.js';
import { msg } from '../../i18n/localize.js';
import { callStatusView } from '../../ui/call-status-view.js';
import { campaignStatusView } from '../../ui/campaign-status-view.js';

/** What a campaign's status means and what to do about it. */
export function campaignLegend(): TemplateResult {
  return html`<table part="table" role="table">
    <caption>
      ${msg('What a campaign’s status means', { id: 'legend-campaign' })}
    </caption>
    ${head([meaningHeading(), adviceHeading()])}
    <tbody role="rowgroup">
      ${CAMPAIGN_STATUSES.map(
        ({ id, label }) =>
          html`<tr part="row" role="row" data-status=${id}>
            <th scope="row" role="rowheader">${campaignStatusView(label, { isNamed: false })}</th>
            <td role="cell">${campaignStatusDescription(id)}</td>
            <td role="cell">${campaignStatusAdvice(id)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What a call's status means, whether its time counts, and who says so. */
export function callLegend(): TemplateResult {
  return html`<table part="table" role="table">
    <caption>
      ${msg('What a call’s status means, and what counts', { id: 'legend-call' })}
    </caption>
    ${head([meaningHeading(), msg('Total Time Spent', { id: 'time-spent' }), adviceHeading()])}
    <tbody role="rowgroup">
      ${CALL_STATUSES.map(
        (row) =>
          html`<tr part="row" role="row" data-status=${row.id}>
            <th scope="row" role="rowheader">${callStatusView(row.id, { isNamed: false })}</th>
            <td role="cell">${callStatusDescription(row.id)}</td>
            <td role="cell">
              <span class="counts"
                >${
                  row.countsTowardTimeSpent
                    ? msg('Counts', { id: 'counts' })
                    : msg('Does not count', { id: 'does-not-count' })
                }</span
              >
              <span class="basis">${basisWords(row)}</span>
            </td>
            <td role="cell">${callStatusAdvice(row.id)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const meaningHeading = (): string => msg('What it means', { id: 'legend-meaning' });
const adviceHeading = (): string => msg('What to do', { id: 'legend-advice' });

function head(headings: readonly string[]): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row">
      <th scope="col" role="columnheader">${msg('Status', { id: 'column-status' })}</th>
      ${headings.map((heading) => html`<th scope="col" role="columnheader">${heading}</th>`)}
    </tr>
  </thead>`;
}

function basisWords({ basis, connected, final }: CallStatus): string {
  if (basis === 'stated') return msg('Stated by the product', { id: 'basis-stated' });
  if (!final) return msg('Inferred: the call is not over yet', { id: 'basis-not-final' });
  return connected
    ? msg('Inferred: the call was connected', { id: 'basis-connected' })
    : msg('Inferred: the call was not connected', { id: 'basis-not-connected' });
}
