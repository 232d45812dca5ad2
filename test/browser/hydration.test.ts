import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { createSSRApp } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { ReactPage, VuePage } from './frameworks/hydrated.js';
import { startSite, waitForState, type Site } from './host-page.js';

const folder = fileURLToPath(new URL('frameworks/', import.meta.url));

const PAGES: readonly (readonly [
  name: string,
  onServer: (base: string) => string | Promise<string>,
  inBrowser: string,
])[] = [
  [
    'React, the tags in the browser alone',
    (base) => renderToString(createElement(ReactPage, { base })),
    `import { createElement } from 'react';
     import { hydrateRoot } from 'react-dom/client';
     import { ReactPage } from './hydrated.ts';
     hydrateRoot(document.querySelector('#app'), createElement(ReactPage, { base: 'BASE' }));`,
  ],
  [
    'Vue',
    (base) => renderVue(createSSRApp(VuePage, { base })),
    `import { createSSRApp } from 'vue';
     import { VuePage } from './hydrated.ts';
     createSSRApp(VuePage, { base: 'BASE' }).mount('#app');`,
  ],
];

describe('pages that a server rendered', () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
    // As an application's server does, which has no DOM.
    await import('../../src/define.js');
  });
  after(() => Promise.all([site.close(), mock.close()]));

  async function bundled(main: string): Promise<string> {
    const input = `${folder}main.js`;
    const result = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'main',
          resolveId: (id) => (id === input ? id : null),
          load: (id) => (id === input ? `import 'campaign-widgets/define';\n${main}` : null),
        },
      ],
      resolve: { conditions: ['browser', 'default'] },
      // Only then do they say where what they find is not what they expected.
      define: {
        'process.env.NODE_ENV': '"development"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
      },
      build: {
        write: false,
        minify: false,
        rolldownOptions: { input, output: { codeSplitting: false } },
      },
    });
    const output = 'output' in result ? result.output : [];
    return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
  }

  for (const [name, onServer, inBrowser] of PAGES) {
    it(`${name}: properties and listeners are there, and nobody complains`, async () => {
      const { page, trouble, close } = await site.open({
        html: `<body><div id="app">${await onServer(mock.origin)}</div></body>`,
        script: await bundled(inBrowser.replace('BASE', mock.origin)),
      });
      await waitForState(page, '#fetched', 'ready');
      await waitForState(page, '#given', 'ready');
      assert.equal(
        await page.evaluate(`typeof document.querySelector('campaign-workspace').getToken`),
        'function',
      );
      await page.locator('#fetched >>> [data-campaign-id="cmp-0003"] .name').click();
      await page.waitForFunction(`document.querySelector('output').textContent === 'cmp-0003'`);
      // React's own, to developers.
      assert.deepEqual(
        trouble.filter((line) => !line.includes('React DevTools')),
        [],
      );
      await close();
    });
  }
});
