import { html, type TemplateResult } from 'lit';
import type { CallHeatmap, HeatmapCell } from '../../domain/call-heatmap.js';
import { msg, plural, str } from '../../i18n/localize.js';
import { formatNumber, formatShare } from '../../ui/formats.js';
import { hourWords, weekdayWords } from './when-words.js';

const STEPS = 5;

/** When to schedule the next campaign, in one sentence. */
export function bestHourSentence({ best }: Pick<CallHeatmap, 'best'>, locale: string): string {
  if (!best) {
    return msg('There are too few calls yet to say at which hour they reach people.', {
      id: 'heatmap-too-few-yet',
    });
  }
  const day = weekdayWords(best.weekday, locale);
  const hour = hourWords(best.hour, locale);
  const share = formatShare(best.share, locale);
  const calls = formatNumber(best.calls, locale);
  return plural(
    best.calls,
    {
      one: str`Best hour: ${day}, ${hour}. ${share} of ${calls} call reached a person. A good time for the next campaign.`,
      other: str`Best hour: ${day}, ${hour}. ${share} of ${calls} calls reached a person. A good time for the next campaign.`,
    },
    { id: 'heatmap-best' },
  );
}

/** Weekday by hour: the share of final calls that reached a person, as a table with shades. */
export function heatmapTable(heatmap: CallHeatmap, locale: string): TemplateResult {
  const used = heatmap.cells.filter(({ calls }) => calls > 0).map(({ hour }) => hour);
  const [first, last] = used.length > 0 ? [Math.min(...used), Math.max(...used)] : [9, 17];
  const hours = [...Array(last - first + 1).keys()].map((index) => first + index);
  const shares = heatmap.cells.flatMap(({ share }) => share ?? []);
  const scale = { least: Math.min(...shares), most: Math.max(...shares) };
  return html`<div class="scroller" tabindex="0" role="group" aria-label=${captionWords()}>
    <table part="heatmap" class="heatmap">
      <caption>
        ${captionWords()}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Weekday', { id: 'heatmap-weekday' })}</th>
          ${hours.map((hour) => html`<th scope="col">${hourWords(hour, locale)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${[1, 2, 3, 4, 5, 6, 7].map(
          (weekday) =>
            html`<tr>
              <th scope="row">${weekdayWords(weekday, locale)}</th>
              ${heatmap.cells
                .filter(
                  (cell) => cell.weekday === weekday && cell.hour >= first && cell.hour <= last,
                )
                .map((cell) =>
                  heatCell(cell, { scale, isBest: sameCell(cell, heatmap.best), locale }),
                )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const captionWords = (): string =>
  msg('Share of calls that reached a person, by weekday and hour', { id: 'heatmap-caption' });

const sameCell = (one: HeatmapCell, other: HeatmapCell | undefined): boolean =>
  one.weekday === other?.weekday && one.hour === other.hour;

function heatCell(
  { calls, connected, share }: HeatmapCell,
  {
    scale,
    isBest,
    locale,
  }: {
    readonly scale: { readonly least: number; readonly most: number };
    readonly isBest: boolean;
    readonly locale: string;
  },
): TemplateResult {
  if (calls === 0) {
    return html`<td class="none">
      <span class="visually-hidden">${msg('no calls', { id: 'heatmap-none' })}</span>
    </td>`;
  }
  const count = formatNumber(calls, locale);
  if (share === undefined) {
    const words = msg(str`too few calls: ${count}`, { id: 'heatmap-too-few' });
    return html`<td class="few" title=${words}>
      <span aria-hidden="true">·</span><span class="visually-hidden">${words}</span>
    </td>`;
  }
  const { least, most } = scale;
  const place = most === least ? 0 : (share - least) / (most - least);
  const step = Math.min(STEPS - 1, Math.floor(place * STEPS));
  const reached = formatNumber(connected, locale);
  return html`<td
    class="step-${step} ${isBest ? 'best' : ''}"
    title=${plural(
      calls,
      {
        one: str`${reached} of ${count} call reached a person`,
        other: str`${reached} of ${count} calls reached a person`,
      },
      { id: 'heatmap-cell' },
    )}
  >
    ${formatShare(share, locale)}
  </td>`;
}
