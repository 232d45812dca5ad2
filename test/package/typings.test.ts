import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the compiler says about a file of a host that uses the built package. */
function complaints(source: string, jsxImportSource?: string): string[] {
  const file = `${root}test/package/host-file.tsx`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    ...(jsxImportSource && { jsx: ts.JsxEmit.ReactJSX, jsxImportSource }),
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...more) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, name, ...more);
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.readFile = (name) => (name === file ? source : readFile.call(host, name));
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('typings for hosts', () => {
  for (const [framework, source] of [
    ['react', 'react'],
    ['preact', 'preact'],
  ] as const) {
    it(`know tags, attributes, properties and events in ${framework}`, () => {
      const page = (attributes: string): string => `
        import type {} from 'campaign-widgets/${framework}';
        export const page = <campaign-list ${attributes}></campaign-list>;`;
      const good = `page-size={3} pageSize={3} columns="name" campaigns={[]} id="a"
        oncampaign-select={(event) => event.detail.campaign.id.length}`;
      assert.deepEqual(complaints(page(good), source), []);
      for (const bad of [
        'page-size={[]}',
        'campaigns={[{ id: 1 }]}',
        'colums="name"',
        'onCampaignSelect={() => undefined}',
        'oncampaign-select={(event) => event.detail.call}',
      ]) {
        assert.notDeepEqual(complaints(page(bad), source), [], bad);
      }
    });
  }

  it('know tags, properties and events in Solid', () => {
    const page = (attributes: string): string => `
      import type {} from 'campaign-widgets/solid';
      export const page = <call-log ${attributes}></call-log>;`;
    const good = `follow-up prop:calls={[]} on:follow-up={(event) => event.detail.followUp.reason}`;
    assert.deepEqual(complaints(page(good), 'solid-js'), []);
    assert.notDeepEqual(complaints(page('prop:calls={3}'), 'solid-js'), []);
    assert.notDeepEqual(
      complaints(page('on:follow-up={(event) => event.nothing}'), 'solid-js'),
      [],
    );
  });

  it('know the tags in Vue and Svelte', () => {
    const source = (size: string): string => `
      import type {} from 'campaign-widgets/vue';
      import type {} from 'campaign-widgets/svelte';
      import type { GlobalComponents } from 'vue';
      import type { SvelteHTMLElements } from 'svelte/elements';
      export const vue: InstanceType<GlobalComponents['campaign-list']>['$props'] = { 'page-size': ${size} };
      export const svelte: SvelteHTMLElements['campaign-list'] = { 'page-size': ${size},
        'oncampaign-select': (event) => { event.detail.campaign.id.trim(); } };`;
    assert.deepEqual(complaints(source('3')), []);
    assert.equal(complaints(source('[]')).length, 2);
  });

  it('know the events in Vue, as its templates name them', () => {
    const source = (body: string): string => `
      import type {} from 'campaign-widgets/vue';
      import type { GlobalComponents } from 'vue';
      export const list: InstanceType<GlobalComponents['campaign-list']>['$props'] = {
        onCampaignSelect: (event) => { ${body} }, onFollowUp: (event) => event.detail.followUp.reason };`;
    assert.deepEqual(complaints(source('event.detail.campaign.id.trim();')), []);
    assert.equal(complaints(source('event.detail.call.id;')).length, 1);
  });

  it('know the events of addEventListener, on elements and on the document', () => {
    const source = (event: string): string => `
      import 'campaign-widgets';
      document.addEventListener('campaign-select', (event) => ${event});
      document.querySelector('call-log')?.addEventListener('call-select', (event) => event.detail.call.id);`;
    assert.deepEqual(complaints(source('event.detail.campaign.name')), []);
    assert.notDeepEqual(complaints(source('event.detail.nothing')), []);
  });

  it('give the records of a page as arrays that a host may go on with', () => {
    const source = (items: string): string => `
      import { createRestApi, type Campaign, type RejectedRecord } from 'campaign-widgets';
      const page = await createRestApi({ baseUrl: '/api' }).listCampaigns({});
      const all: ${items} = page.items;
      const bad: RejectedRecord[] = page.rejected;
      export { all, bad };`;
    assert.deepEqual(complaints(source('Campaign[]')), []);
    assert.equal(complaints(source('string[]')).length, 1);
  });
});
