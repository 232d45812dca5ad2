/**
 * Scripts for a host's page that note everything a secret could leak into, and what stands there
 * at the end. As text: they run in the page.
 */
export const PLACES = [
  'dom',
  'events',
  'console',
  'files',
  'storage',
  'cookies',
  'databases',
  'caches',
  'performance',
  'title',
  'address',
  'globals',
] as const;
export type Place = (typeof PLACES)[number];

/** Before anything else on the page: what an object holds is noted down to its last property. */
export const RECORDER = `
  const EVENTS = ['campaign-load', 'campaign-error', 'campaign-data-issue', 'campaign-select',
    'call-filter-change', 'campaign-status-change', 'campaign-review', 'call-select', 'follow-up',
    'error', 'unhandledrejection'];
  const reveal = (value, known = new Set()) => {
    if (typeof value !== 'object' || value === null) return String(value);
    if (known.has(value) || value instanceof Node) return '';
    known.add(value);
    const parts = [];
    if (Symbol.iterator in value) for (const one of value) parts.push(reveal(one, known));
    const names = [...Reflect.ownKeys(value), 'name', 'message', 'stack', 'cause', 'url', 'headers', 'reason', 'error'];
    for (const name of names) {
      if (!(name in value)) continue;
      parts.push(String(name));
      try { parts.push(reveal(value[name], known)); } catch (error) { parts.push(String(error)); }
    }
    return parts.join('\\n');
  };
  const seen = { events: [], console: [], files: [], kinds: new Set() };
  for (const name of EVENTS) addEventListener(name, (event) => {
    seen.kinds.add(name);
    seen.events.push(reveal(event.detail ?? event));
  });
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace', 'table', 'dir']) {
    const real = console[level];
    console[level] = (...words) => { seen.console.push(...words.map((word) => reveal(word))); real.apply(console, words); };
  }
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { seen.files.push(blob.text()); return make.call(URL, blob); };
  const walk = (root, found) => {
    for (const node of root.childNodes) {
      if (node.data !== undefined) found.push(node.data);
      for (const { name, value } of node.attributes ?? []) found.push(name + '=' + value);
      if (typeof node.value === 'string') found.push(node.value);
      if (node.shadowRoot) walk(node.shadowRoot, found);
      walk(node, found);
    }
    return found;
  };
  const roots = (node) => [...node.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...roots(shadowRoot)] : []);
  const request = (asked) => new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const databases = async () => {
    const found = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await request(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await request(database.transaction(store).objectStore(store).getAll());
        found.push(name, store, JSON.stringify(all));
      }
      database.close();
    }
    return found;
  };
  const cached = async () => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) found.push(name, key.url, await (await cache.match(key)).text());
    }
    return found;
  };
  const places = async () => ({
    dom: [...walk(document, []), document.documentElement.getHTML({ shadowRoots: roots(document) })],
    events: seen.events, console: seen.console, files: await Promise.all(seen.files),
    storage: [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage).flat()),
    cookies: [document.cookie], databases: await databases(), caches: await cached(),
    performance: performance.getEntries().map((entry) => JSON.stringify(entry)),
    title: [document.title], address: [location.href, JSON.stringify(history.state)],
    globals: Reflect.ownKeys(globalThis).filter((name) => !before.has(name)).map((name) => String(name) + reveal(globalThis[name])),
  });
  Object.assign(globalThis, { places, kindsOfEvents: () => [...seen.kinds] });
  const before = new Set(Reflect.ownKeys(globalThis));`;

/** Puts a secret everywhere, so that a search that finds nothing is known to look. */
export const plant = (secret: string): string => `(async () => {
  const secret = ${JSON.stringify(secret)};
  const host = document.body.appendChild(document.createElement('div'));
  const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
  inner.title = secret;
  dispatchEvent(new CustomEvent('campaign-error', {
    detail: { error: new Error('outside', { cause: new Error('inside', { cause: { deep: [secret] } }) }) } }));
  console.debug('told', new Map([['it', new Error(secret)]]));
  URL.createObjectURL(new Blob(['a,b\\n', secret]));
  sessionStorage.setItem('it', secret);
  document.cookie = 'it=' + encodeURIComponent(secret);
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('it' + secret.length, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('it').put({ secret }, 1);
    opening.onsuccess = () => { opening.result.close(); resolve(); };
    opening.onerror = () => reject(opening.error);
  });
  await (await caches.open('it')).put('/it', new Response(secret));
  performance.mark('it of ' + secret);
  document.title = secret;
  history.replaceState({ secret }, '');
  globalThis.it = { secret };
})()`;
