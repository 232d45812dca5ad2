import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transform } from 'lightningcss';
import { minify } from 'terser';
import ts from 'typescript';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { leanPackages } from './vite.lean-packages.js';
import { noDetours } from './vite.no-detours.js';
import { shortMessageIds } from './vite.short-message-ids.js';

const mockServiceWorker = readFileSync(
  createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'),
  'utf8',
);

/** The demo's network is mocked by MSW's worker, served and emitted straight from its package. */
function mockServiceWorkerPlugin(): Plugin {
  return {
    name: 'mock-service-worker',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.setHeader('service-worker-allowed', '/');
        response.end(mockServiceWorker);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: mockServiceWorker });
    },
  };
}

/** A change of a source text between two places. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Writes the elements shorter. In templates, `css` is minified by a CSS tool, and in `html` and
 * `svg` line breaks with their indentation become one space, which is what the browser makes of
 * them. Lit's decorators become `static properties`, its form for plain JavaScript.
 */
function shorterElements(): Plugin {
  return {
    name: 'shorter-elements',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code, id) {
        const file = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
        const edits: Edit[] = [];
        const visit = (node: ts.Node): void => {
          if (ts.isTaggedTemplateExpression(node)) edits.push(...templateEdits(node, file));
          if (ts.isClassDeclaration(node)) edits.push(...decoratorEdits(node, file));
          ts.forEachChild(node, visit);
        };
        visit(file);
        if (edits.length === 0) return null;
        const inOrder = edits.sort((one, other) => one.start - other.start);
        const pieces = inOrder.map(
          ({ start, text }, index) => code.slice(inOrder[index - 1]?.end ?? 0, start) + text,
        );
        return { code: pieces.join('') + code.slice(inOrder.at(-1)?.end), map: null };
      },
    },
  };
}

function templateEdits(node: ts.TaggedTemplateExpression, file: ts.SourceFile): Edit[] {
  const { tag, template } = node;
  const name = tag.getText(file);
  const edit = (part: ts.Node, change: (text: string) => string): Edit => ({
    start: part.getStart(file),
    end: part.getEnd(),
    text: change(part.getText(file)),
  });
  if (name === 'css' && ts.isNoSubstitutionTemplateLiteral(template)) {
    // An escape would be read twice.
    if (template.getText(file).includes('\\'))
      throw new Error(`${file.fileName}: no escapes in css`);
    return [edit(template, (text) => `\`${minifiedCss(text.slice(1, -1))}\``)];
  }
  if (name !== 'html' && name !== 'svg') return [];
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  return parts.map((part) => edit(part, (text) => text.replace(/\s*\n\s*/g, ' ')));
}

function decoratorEdits(node: ts.ClassDeclaration, file: ts.SourceFile): Edit[] {
  const edits: Edit[] = [];
  const properties: string[] = [];
  for (const member of node.members) {
    if (!ts.canHaveDecorators(member)) continue;
    for (const decorator of ts.getDecorators(member) ?? []) {
      const call = decorator.expression;
      if (!ts.isCallExpression(call) || !ts.isPropertyDeclaration(member)) {
        throw new Error(
          `${file.fileName}: only properties are decorated, with @property or @state`,
        );
      }
      const options = call.arguments[0]?.getText(file) ?? '{}';
      const isState = call.expression.getText(file) === 'state';
      properties.push(`${member.name.getText(file)}: ${isState ? '{ state: true }' : options}`);
      edits.push({ start: decorator.getStart(file), end: decorator.getEnd(), text: '' });
    }
  }
  if (properties.length === 0) return [];
  const start = node.members.pos;
  const text = ` static properties = { ${properties.join(', ')} };`;
  return [...edits, { start, end: start, text }];
}

/** Minifies what is bundled; a few per cent smaller than the bundler's own minifier. */
function smallestCode(): Plugin {
  return {
    name: 'smallest-code',
    async renderChunk(code) {
      const result = await minify(code, {
        module: true,
        ecma: 2020,
        compress: { passes: 3, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true },
        format: { comments: false },
        sourceMap: true,
      });
      if (result.code === undefined || typeof result.map !== 'string') {
        throw new Error('A file could not be minified.');
      }
      return { code: result.code, map: result.map };
    },
  };
}

function minifiedCss(sheet: string): string {
  const input = { filename: 'template.css', code: Buffer.from(sheet), minify: true };
  return transform(input).code.toString();
}

/** The page that frames open, beside the files it loads. */
function embedPage(): Plugin {
  return {
    name: 'embed-page',
    generateBundle() {
      for (const fileName of ['embed.html', 'embed.css']) {
        const source = readFileSync(`${import.meta.dirname}/src/cdn/${fileName}`, 'utf8');
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

const hashOf = (path: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/** Has the frame's page check its script and its sheet. Who checks that page is its server alone. */
function checkInFrame(path: string, dir: string): void {
  const html = readFileSync(path, 'utf8');
  const checked = html.replaceAll(
    /(?:href|src)="\.\/(embed\.[a-z]+)"/g,
    // In a sandbox the page has no origin of its own, and each file is another's.
    (link, name: string) => `${link} integrity="${hashOf(`${dir}/${name}`)}" crossorigin`,
  );
  writeFileSync(path, checked);
}

/**
 * `integrity.json`: the SHA-384 of every file, as `integrity` attributes take it;
 * `integrity.html`: the same as tags to paste.
 */
function integrityTable(): Plugin {
  return {
    name: 'integrity-table',
    writeBundle({ dir = '' }) {
      checkInFrame(`${dir}/embed.html`, dir);
      const names = readdirSync(dir).filter((name) => !name.startsWith('integrity.'));
      const table = new Map(names.sort().map((name) => [name, hashOf(`${dir}/${name}`)]));
      const json = JSON.stringify(Object.fromEntries(table), undefined, 2);
      writeFileSync(`${dir}/integrity.json`, `${json}\n`);
      writeFileSync(`${dir}/integrity.html`, integrityTags(table));
    },
  };
}

/** What a page says so that no changed file runs in it; the first line names all files. */
function integrityTags(table: ReadonlyMap<string, string>): string {
  const address = (name: string): string => `https://cdn.example.com/${name}`;
  const modules = [...table].filter(
    ([name]) => name.endsWith('.js') && !name.includes('classic') && !name.startsWith('embed'),
  );
  const integrity = Object.fromEntries(modules.map(([name, hash]) => [address(name), hash]));
  const entry = 'campaign-widgets.js';
  return [
    '<!-- All files, each when it is used. Needs an inline script to be allowed. -->',
    `<script type="importmap">${JSON.stringify({ integrity }, undefined, 2)}</script>`,
    `<script type="module" src="${address(entry)}" integrity="${table.get(entry) ?? ''}" crossorigin></script>`,
    '',
    '<!-- Without an inline script, instead of the import map: keep the lines of files that the page uses; each is downloaded at once. -->',
    ...modules.map(
      ([name, hash]) => `<link rel="modulepreload" href="${address(name)}" integrity="${hash}">`,
    ),
    '',
    '<!-- Or everything in one file. -->',
    `<script src="${address('campaign-widgets.classic.js')}" integrity="${table.get('campaign-widgets.classic.js') ?? ''}" crossorigin></script>`,
    '',
  ].join('\n');
}

const demo: UserConfig = {
  root: 'demo',
  plugins: [mockServiceWorkerPlugin()],
  server: { host: '127.0.0.1', open: process.stdout.isTTY && !process.env['CI'] },
  build: {
    outDir: '../dist-demo',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: ['index', 'article', 'builder', 'trouble', 'theme'].map(
        (page) => `${import.meta.dirname}/demo/${page}.html`,
      ),
    },
  },
};

/** Which modules share a file in the script-tag build; the first that matches takes a module. */
const CHUNKS = [
  // A badge with its status, and what looks for elements: nothing that fetches may come in here.
  [
    'core',
    /src\/cdn\/(?:page-elements|element-loading|placeholders)\./,
    /node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\/(?!directive)/,
    /src\/ui\/(?:base\.|campaign-status-view|define-element|events|nearest-language|page-defaults|status-icon|warn-once|widget-element)/,
    /src\/i18n\/(?:localize|usable-locale|error-kind|campaign-status-words)/,
    /src\/domain\/(?:plain-words|campaign-status)\.|@oxc-project/,
  ],
  ['calls', /src\/(?:domain\/call-status|i18n\/call-status-words)\./],
  [
    'api',
    /src\/api\/(?!mapping\/|presets\/|checked-page\.|paging\.|json-in-slices\.)|src\/ui\/(?:api-source|workspace-context)|src\/domain\/(?:call-tally|instant)\./,
    /node_modules\/(?:p-retry|is-network-error|@lit\/context)\//,
  ],
  // What every element with data needs; a group takes what it imports along.
  [
    'data',
    /src\/ui\/(?:auto-refresh|call-tally-loading|controls\.styles|count-words|data-element|duration-view|formats|formats-ahead|loader|remember|safe-url|save-file|state-views|state-views\.styles|status-changes|toggled)\./,
    /src\/(?:api\/(?:checked-page|paging)|domain\/(?:campaign-progress|duration)|i18n\/(?:csv|error)-words)\./,
  ],
  // What the calls themselves need, where a list of campaigns has only their totals.
  [
    'history',
    /src\/(?:domain\/(?:follow-ups|phone-number|time-span|wall-clock)|ui\/calls-loading)\./,
  ],
  // What is in rows: the list's and the log's.
  ['rows', /src\/(?:ui|i18n(?!\/l(?:anguages|ocales\/))|domain)\/|lit(?:-html)?\/directive/],
].map(([name, ...tests], index, all) => ({
  name: String(name),
  priority: all.length - index,
  minShareCount: name === 'rows' ? 2 : 1,
  test: (id: string) => tests.some((test) => test instanceof RegExp && test.test(id)),
}));

const cdn: UserConfig = {
  plugins: [
    shortMessageIds(`${import.meta.dirname}/src`),
    shorterElements(),
    leanPackages(),
    smallestCode(),
    noDetours(),
    embedPage(),
  ],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    lib: {
      entry: {
        'campaign-widgets': 'src/cdn/campaign-widgets.ts',
        embed: 'src/cdn/embed.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // Minifying takes long, and is meant to.
      checks: { bundlerTimings: false },
      output: {
        minify: false,
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // Few files, each of what is used together: fewer requests, and they compress better.
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
};

/** The one-file script, beside the modules; the last build, so that it sees every file. */
const classic: UserConfig = {
  plugins: [shorterElements(), leanPackages(), integrityTable()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    lib: {
      entry: { 'campaign-widgets.classic': 'src/cdn/campaign-widgets.classic.ts' },
      formats: ['iife'],
      name: 'CampaignWidgets',
    },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        minify: { compress: true, mangle: true, codegen: true },
        entryFileNames: '[name].js',
        codeSplitting: false,
      },
    },
  },
};

const CONFIGS: Readonly<Record<string, UserConfig>> = { cdn, classic };

export default defineConfig(({ mode }) => CONFIGS[mode] ?? demo);
