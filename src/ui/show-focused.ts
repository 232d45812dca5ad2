/** Shows the whole of a switch or heading that the keyboard is at: to browsers a part is enough. */
export function showFocused({ target }: Event): void {
  if (target instanceof Element && target.matches(':focus-visible')) {
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
