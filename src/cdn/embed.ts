/**
 * One element in a frame: `embed.html?element=campaign-list&api-base=…&parent=https://host.example`.
 * The frame tells its height to that parent, and takes a token from it, by messages to and from
 * the origin named in its address only.
 */
import { mappedApiLater } from '../api/mapped-later.js';
import { RestApi } from '../api/rest-api.js';
import { inLanguage, msg, wordsToCome } from '../i18n/localize.js';
import { usableLocale } from '../domain/usable-locale.js';
import { knownPreset, tryToMakeApi } from '../ui/api-source.js';

const { TAGS, attributesFor, loadElement } = await import('./page-elements.js');
const query = new URL(location.href).searchParams;
const parentOrigin = originOf(query.get('parent'));
const MESSAGE = 'campaign-widgets';

function originOf(text: string | null): string | undefined {
  return text !== null && URL.canParse(text) && /^https?:/.test(text)
    ? new URL(text).origin
    : undefined;
}

function tell(message: Readonly<Record<string, unknown>>): void {
  if (parentOrigin) window.parent.postMessage({ source: MESSAGE, ...message }, parentOrigin);
}

/** Asks the parent for a token, and waits for the next one it sends. */
function askForToken({ reason }: { readonly reason: 'initial' | 'expired' }): Promise<string> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>): void => {
      const { data } = event;
      if (event.source !== window.parent || event.origin !== parentOrigin) return;
      if (typeof data !== 'object' || data === null) return;
      const token: unknown = Reflect.get(data, 'token');
      if (Reflect.get(data, 'source') !== MESSAGE || typeof token !== 'string') return;
      window.removeEventListener('message', listen);
      resolve(token);
    };
    window.addEventListener('message', listen);
    tell({ type: 'token-wanted', reason });
  });
}

/** The page in the frame is the kit's own, so its direction is too. */
function followQuery(locale: string): void {
  const { documentElement } = document;
  const dir = query.get('dir') ?? (locale.startsWith('ar') ? 'rtl' : 'ltr');
  documentElement.lang = locale;
  documentElement.dir = dir === 'rtl' ? 'rtl' : 'ltr';
  void Promise.resolve(wordsToCome(locale)).then(() => {
    inLanguage(locale, () => {
      document.title = msg('Campaigns', { id: 'embed-title' });
    });
  });
}

async function show(): Promise<void> {
  const locale = usableLocale(query.get('lang') ?? undefined);
  const tag = query.get('element') ?? '';
  followQuery(locale);
  if (!TAGS.includes(tag) || !(await loadElement(tag))) {
    await wordsToCome(locale);
    inLanguage(locale, () => {
      document.body.textContent = msg('There is no such element.', { id: 'embed-unknown' });
    });
    return;
  }
  const element = document.createElement(tag);
  for (const name of attributesFor(tag)) {
    const value = query.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  const baseUrl = query.get('api-base');
  // The token is the frame's own business: it is in no address and no attribute.
  if (baseUrl !== null && query.has('token-from-parent')) {
    const options = { baseUrl, getToken: askForToken };
    const preset = query.get('preset');
    const projectId = query.get('project-id');
    const { api } = tryToMakeApi(() =>
      preset
        ? mappedApiLater({
            ...options,
            preset: knownPreset(preset),
            ...(projectId && { projectId }),
          })
        : new RestApi(options),
    );
    // Without one, the element says itself what cannot be used: it has the same attributes.
    if (api) Object.assign(element, { api });
  }
  document.body.append(element);
}

if (parentOrigin) document.documentElement.dataset['sized'] = '';
new ResizeObserver(() => {
  tell({
    type: 'size',
    height: Math.ceil(document.documentElement.getBoundingClientRect().height),
  });
}).observe(document.documentElement);
await show();
