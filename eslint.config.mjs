// The style of the code, and the direction of its arrows: editor -> disk, practice -> submission -> core; cli -> submission.
import tseslint from 'typescript-eslint';
import globals from 'globals';

const ARROWS = [
  { room: 'core', mayNot: ['submission', 'practice', 'disk', 'editor', 'cli'], why: 'The core is pure: everything it needs is handed in.' },
  { room: 'submission', mayNot: ['practice', 'disk', 'editor', 'cli'], why: 'The submission part knows no screen.' },
  { room: 'practice', mayNot: ['disk', 'editor', 'cli'], why: 'The practice receiver knows no screen.' },
  { room: 'disk', mayNot: ['practice', 'editor', 'cli'], why: 'What mends files on disk knows no screen.' },
  { room: 'cli', mayNot: ['practice', 'disk', 'editor'], why: 'The command line knows no editor.' },
];
const NODE = ['node:*', 'fs', 'path', 'os', 'crypto', 'stream', 'buffer', 'child_process', 'http', 'https', 'url', 'util', 'worker_threads'];

/** Forbids, in one room of `src`, imports from the rooms above it, and of `vscode` and Node where it may not know them. */
const arrow = ({ room, mayNot, why }) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        { group: [...mayNot.flatMap((other) => [`**/${other}`, `**/${other}/**`]), 'vscode'], message: why },
        ...(room === 'core' ? [{ group: NODE, message: why }] : []),
      ],
    }],
  },
});

/** Forbids, in one part of the core, imports from another. */
const coreArrow = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [
    { group, message },
    { group: [...NODE, 'vscode', '**/submission/**', '**/practice/**', '**/disk/**', '**/editor/**', '**/cli/**'], message: 'The core is pure: everything it needs is handed in.' },
  ] }] },
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/'] },
  ...tseslint.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300, skipComments: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: ['scripts/**', 'test/**', 'esbuild.mjs', 'src/cli/**'], rules: { 'no-console': 'off' } },
  ...ARROWS.map(arrow),
  coreArrow(['src/core/rules/**/*.ts'], ['**/format', '**/format/**', '**/xml/**'], 'A rule knows records and fields by their standard names, never an element or a format.'),
  coreArrow(['src/core/format/**/*.ts'], ['**/rules', '**/rules/**'], 'A format knows text, never a rule.'),
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'console', 'setTimeout', 'setImmediate', 'fetch'],
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The core has no clock.' }],
    },
  },
);
