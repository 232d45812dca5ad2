import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/**
 * What `vite/lean-lit.ts` and `vite/lean-templates.ts` cut out of the Lit of the script-tag build:
 * it would work everywhere else, and there do nothing.
 */
const litOfTheScriptTag = [
  'MethodDefinition[key.name=/^(firstUpdated|shouldUpdate|scheduleUpdate|getUpdateComplete)$/]',
  'CallExpression[callee.property.name=/^(addInitializer|removeController|setConnected)$/]',
  'Decorator[expression.callee.name=/^(property|state)$/] Property[key.name=/^(hasChanged|noAccessor)$/]',
  'Decorator[expression.callee.name="property"] Property[key.name="type"][value.name=/^(Array|Object)$/]',
  'Decorator[expression.callee.name="property"] Property[key.name="converter"][value.type="ObjectExpression"]',
  'TaggedTemplateExpression[tag.name="css"] > TemplateLiteral[expressions.length>0]',
  'ImportDeclaration[source.value=/^lit/] > ImportSpecifier[imported.name="mathml"]',
  'CallExpression[callee.name="insertPart"][arguments.length>1]',
  // Directives in attributes, and such as hear that their element comes and goes.
  'ImportDeclaration[source.value=/(async-directive|directives\\u002F(?!if-defined))/]',
].map((selector) => ({
  selector,
  message:
    "The script-tag build's copy of Lit cannot do this: see vite/lean-lit.ts and lean-templates.ts.",
}));

/** What pages with old libraries have other ideas of, Prototype.js above all. */
const asOldLibrariesHaveIt = [
  'MemberExpression[object.name="Array"][property.name="from"]',
  'CallExpression[callee.property.name="entries"]:not([callee.object.name="Object"])',
].map((selector) => ({
  selector,
  message: 'Pages with Prototype.js have one of their own: spread, or count with forEach.',
}));

export default tseslint.config(
  { ignores: ['dist', 'dist-demo', 'coverage', 'node_modules', 'mocks/wire-types.ts'] },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      lit['flat/recommended'],
      wc['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      // A table laid out as cards would lose its implicit roles.
      'lit-a11y/no-redundant-role': 'off',
      // Lit binds the handlers in its templates.
      '@typescript-eslint/unbound-method': 'off',
      // Lit's lifecycle is always there to be called.
      'wc/guard-super-call': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 18],
      'no-restricted-syntax': ['error', ...litOfTheScriptTag, ...asOldLibrariesHaveIt],
    },
  },
  {
    // Typings that merge into those of frameworks.
    files: ['src/frameworks/*.ts'],
    rules: {
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
    },
  },
  {
    files: ['test/**/*.ts', 'mocks/**/*.ts', 'vite/**/*.ts', 'vite.config.ts'],
    rules: {
      'no-console': 'off',
      // Chai's assertions are thenable, and so are node:test's describe and it.
      '@typescript-eslint/no-floating-promises': 'off',
      // Elements are made with document.createElement and known by their tag.
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
      // Chai's assertions are properties.
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines': 'off',
    },
  },
);
