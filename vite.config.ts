import { defineConfig, type UserConfig } from 'vite';
import { CHUNKS } from './vite/chunks.js';
import { embedPage } from './vite/embed-page.js';
import { integrityTable } from './vite/integrity-table.js';
import { leanPackages } from './vite/lean-packages.js';
import { mockServiceWorkerPlugin } from './vite/mock-service-worker.js';
import { noDetours } from './vite/no-detours.js';
import { shortMessageIds } from './vite/short-message-ids.js';
import { shorterElements } from './vite/shorter-elements.js';
import { smallestCode } from './vite/smallest-code.js';

/** The pages that a person opens. */
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

/** The modules of the script tag. */
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
  plugins: [
    shortMessageIds(`${import.meta.dirname}/src`),
    shorterElements(),
    leanPackages(),
    smallestCode(),
    integrityTable(),
  ],
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
        minify: false,
        entryFileNames: '[name].js',
        codeSplitting: false,
      },
    },
  },
};

const CONFIGS: Readonly<Record<string, UserConfig>> = { cdn, classic };

export default defineConfig(({ mode }) => CONFIGS[mode] ?? demo);
