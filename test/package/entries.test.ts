import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Imports an entry of the built package in a fresh Node without a DOM. */
function exportsOf(entry: string): string[] {
  const code = `
    const before = new Set(Object.keys(globalThis));
    const names = Object.keys(await import(${JSON.stringify(entry)}));
    // Lit notes its versions and, without a DOM, its own element registry.
    const added = Object.keys(globalThis).filter((name) => !before.has(name));
    const strange = added.filter((name) => !/^(lit|reactiveElement|customElements$)/.test(name));
    if (strange.length > 0) throw new Error('globals were added: ' + strange.join());
    console.log(JSON.stringify(names));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(output) as string[];
}

describe('the built package', () => {
  for (const [entry, names] of [
    ['campaign-widgets', ['CampaignList', 'createRestApi', 'tallyCalls', 'parseCampaignStatus']],
    // As a server does that renders a page of an application.
    ['campaign-widgets/define', []],
    ['campaign-widgets/call-log/define.js', []],
    ['campaign-widgets/domain', ['CALL_STATUSES', 'CAMPAIGN_STATUSES', 'followUps', 'groupCalls']],
    ['campaign-widgets/api', ['createRestApi', 'HttpError', 'ResponseShapeError']],
    ['campaign-widgets/mocks', ['createHandlers', 'handlers', 'createAccount', 'FAULTS']],
    ['campaign-widgets/campaign-list.js', ['CampaignList']],
    ['campaign-widgets/campaign-status-badge.js', ['CampaignStatusBadge']],
    ['campaign-widgets/call-outcome-chart.js', ['CallOutcomeChart']],
    ['campaign-widgets/campaign-workspace.js', ['CampaignWorkspace']],
  ] as const) {
    it(`can be imported without a DOM: ${entry}`, () => {
      const found = exportsOf(entry);
      for (const name of names) assert.ok(found.includes(name), name);
    });
  }

  it('has no `this` at the top of a module, of which Rollup warns on each build of a host', () => {
    const names = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => name.endsWith('.js') && !name.startsWith('cdn'));
    assert.ok(files.length > 100);
    const thisAtTop = (node: ts.Node): boolean =>
      node.kind === ts.SyntaxKind.ThisKeyword ||
      (!(ts.isFunctionLike(node) && !ts.isArrowFunction(node)) &&
        !ts.isClassLike(node) &&
        (ts.forEachChild(node, thisAtTop) ?? false));
    for (const name of files) {
      const code = readFileSync(`${root}dist/${name}`, 'utf8');
      const parsed = ts.createSourceFile(name, code, ts.ScriptTarget.Latest);
      assert.ok(!thisAtTop(parsed), name);
    }
  });

  it('keeps the domain free of everything else', () => {
    const files = ['index.js', 'call-tally.js', 'call-status.js', 'duration.js'];
    for (const file of files) {
      const source = readFileSync(`${root}dist/domain/${file}`, 'utf8');
      for (const [, from = ''] of source.matchAll(/from '([^']+)'/g)) assert.match(from, /^\.\//);
    }
  });

  it('describes every element, with its attributes, events, slots, parts and states', () => {
    const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as {
      modules: { declarations?: Record<string, unknown>[] }[];
    };
    const elements = manifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .filter((declaration) => declaration['customElement'] && declaration['tagName']);
    assert.deepEqual(elements.map((element) => element['tagName']).sort(), [
      'call-log',
      'call-outcome-chart',
      'campaign-header',
      'campaign-list',
      'campaign-status-badge',
      'campaign-status-legend',
      'campaign-workspace',
    ]);
    for (const element of elements) {
      assert.ok(element['description'], String(element['tagName']));
      assert.ok(Array.isArray(element['attributes']), String(element['tagName']));
    }
  });

  it('tells editors about every tag', () => {
    const readJson = (file: string): unknown => JSON.parse(readFileSync(root + file, 'utf8'));
    const { tags } = readJson('dist/vscode.html-custom-data.json') as { tags: { name: string }[] };
    const { contributions } = readJson('dist/web-types.json') as {
      contributions: { html: { elements: { name: string }[] } };
    };
    for (const list of [tags, contributions.html.elements]) {
      assert.deepEqual(list.map(({ name }) => name).sort(), [
        'call-log',
        'call-outcome-chart',
        'campaign-header',
        'campaign-list',
        'campaign-status-badge',
        'campaign-status-legend',
        'campaign-workspace',
      ]);
    }
  });
});
