import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

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
    // Files come in the file system's order; a manifest should be the same everywhere.
    customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  },
};

/** File = folder = tag name: the class in it is the element, and its `define` file registers it. */
const tagNames = {
  name: 'tag-names',
  moduleLinkPhase({ moduleDoc }) {
    const [, tagName, file] = /src\/elements\/([a-z-]+)\/([a-z-]+)\.ts$/.exec(moduleDoc.path) ?? [];
    if (file !== undefined && file === tagName) {
      const element = moduleDoc.declarations.find(
        ({ kind, superclass }) => kind === 'class' && superclass,
      );
      Object.assign(element, { customElement: true, tagName });
    }
    if (file === undefined) {
      // A base class is no element that anybody could write in a page.
      for (const declaration of moduleDoc.declarations) delete declaration.customElement;
    }
    if (file === 'define') {
      const name = tagName.replace(/(?:^|-)([a-z])/g, (_match, letter) => letter.toUpperCase());
      const module = moduleDoc.path.replace(/define\.ts$/, `${tagName}.ts`);
      moduleDoc.exports = [
        { kind: 'custom-element-definition', name: tagName, declaration: { name, module } },
      ];
    }
  },
};

/** What editors read, made from the manifest and beside it. */
const editors = { outdir: 'dist', hideLogs: true };

export default {
  globs: ['src/elements/**/*.ts', 'src/ui/{widget,data,campaign}-element.ts'],
  litelement: true,
  outdir: 'dist',
  packagejson: false,
  plugins: [
    tagNames,
    shippedPaths,
    customElementVsCodePlugin(editors),
    customElementJetBrainsPlugin({ ...editors, packageJson: false }),
  ],
};
