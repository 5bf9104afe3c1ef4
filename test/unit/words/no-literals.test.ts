import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Where people are spoken to, and where the words for that are. */
const ROOMS = ['src/editor', 'src/submission', 'src/practice', 'src/disk', 'src/cli'];
const WORDS = /[/\\]words(-[a-z]+)?(\.ts$|[/\\])|[/\\]words-(nb|en)\.ts$/;
/** Two words of letters after each other, or a letter that English has not. */
const PROSE = /\p{L}{2,}[.,]? \p{L}{2,}|[æøåÆØÅ]/u;
/** Tags, whole or cut by a template; and what is a style sheet or a program. */
const MARKUP = /<[^<>]*>|<[^<>]*$|^[^<>]*>/g;
const CODE = /[{(;]\s*\n|\{[^{}]*;[^{}]*\}|;\n/;

/** What reads like a sentence and is none for people, by file. */
const ALLOWED: Readonly<Record<string, readonly RegExp[]>> = {
  // The letters that an encoding is known by.
  'src/submission/mail/decode.ts': [/^[æøåÆØÅ]$/],
  // Names of products.
  'src/submission/workplace/outsiders.ts': [/^\w+ Drive$/],
  // The mail of an outside receiver, in both languages at once as those are.
  'src/practice/mail.ts': [/./],
  // Names of classes.
  'src/editor/report/page/markup.ts': [/^track missing $/],
  // The log, for those who work on the extension.
  'src/submission/trace.ts': [/^caused by $/],
  // A program of the shell.
  'src/disk/guardian.ts': [/^read -r _; exec rm /],
  // The name on the practice receiver's key.
  'src/practice/vault.ts': [/^IPLOS practice receiver$/],
};

/** Whether a text is for the reader of the code: the message of an error without a name of its own, which is never shown. */
function isForDevelopers(node: ts.Node): boolean {
  const { parent } = node;
  const call = ts.isTemplateExpression(parent) || ts.isTemplateSpan(parent) ? parentOfTemplate(node) : parent;
  return ts.isNewExpression(call) && /^(Range|Type|Syntax)?Error$|^BrokenMessage$/.test(call.expression.getText());
}

function parentOfTemplate(node: ts.Node): ts.Node {
  let at = node;
  while (!ts.isTemplateExpression(at)) at = at.parent;
  return at.parent;
}

/** The texts in a file that read like sentences. */
function prose(file: string): string[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (isText && PROSE.test(node.text.replace(MARKUP, ' ')) && !CODE.test(node.text) && !isForDevelopers(node) && !ALLOWED[file]?.some((one) => one.test(node.text))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the code', () => {
  it('holds no sentence for people: they stand in the words, in both languages', function () {
    this.timeout(30_000);
    const files = ROOMS.flatMap((room) => fs.readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join(room, name.replaceAll('\\', '/'))))
      .filter((file) => file.endsWith('.ts') && !WORDS.test(file));
    assert.ok(files.length > 100);
    assert.deepEqual(files.flatMap(prose), []);
  });

  it('would be caught at it', () => {
    const file = path.join('out', 'with-a-sentence.ts');
    fs.mkdirSync('out', { recursive: true });
    fs.writeFileSync(file, 'tell(`Filen ${name} er lagret`); throw new Error(`There is no ${name} here`); tell("Godkjent på nytt")');
    try {
      assert.deepEqual(prose(file).map((found) => found.replace(/^.*: /, '')), [' er lagret', 'Godkjent på nytt']);
    } finally {
      fs.rmSync(file);
    }
  });
});
