/** The published manifest names the shipped files, not the sources. */
const shippedPaths = {
  name: 'shipped-paths',
  packageLinkPhase({ customElementsManifest }) {
    const rename = (node) => {
      if (Array.isArray(node)) node.forEach(rename);
      else if (node && typeof node === 'object') {
        for (const key of ['path', 'module']) {
          const path = node[key];
          if (typeof path === 'string' && /^\/?src\/.*\.ts$/.test(path)) {
            node[key] = path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
          }
        }
        Object.values(node).forEach(rename);
      }
    };
    rename(customElementsManifest.modules);
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/ui/widget-element.ts'],
  litelement: true,
  outdir: 'dist',
  packagejson: false,
  plugins: [shippedPaths],
};
