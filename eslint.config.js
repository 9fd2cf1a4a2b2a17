import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const PRAGMA = '/** @jsxImportSource preact */';

/** Next forces `jsx: react-jsx` on the whole project; without its first line a template would need React. */
const pragma = {
  meta: { type: 'problem', messages: { missing: `A template starts with ${PRAGMA}` }, schema: [] },
  create: (context) => ({
    Program(node) {
      if (!context.sourceCode.text.startsWith(PRAGMA)) context.report({ node, messageId: 'missing' });
    },
  }),
};

const NODE = ['Buffer', 'TextDecoder', 'URL', 'console', 'process', 'setInterval', 'setTimeout'];

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.next/',
      'data/',
      '**/*.tmp.*',
      'next-env.d.ts',
      'src/payload-types.ts',
      'src/database/migrations/',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    rules: {
      'max-lines': ['error', 250],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Chinese text is indented by wide spaces.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['templates/**/*.tsx'],
    plugins: { gongkai: { rules: { pragma } } },
    rules: { 'gongkai/pragma': 'error' },
  },
  {
    // Tables of data, and tests that read as one list of cases.
    files: ['src/domain/*-rows.ts', 'src/domain/topics.ts', 'src/sample/**', 'test/**', 'templates/props.ts'],
    rules: { 'max-lines': 'off' },
  },
);
