/** The kinds of trouble a person is told apart; an API's error says its own as `kind`. */
export const ERROR_KINDS = [
  'network',
  'timeout',
  'auth',
  'http',
  'shape',
  'configuration',
  'unknown',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export function errorProperty(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

/** The kind of any error, also of one that a host's own API object threw. */
export function errorKind(error: unknown): ErrorKind {
  const kind = errorProperty(error, 'kind');
  return ERROR_KINDS.find((known) => known === kind) ?? 'unknown';
}

/** Whether asking again may help: an error says so itself, another is worth one more try. */
export function isRetryable(error: unknown): boolean {
  return errorProperty(error, 'retryable') !== false;
}

/** What the page's author has to mend; that nobody named an API yet is no mistake. */
export function isAuthorsMistake(error: unknown): boolean {
  return errorKind(error) === 'configuration' && errorProperty(error, 'isMissing') !== true;
}

/** An element has nobody to ask, or what names its API cannot be used. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly kind = 'configuration' satisfies ErrorKind;
  readonly retryable = false;

  constructor(
    message: string,
    /** Nobody named an API at all. */
    readonly isMissing = false,
  ) {
    super(message);
  }
}
