import type { Cut } from './lean-packages.js';

/** What the script-tag build leaves out of p-retry: the kit only has it count tries and ask. */
export const RETRY_CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'p-retry/index.js': [
    // Errors that ask for an end, and others than ours: `fetch` itself throws TypeErrors, which
    // are NetworkErrors by then.
    ["import isNetworkError from 'is-network-error';"],
    [
      `export class AbortError extends Error {
	constructor(message) {
		super();

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			this.originalError.stack = this.stack;
		}

		this.name = 'AbortError';
		this.message = message;
	}
}

`,
    ],
    [
      `	if (normalizedError instanceof AbortError) {
		throw normalizedError.originalError;
	}
`,
    ],
    [
      `	if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
		if (consumeRetry) {
			throw normalizedError;
		}

		options.signal?.throwIfAborted();
		return false;
	}
`,
      `	if (normalizedError instanceof TypeError) {
		throw normalizedError;
	}
`,
    ],
    // Waits, and how long all tries may take: both are ours.
    [
      `function calculateDelay(retriesConsumed, options) {
	const attempt = Math.max(1, retriesConsumed + 1);
	const random = options.randomize ? (Math.random() + 1) : 1;

	let timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));
	timeout = Math.min(timeout, options.maxTimeout);

	return timeout;
}

function calculateRemainingTime(start, max) {
	if (!Number.isFinite(max)) {
		return max;
	}

	return max - (performance.now() - start);
}

`,
    ],
    [
      `	await options.onFailedAttempt(context);

	if (calculateRemainingTime(startTime, maxRetryTime) <= 0) {
		throw normalizedError;
	}

	const consumeRetry = await options.shouldConsumeRetry(context);

	const remainingTime = calculateRemainingTime(startTime, maxRetryTime);

	if (remainingTime <= 0 || retriesLeft <= 0) {`,
      '\tif (retriesLeft <= 0) {',
    ],
    [
      `	const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;
`,
    ],
    // Options that the kit does not set, and their checks.
    [
      `	options.retries ??= 10;
	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Number.POSITIVE_INFINITY;
	options.maxRetryTime ??= Number.POSITIVE_INFINITY;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;
`,
      `	options.retries ??= 10;
`,
    ],
    [
      `	// Validate numeric options and normalize edge cases
	validateNumberOption('factor', options.factor, {min: 0, allowInfinity: false});
	validateNumberOption('minTimeout', options.minTimeout, {min: 0, allowInfinity: false});
	validateNumberOption('maxTimeout', options.maxTimeout, {min: 0, allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {min: 0, allowInfinity: true});

	// Treat non-positive factor as 1 to avoid zero backoff or negative behavior
	if (!(options.factor > 0)) {
		options.factor = 1;
	}
`,
    ],
    ['\tvalidateRetries(options.retries);'],
    ["if (Object.hasOwn(options, 'forever')) {", 'if (false) {'],
    [
      `	if (!consumeRetry) {
		options.signal?.throwIfAborted();
		return false;
	}

	const delayTime = calculateDelay(retriesConsumed, options);
	const finalDelay = Math.min(delayTime, remainingTime);

	options.signal?.throwIfAborted();

	if (finalDelay > 0) {
		await new Promise((resolve, reject) => {
			const onAbort = () => {
				clearTimeout(timeoutToken);
				options.signal?.removeEventListener('abort', onAbort);
				reject(options.signal.reason);
			};

			const timeoutToken = setTimeout(() => {
				options.signal?.removeEventListener('abort', onAbort);
				resolve();
			}, finalDelay);

			if (options.unref) {
				timeoutToken.unref?.();
			}

			options.signal?.addEventListener('abort', onAbort, {once: true});
		});
	}

	options.signal?.throwIfAborted();

	return true;
}
`,
      `	return true;
}
`,
    ],
    [
      `			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;`,
      '\t\t\treturn await input(attemptNumber);',
    ],
    [
      `	options.signal?.throwIfAborted();

	let attemptNumber`,
      '\tlet attemptNumber',
    ],
    [
      `	const startTime = performance.now();
`,
    ],
    [
      `				startTime,
`,
    ],
  ],
};
