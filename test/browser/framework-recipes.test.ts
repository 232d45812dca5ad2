import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { startSite, waitForState, type Site } from './host-page.js';

const folder = fileURLToPath(new URL('../../demo/recipes/', import.meta.url));
const shots = process.env['SHOTS'];
const isElement = (tag: string): boolean => /^(?:campaign|call)-/.test(tag);

/** Each recipe as it stands, and what an application does to show it. */
const RECIPES: readonly (readonly [framework: string, file: string, main: string])[] = [
  [
    'React',
    'react.jsx',
    `import { createElement } from 'react';
     import { createRoot } from 'react-dom/client';
     import Campaigns from './react.jsx';
     createRoot(document.querySelector('app-campaigns')).render(createElement(Campaigns));`,
  ],
  [
    'Vue',
    'vue.vue',
    `import { createApp } from 'vue';
     import Campaigns from './vue.vue';
     createApp(Campaigns).mount('app-campaigns');`,
  ],
  [
    'Svelte',
    'svelte.svelte',
    `import { mount } from 'svelte';
     import Campaigns from './svelte.svelte';
     mount(Campaigns, { target: document.querySelector('app-campaigns') });`,
  ],
  [
    'Angular',
    'angular.component.ts',
    `import '@angular/compiler';
     import { enableProdMode, provideZonelessChangeDetection } from '@angular/core';
     import { bootstrapApplication } from '@angular/platform-browser';
     import { CampaignsComponent } from './angular.component.ts';
     enableProdMode();
     bootstrapApplication(CampaignsComponent, { providers: [provideZonelessChangeDetection()] });`,
  ],
];

/** The compilers of the frameworks, as their build tools run them. */
const compilers: Plugin = {
  name: 'compilers',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('.svelte'))
      return compile(code, { filename: id, generate: 'client', css: 'injected' }).js.code;
    if (id.endsWith('.component.ts')) {
      return ts.transpile(code, {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        experimentalDecorators: true,
      });
    }
    if (!id.endsWith('.vue')) return null;
    const { descriptor } = parse(code, { filename: id });
    const css = JSON.stringify(descriptor.styles.map(({ content }) => content).join('\n'));
    const { content } = compileScript(descriptor, {
      id: 'campaigns',
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement: isElement } },
    });
    return `${content}\ndocument.head.append(Object.assign(document.createElement('style'), { textContent: ${css} }));`;
  },
};

describe('recipes of frameworks, as they stand', () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
  });
  after(() => Promise.all([site.close(), mock.close()]));

  /** The application as one script, for the tests' own API and token. */
  async function bundled(main: string): Promise<string> {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        compilers,
        {
          name: 'main',
          // Where the application's own first file would stand.
          resolveId: (id) => (id === `${folder}main.js` ? id : null),
          load: (id) => (id === `${folder}main.js` ? main : null),
        },
      ],
      resolve: { conditions: ['browser', 'production', 'default'] },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        minify: false,
        rolldownOptions: { input: `${folder}main.js`, output: { codeSplitting: false } },
      },
    });
    const output = 'output' in result ? result.output : [];
    return output
      .map((chunk) => (chunk.type === 'chunk' ? chunk.code : ''))
      .join('\n')
      .replaceAll('https://api.example.com/v1', mock.origin)
      .replace(/fetch\(["'`]\/campaigns-token["'`], \{ method: ["'`]POST["'`] \}\)/, () => {
        return `(globalThis.tokens = (globalThis.tokens ?? 0) + 1,
          globalThis.isRefused ? new Response('denied', { status: 403 }) : new Response('right'))`;
      });
  }

  for (const [framework, file, main] of RECIPES) {
    it(framework, { timeout: 60_000 }, async () => {
      assert.ok(readFileSync(folder + file, 'utf8').split('\n').length <= 40);
      const script = await bundled(main);
      const html = `<head><style>body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; }</style></head>
          <body><app-campaigns></app-campaigns></body>`;
      const { page, trouble, requests, close } = await site.open({ html, script });
      await waitForState(page, 'campaign-list', 'ready');
      const heading = `document.querySelector('h2').textContent.trim()`;
      assert.equal(await page.evaluate(heading), 'Choose a campaign');
      const rows = `document.querySelector('campaign-list').shadowRoot.querySelectorAll('tbody tr').length`;
      assert.equal(await page.evaluate(rows), 5);
      await page.locator('campaign-list >>> [data-campaign-id="cmp-0003"] .name').click();
      const { name } = mock.account.campaigns.find(({ id }) => id === 'cmp-0003') ?? {};
      await page.waitForFunction(`${heading} === ${JSON.stringify(name)}`);
      await waitForState(page, 'call-outcome-chart', 'ready');
      const gap = `document.querySelector('call-outcome-chart').getBoundingClientRect().top -
        document.querySelector('campaign-list').getBoundingClientRect().bottom`;
      assert.equal(await page.evaluate(gap), 32);
      // One token for all: a new function on each rendering would ask for another.
      assert.equal(await page.evaluate('globalThis.tokens'), 1);
      assert.ok(requests.some((line) => line.includes('/campaigns/cmp-0003/')));
      assert.deepEqual(trouble, []);
      if (shots !== undefined) await page.screenshot({ path: `${shots}/${framework}.png` });
      await close();

      // What a refusal says is no token.
      const refused = await site.open({ html, script: `globalThis.isRefused = true;\n${script}` });
      await waitForState(refused.page, 'campaign-list', 'error');
      assert.ok(!refused.requests.some((line) => line.includes(mock.origin)));
      await refused.close();
    });
  }
});
