import { css } from 'lit';

export const styles = css`
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
  }

  .filters {
    align-items: end;
  }

  .facets {
    flex-basis: 100%;
  }

  .day {
    display: grid;
    gap: 0.15em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .day .field {
    flex: none;
    max-inline-size: none;
    color: var(--_text);
    font-size: 1em;
  }

  .plain {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .disclosure {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5em;
    padding: 0.15em 0;
    border: 0;
    background: none;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .disclosure:hover {
    color: var(--_accent);
  }

  .marker {
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid currentcolor;
    border-width: 0 0.14em 0.14em 0;
    rotate: -45deg;
  }

  .marker:dir(rtl) {
    rotate: 135deg;
  }

  .disclosure[aria-expanded='true'] .marker {
    rotate: 45deg;
    translate: 0 -0.15em;
  }

  .who {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .phone {
    white-space: nowrap;
  }

  .note {
    display: block;
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .take {
    min-block-size: 2em;
    font-size: 0.9em;
  }

  .flag {
    display: flex;
    align-items: center;
    gap: 0.3em;
    color: var(--_danger);
    font-size: 0.8125em;
    font-weight: 600;
  }

  .done .who,
  .done time {
    color: var(--_muted);
    text-decoration: line-through;
  }

  input[type='checkbox'] {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .details td {
    block-size: auto;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5) calc(var(--_space) * 1.5);
    background: var(--_hover);
  }

  .interaction {
    display: grid;
    gap: var(--_space);
    max-inline-size: 72ch;
    margin: 0;
  }

  dt {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .transcript {
    display: block;
    max-block-size: 18em;
    overflow-y: auto;
    white-space: pre-wrap;
  }

  audio {
    inline-size: min(28em, 100%);
    block-size: 2.75em;
  }

  [data-group='conversation'] {
    --_status-text: light-dark(#0b5a36, #9fe6c0);
    --_status-surface: light-dark(#dcf5e6, #123d29);
  }

  [data-group='voicemail'] {
    --_status-text: light-dark(#4a2fa8, #cfc2ff);
    --_status-surface: light-dark(#efeaff, #31265f);
  }

  [data-group='no-contact'] {
    --_status-text: light-dark(#1e429f, #b8cdff);
    --_status-surface: light-dark(#e3ecff, #1e2f5e);
  }

  [data-group='failed'] {
    --_status-text: light-dark(#8f1d1d, #ffb4b4);
    --_status-surface: light-dark(#fde6e6, #521b1b);
  }

  [data-group='in-progress'] {
    --_status-text: light-dark(#3d4452, #d3d8e2);
    --_status-surface: light-dark(#eceef2, #333945);
  }

  @container (max-width: 640px) {
    .facets {
      flex-basis: 100%;
      min-inline-size: 0;
    }

    .plain {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr.details {
      padding: 0;
      border: 0;
    }

    .details td {
      display: block;
      border-radius: var(--_radius);
    }

    td .note {
      text-align: end;
    }

    .details .note {
      text-align: start;
    }
  }
`;
