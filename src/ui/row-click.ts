const CONTROLS = 'a, button, input, select, audio';
const MAIN_BUTTON = 'button:is([part="name"], [part="contact"])';

/**
 * A click beside the words of a row means the button that names it: hands expect a whole row to
 * take a click. Not where another control was meant, or words were marked to copy them; and a
 * link is followed only where it is clicked itself.
 */
export function clickRow(event: Event): void {
  const [clicked] = event.composedPath();
  if (!(clicked instanceof HTMLElement) || clicked.closest(CONTROLS)) return;
  // Scripts click too, with no pointer and whatever is marked elsewhere.
  const byHand = event instanceof MouseEvent && event.detail > 0;
  if (byHand && String(clicked.ownerDocument.getSelection()) !== '') return;
  clicked.closest('[part="row"]')?.querySelector<HTMLElement>(MAIN_BUTTON)?.click();
}
