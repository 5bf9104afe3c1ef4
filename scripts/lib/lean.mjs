// Leaves out of what ships what only costs time when it is read in.
import fs from 'node:fs';
import * as esbuild from 'esbuild';
import ts from 'typescript';

/** What a rule says of itself for its page in docs/rules, which ships as that page. */
const FOR_THE_PAGE = new Set(['source', 'example', 'what', 'why', 'who']);

/** Data is parsed many times faster as data than as a piece of program. */
export const jsonAsData = {
  name: 'json-as-data',
  setup(build) {
    build.onLoad({ filter: /[/\\]src[/\\].*\.json$/ }, async ({ path }) => {
      const data = JSON.stringify(JSON.parse(await fs.promises.readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(data)});`, loader: 'js' };
    });
  },
};

/** Words of all languages, of which one is spoken: each is parsed when it is first asked for. */
export const wordsWhenSpoken = {
  name: 'words-when-spoken',
  setup(build) {
    build.onLoad({ filter: /[/\\]words[/\\]languages\.ts$/ }, async ({ path }) => (
      { contents: Object.entries(await valuesOf(path)).map(([name, languages]) => whenSpoken(name, languages)).join('\n'), loader: 'js' }
    ));
  },
};

/** What a module exports that is data. */
async function valuesOf(file) {
  const { outputFiles: [{ text }] } = await esbuild.build({ entryPoints: [file], bundle: true, write: false, format: 'esm', platform: 'neutral' });
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

function whenSpoken(name, languages) {
  const getters = Object.entries(languages).map(([language, words]) =>
    `get ${language}() { return ${name}_${language} ??= JSON.parse(${JSON.stringify(JSON.stringify(words))}); }`);
  return `let ${Object.keys(languages).map((language) => `${name}_${language}`).join(', ')};\nexport const ${name} = { ${getters.join(', ')} };`;
}

/** Rules without their pages, and with words that are made when one is spoken. */
export const rulesWithoutPages = {
  name: 'rules-without-pages',
  setup(build) {
    build.onLoad({ filter: /[/\\]core[/\\]rules[/\\][a-z]+[/\\][a-z\d-]+\.ts$/ }, async ({ path }) => (
      { contents: withoutPage(await fs.promises.readFile(path, 'utf8')), loader: 'ts' }
    ));
  },
};

/** The text of a rule's module without what is there for its page. */
function withoutPage(text) {
  const edits = [];
  const look = (node) => {
    if (ts.isPropertyAssignment(node) && FOR_THE_PAGE.has(node.name.getText()) && isLiteral(node.initializer)) {
      edits.push({ from: node.getStart(), to: node.getEnd() + /^\s*,?/.exec(text.slice(node.getEnd()))[0].length, by: '' });
      return;
    }
    ts.forEachChild(node, look);
    if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'words' || !ts.isObjectLiteralExpression(node.initializer)) return;
    edits.push({ from: node.getStart(), to: node.initializer.getStart(), by: 'get words() { return ' }, { from: node.getEnd(), to: node.getEnd(), by: '; }' });
  };
  look(ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true));
  return edits.sort((one, other) => other.from - one.from).reduce((rest, { from, to, by }) => rest.slice(0, from) + by + rest.slice(to), text);
}

const isLiteral = (node) => ts.isStringLiteralLike(node) || (ts.isObjectLiteralExpression(node) && node.properties.every((one) =>
  ts.isPropertyAssignment(one) && isLiteral(one.initializer)));
