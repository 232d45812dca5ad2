import { ResponseShapeError, type RequestLine } from './errors.js';
import { turn } from './slices.js';

/** More than any page of records is; parsing more would hold up the host's page. */
const MOST_BYTES = 32 * 2 ** 20;

/** What comes fast is read without a pause; after so much of it the page has its turn. */
const BYTES_AT_ONCE = 2 ** 18;

/** The body as text, read piece by piece. @throws ResponseShapeError when it has no end in sight */
export async function bodyText(response: Response, line: RequestLine): Promise<string> {
  const { body, headers } = response;
  // A host's own fetch may know no streams; of the browser's, such a body is empty.
  if (!body) return response.text();
  if (Number(headers.get('content-length')) > MOST_BYTES) throw tooLong(line);
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let turnAt = BYTES_AT_ONCE;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    // Whoever asked aborts the request, which lets go of the rest.
    if (bytes > MOST_BYTES) throw tooLong(line);
    const piece = decoder.decode(value, { stream: true });
    // Megabytes of white space, which some send to keep a connection, are not kept.
    text = text ? text + piece : piece.trimStart();
    if (bytes >= turnAt) {
      turnAt = bytes + BYTES_AT_ONCE;
      await turn();
    }
  }
}

const tooLong = (line: RequestLine): Error =>
  new ResponseShapeError(line, 'answered with more than 32 MB');
