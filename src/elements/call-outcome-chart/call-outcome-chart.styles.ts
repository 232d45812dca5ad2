import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { roomStyles } from '../../ui/room.styles.js';
import { stateStyles } from '../../ui/state-views.styles.js';
import { heatmapStyles } from './heatmap-table.styles.js';
import { outcomeTableStyles } from './outcome-table.styles.js';
import { segmentKeysStyles } from './segment-keys.styles.js';

/** All that the element wears: what it shares with others, and what is its own. */
export const styles: CSSResultGroup = [
  baseStyles,
  roomStyles,
  controlStyles,
  stateStyles,
  css`
    .base {
      gap: calc(var(--_space) * 1.5);
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--_space) calc(var(--_space) * 2);
    }

    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space);
    }

    .measure {
      display: inline-flex;
    }

    .measure .button {
      border-radius: 0;
      margin-inline-end: -1px;
    }

    .measure .button:first-child {
      border-start-start-radius: var(--_radius);
      border-end-start-radius: var(--_radius);
    }

    .measure .button:last-child {
      border-start-end-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
    }

    .summary p {
      margin: 0;
    }

    .label {
      color: var(--_muted);
      font-size: var(--_small);
      font-weight: 500;
    }

    .figure {
      font-size: 1.6em;
      font-weight: 600;
      line-height: 1.25;
    }

    .note {
      color: var(--_muted);
      font-size: var(--_small);
    }

    .content {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: calc(var(--_space) * 3);
      align-items: start;
    }

    /* Room below the picture for the line that says what the keys do. */
    .content.wide {
      grid-template-columns: minmax(0, 1fr);
      row-gap: calc(var(--_space) * 4);
    }

    .wide .picture {
      position: relative;
      inset-block-start: auto;
    }

    .best-hour {
      margin: 0;
      font-weight: 600;
    }

    .picture {
      block-size: 17em;
      min-inline-size: 0;
      /* A long table scrolls past its picture. */
      position: sticky;
      inset-block-start: var(--_space);
    }

    .picture.bar {
      block-size: 26em;
    }

    .picture canvas {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      /* Drawn for a wider place a moment ago, it is no wider than this one. */
      max-inline-size: 100%;
      block-size: 100%;
    }

    .paper {
      background: var(--campaign-widgets-surface, light-dark(#ffffff, #16181d));
    }

    .ring {
      display: block;
      inline-size: 17em;
      block-size: 17em;
      max-inline-size: 100%;
      margin-inline: auto;
      border: 3.1em solid currentcolor;
      border-radius: 50%;
      background: transparent;
    }

    .bars {
      inline-size: 100%;
      block-size: 100%;
    }

    /* The words take their room and are not seen: a bar stands for each outcome. */
    .pending {
      display: contents;
    }

    .pending :is(.tools, .best-hour, th, td) {
      visibility: hidden;
    }

    .pending :is(caption, .heatmap tbody th) {
      visibility: visible;
    }

    .pending :is(bdi, .none) {
      position: relative;
    }

    .pending :is(bdi, .none)::before {
      content: '';
      visibility: visible;
      position: absolute;
      inset-block-start: 0.35em;
      inset-inline: 0;
      block-size: 0.7em;
      border-radius: 0.35em;
      background: currentcolor;
      opacity: 0.11;
      animation: breathe 1.6s ease-in-out infinite alternate;
    }

    .pending .none::before {
      inset-block: 0;
      block-size: auto;
      border-radius: 4px;
    }

    /* The canvas takes its ground from here: no forced colour reaches it by itself. */
    @media (forced-colors: active) {
      .paper {
        background: Canvas;
        forced-color-adjust: none;
      }
    }

    /* Beside each other, neither has the room it needs. */
    @container (max-width: 55em) {
      .content {
        grid-template-columns: minmax(0, 1fr);
        row-gap: calc(var(--_space) * 4);
      }

      .picture {
        position: relative;
        inset-block-start: auto;
      }
    }

    @media print {
      .tools {
        display: none;
      }
    }
  `,
  outcomeTableStyles,
  segmentKeysStyles,
  heatmapStyles,
];
