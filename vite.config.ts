import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transform } from 'lightningcss';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

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

/** Minifies `css` templates without expressions; nesting, containers and layers survive. */
function minifyCssTemplates(): Plugin {
  return {
    name: 'minify-css-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code) {
        if (!code.includes('css`')) return null;
        const minified = code.replace(/\bcss`([^`\\$]*)`/g, (_template, sheet: string) => {
          const result = transform({
            filename: 'template.css',
            code: Buffer.from(sheet),
            minify: true,
          });
          return `css\`${result.code.toString()}\``;
        });
        return { code: minified, map: null };
      },
    },
  };
}

const demo: UserConfig = {
  root: 'demo',
  plugins: [mockServiceWorkerPlugin()],
  server: { host: '127.0.0.1', open: process.stdout.isTTY && !process.env['CI'] },
  build: {
    outDir: '../dist-demo',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: ['index.html', 'article.html'].map((page) => `${import.meta.dirname}/demo/${page}`) },
  },
};

const cdn: UserConfig = {
  plugins: [minifyCssTemplates()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    lib: { entry: { 'campaign-widgets': 'src/cdn/campaign-widgets.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        // Library mode would keep the white space of ES output.
        minify: { compress: true, mangle: true, codegen: true },
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : demo));
