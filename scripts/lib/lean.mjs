// Leaves out of what ships what only costs time when it is read in.
import fs from 'node:fs';
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

/** Rules without their pages. */
export const rulesWithoutPages = {
  name: 'rules-without-pages',
  setup(build) {
    build.onLoad({ filter: /[/\\]core[/\\]rules[/\\][a-z]+[/\\][a-z-]+\.ts$/ }, async ({ path }) => (
      { contents: withoutPage(await fs.promises.readFile(path, 'utf8')), loader: 'ts' }
    ));
  },
};

/** The text of a rule's module without what is there for its page. */
function withoutPage(text) {
  const cuts = [];
  const look = (node) => {
    if (ts.isPropertyAssignment(node) && FOR_THE_PAGE.has(node.name.getText()) && isLiteral(node.initializer)) cuts.push(node);
    else ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true));
  return cuts.reduceRight((rest, node) => rest.slice(0, node.getStart()) + rest.slice(node.getEnd()).replace(/^\s*,/, ''), text);
}

const isLiteral = (node) => ts.isStringLiteralLike(node) || (ts.isObjectLiteralExpression(node) && node.properties.every((one) =>
  ts.isPropertyAssignment(one) && isLiteral(one.initializer)));
