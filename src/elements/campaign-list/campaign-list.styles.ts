import { css } from 'lit';

export const styles = css`
  .name {
    display: inline;
    padding: 0.15em 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .name:hover {
    color: var(--_accent);
    text-decoration: underline;
  }

  tr[aria-current='true'] .name {
    color: var(--_accent);
  }

  .review {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    margin-inline-start: 0.5em;
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
  }

  .progress {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
  }

  .progress progress {
    inline-size: 5.5em;
  }

  .skeleton.total {
    inline-size: 5em;
  }

  @container (max-width: 640px) {
    .review {
      margin-inline-start: 0;
    }
  }
`;
