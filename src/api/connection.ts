/** What of a page tells about its network; outside pages there is none of it. */
type Scope = Partial<Pick<Window, 'navigator' | 'addEventListener' | 'removeEventListener'>>;

/** Whether the page knows that it has no network. Outside pages nobody knows. */
export function isOffline({ navigator }: Scope = globalThis): boolean {
  return navigator?.onLine === false;
}

/** Calls back when the page loses its network. @returns a function that stops listening */
export function onOffline(callback: () => void, scope: Scope = globalThis): () => void {
  scope.addEventListener?.('offline', callback);
  return () => {
    scope.removeEventListener?.('offline', callback);
  };
}
