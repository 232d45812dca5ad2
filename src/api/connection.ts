/** Whether the page knows that it has no network. Outside pages nobody knows. */
export function isOffline(): boolean {
  return typeof window !== 'undefined' && !navigator.onLine;
}

/** Calls back when the page loses its network. @returns a function that stops listening */
export function onOffline(callback: () => void): () => void {
  const page = typeof window === 'undefined' ? new EventTarget() : window;
  page.addEventListener('offline', callback);
  return () => {
    page.removeEventListener('offline', callback);
  };
}
