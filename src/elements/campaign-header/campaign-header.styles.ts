import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.5) var(--_space);
  }

  h2 {
    margin: 0;
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: calc(var(--_space) * 2);
    margin: 0;
  }

  .figure-box {
    display: grid;
    align-content: start;
    gap: 0.2em;
    min-block-size: 5.2em;
  }

  dt {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  dd {
    display: grid;
    justify-items: start;
    gap: 0.25em;
    margin: 0;
  }

  .figure {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
  }

  .note {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  dd progress {
    inline-size: min(12em, 100%);
  }

  .next {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .next p {
    flex: 1 1 14em;
    margin: 0;
  }

  .next.review {
    --_status-text: var(--campaign-widgets-paused-text, light-dark(#7a4100, #ffd28a));
    border-color: currentcolor;
    color: var(--_status-text);
    font-weight: 600;
  }

  summary {
    inline-size: fit-content;
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 600;
    cursor: pointer;
  }

  table {
    inline-size: 100%;
    margin-block-start: var(--_space);
    border-collapse: collapse;
    font-size: 0.95em;
  }

  th,
  td {
    padding: calc(var(--_space) * 0.5) var(--_space) calc(var(--_space) * 0.5) 0;
    border: 0;
    border-block-end: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  tbody th {
    font-weight: 600;
  }

  .number {
    padding-inline-end: 0;
    text-align: end;
    white-space: nowrap;
  }
`;
