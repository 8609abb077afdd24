import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const noMarkupStrings = {
  'svelte/no-at-html-tags': 'error',
  'svelte/no-inline-styles': ['error', { allowTransitions: false }],
  // Pages are chosen by our own router; addresses are built in one place (base/router.svelte.ts).
  'svelte/no-navigation-without-resolve': 'off',
  // Only templates read reactively; what they read is marked so where it is declared.
  'svelte/prefer-svelte-reactivity': 'off',
  'no-restricted-syntax': [
    'error',
    {
      selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
      message: 'Trusted Types forbid markup from strings: draw it with a component.',
    },
    {
      selector: 'NewExpression[callee.name="DOMParser"]',
      message: 'Trusted Types forbid DOMParser: the server sends geometry as JSON.',
    },
    {
      selector: 'CallExpression[callee.name=/^(parseFloat|Number)$/]',
      message: 'Figures of record stay decimal text: see base/numbers.ts.',
    },
  ],
};

export default ts.config(
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { files: ['**/*.svelte.ts'], languageOptions: { parser: ts.parser } },
  { files: ['src/**/*.svelte', 'src/**/*.ts'], rules: noMarkupStrings },
  { ignores: ['dist/**', 'tools/**', 'src/api/schema.d.ts'] },
);
