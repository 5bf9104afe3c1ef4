import fs from 'node:fs';
import path from 'node:path';

/** A rule's file name as a variable. */
const variable = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** TypeScript that lists all rules: each file in a folder of `src/core/rules` is one. */
export function ruleList(folder) {
  const files = fs.readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => fs.readdirSync(path.join(folder, name)).filter((file) => file.endsWith('.ts')).map((file) => `${name}/${file.slice(0, -3)}`))
    .sort((a, b) => path.basename(a).localeCompare(path.basename(b), 'en'));
  return [
    '// Made by "npm run generate" from the files in the folders beside it: not to be edited.',
    "import type { Rule } from './rule';",
    ...files.map((file) => `import ${variable(path.basename(file))} from './${file}';`),
    '',
    '/** Every rule, in the order of their ids. */',
    'export const ALL_RULES: readonly Rule[] = [',
    ...files.map((file) => `  ${variable(path.basename(file))},`),
    '];',
    '',
  ].join('\n');
}
