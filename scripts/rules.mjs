// Makes what follows from the rule files: the list of all rules, and their documentation under docs/rules.
//   node scripts/rules.mjs          writes
//   node scripts/rules.mjs --check  only tells what is out of date, and fails then
import { buildSync } from 'esbuild';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleList } from './lib/rules/list.mjs';
import { ruleIndex, rulePage } from './lib/rules/pages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const rulesFolder = path.join(root, 'src/core/rules');
const listFile = 'src/core/rules/all.generated.ts';
const check = process.argv.includes('--check');
const stale = [];

/** Writes a file if its content differs, or notes that it does. */
function put(file, content) {
  const target = path.join(root, file);
  const now = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : undefined;
  if (now === content) return;
  stale.push(file);
  if (check) return;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, content);
}

/** The rules as objects, out of their TypeScript files. */
function loadRules() {
  const bundle = buildSync({ entryPoints: [path.join(root, listFile)], bundle: true, platform: 'node', format: 'cjs', write: false });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', bundle.outputFiles[0].text)(module, module.exports, createRequire(import.meta.url));
  return module.exports.ALL_RULES;
}

put(listFile, ruleList(rulesFolder));
const rules = loadRules();
const pages = new Map([['docs/rules/README.md', ruleIndex(rules)], ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)])]);
for (const [file, content] of pages) put(file, content);
for (const name of fs.existsSync(path.join(root, 'docs/rules')) ? fs.readdirSync(path.join(root, 'docs/rules')) : []) {
  if (pages.has(`docs/rules/${name}`)) continue;
  stale.push(`docs/rules/${name}`);
  if (!check) fs.rmSync(path.join(root, 'docs/rules', name));
}
if (check && stale.length > 0) {
  console.error(`Out of date, run "npm run generate":\n  ${stale.join('\n  ')}`);
  process.exit(1);
}
console.log(check ? 'Rule list and documentation are up to date.' : `${rules.length} rules, ${stale.length} files written.`);
