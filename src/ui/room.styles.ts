import { css } from 'lit';

/**
 * How wide an element is: as wide as there is room, and narrow in form where that is little. What
 * is measured for its form has no width of its own, and in a flexible row, a dialog or a float, as
 * wide as what is in them, nothing would be seen of it: a track from 0 to 60 letters asks for it.
 */
export const roomStyles = css`
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, 60em);
  }

  [part~='base'] {
    container-type: inline-size;
    /* Also where the host has the element lay out a row. */
    flex-shrink: 0;
    inline-size: 100%;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
`;
