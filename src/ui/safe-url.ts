import { pageAddress } from '../api/page-address.js';
import { encoded } from '../api/paths.js';

/**
 * The one gate for links from data: the address if it is http or https once the browser has read
 * it, else `undefined`. Tabs, mixed case and control characters are the parser's business.
 *
 * @example safeUrl('java\tscript:alert(1)') // undefined
 */
export function safeUrl(text: string | undefined, base = pageAddress()): string | undefined {
  if (!text) return undefined;
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    // Not an address: nothing to link to.
    return undefined;
  }
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/**
 * Fills `{id}`, or `{campaignId}`, in a host's link template, encoded, and sends the result through
 * the gate. What passes stays as the host wrote it: its router knows `/campaigns/7`.
 *
 * @example linkFromTemplate('/campaigns/{id}', 'a/b') // '/campaigns/a%2Fb'
 */
export function linkFromTemplate(template: string, id: string): string | undefined {
  const link = template.replaceAll(/\{(campaign-?)?id\}/gi, () => encoded(id));
  return safeUrl(link) && link;
}
