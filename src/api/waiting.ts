/** Waits, unless the signal aborts first: then it throws the signal's reason at once. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(reasonOf(signal));
      return;
    }
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** The promise's outcome, unless the signal aborts first. The promise itself goes on. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      reject(reasonOf(signal));
    };
  });
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([aborted, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Longer ones, and those without end, are up at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** What may end a piece of work from outside. */
export interface Bounds {
  /** Aborts the work for the caller's own reason. */
  readonly signal: AbortSignal;
  /** How long the work may take, in milliseconds. */
  readonly ms: number;
  /** The error when it takes longer. */
  readonly tooLate: () => Error;
}

/**
 * Does a piece of work that ends within its bounds, whether it listens to its own signal or not.
 * That signal is aborted at the end in any case, so that nothing of the work goes on unseen.
 */
export async function within<T>(
  { signal, ms, tooLate }: Bounds,
  work: (abort: AbortController) => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw reasonOf(signal);
  const abort = new AbortController();
  const leave = (): void => {
    abort.abort(reasonOf(signal));
  };
  signal.addEventListener('abort', leave);
  const timer = setTimeout(
    () => {
      abort.abort(tooLate());
    },
    Math.min(ms, LONGEST_TIMER),
  );
  try {
    return await unlessAborted(work(abort), abort.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
    abort.abort();
  }
}

/** Why the signal aborted: its own reason, or an `AbortError` where that is no error. */
export function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error
    ? reason
    : new DOMException('The request was aborted.', 'AbortError');
}
