import { bodyText } from './body-text.js';
import { NetworkError, ResponseShapeError, type RequestLine } from './errors.js';
import { parseJson } from './json.js';

/** Characters that take some ten milliseconds to parse. */
const LONG_TEXT = 2 ** 20;

/**
 * The body of an answer, parsed.
 *
 * @throws ResponseShapeError when it is no JSON; NetworkError, worth another try, when it broke off
 */
export async function jsonBody(
  response: Response,
  line: RequestLine,
  signal: AbortSignal,
): Promise<unknown> {
  const text = await bodyText(response, line);
  const start = text.trimStart();
  if (start === '') throw new ResponseShapeError(line, 'answered with an empty body');
  if (start.startsWith('<')) throw new ResponseShapeError(line, 'answered with a page, not JSON');
  try {
    return await (text.length > LONG_TEXT ? parseLong(text, signal) : parseJson(text));
  } catch {
    signal.throwIfAborted();
    // The parser's own error quotes the body, which may name people: it is not passed on.
    // JSON that began well and broke off was cut on its way: worth another try.
    if (/^[[{]/.test(start)) {
      throw new NetworkError(line, 'the answer broke off or is not JSON');
    }
    throw new ResponseShapeError(line, 'answered with something that is not JSON');
  }
}

/** The code for long texts is downloaded with the first; where it cannot be, one task parses all. */
const parseLong = (text: string, signal: AbortSignal): Promise<unknown> =>
  import('./json-in-slices.js').then(
    ({ parseJsonInSlices }) => parseJsonInSlices(text, signal),
    () => parseJson(text),
  );
