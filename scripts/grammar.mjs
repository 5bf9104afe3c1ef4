// Writes syntaxes/iplos.tmLanguage.json from syntaxes/meanings.json, the table of which name means what.
//   node scripts/grammar.mjs           writes the grammar
//   node scripts/grammar.mjs --check   ends with 1 when the grammar is not what the table makes
//
// The grammar is self-contained: it does not include the editor's XML grammar, so that it is the same wherever it is
// tested, and so that a tag or a quote that is never closed ends at the next "<" instead of swallowing the rest.
// What is XML keeps the scope names of the editor's XML mode, since themes colour by those. A meaning's scope is chosen
// for its colour in the built-in themes; where it is two scopes, the second adds a colour in themes without the first.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TABLE = new URL('../syntaxes/meanings.json', import.meta.url);
const GRAMMAR = new URL('../syntaxes/iplos.tmLanguage.json', import.meta.url);

const NAME_END = '(?![-\\w.:])';
const TAG_BEGIN = '(?:([-\\w.]+)(:))?';
// The text of an element lasts until the next markup that is neither a comment nor CDATA.
const TEXT_END = '(?=<(?!!--|!\\[CDATA\\[))';
// What only a start or an end tag looks like: there, an unclosed instruction or DTD is over.
const NEXT_TAG = '(?=<[\\w/])';

const scope = (name) => ({ name });
const include = (...names) => names.map((name) => ({ include: `#${name}` }));
const oneOf = (names) => [...names].sort().join('|');

/** The captures of a tag's opening characters: `<`, prefix, colon and then the given scopes of its name. */
const tagCaptures = (...nameScopes) => ({
  1: scope('punctuation.definition.tag.xml'),
  2: scope('entity.name.tag.namespace.xml'),
  3: scope('entity.name.tag.xml punctuation.separator.namespace.xml'),
  ...Object.fromEntries(nameScopes.map((name, index) => [index + 4, scope(name)])),
});

/** The scopes of a tag's name: as in XML, and by its meaning where the table gives it one. */
const tagScope = (tag) => `entity.name.tag.localname.xml${tag ? ` ${tag.scope}` : ''}`;

/** The name of any tag, in a group of its own for each kind of tag and a last one for names the table does not know. */
const anyName = (tags) => `(?:${[...tags.map(({ names }) => `(${oneOf(names)})${NAME_END}`), '([-\\w.:]+)'].join('|')})`;

/** A start tag without a value of its own: blocks, tags with attributes, and every name the table does not know. */
function startTagRule(tags) {
  return {
    name: 'meta.tag.xml',
    begin: `(<)${TAG_BEGIN}${anyName(tags)}`,
    beginCaptures: tagCaptures(...tags.map(tagScope), tagScope()),
    end: '(/?>)|(?=<)',
    endCaptures: { 1: scope('punctuation.definition.tag.xml') },
    patterns: include('attributes'),
  };
}

/** An end tag. One match and no more, closed or not: half of all tags are end tags, and this costs a third less. */
function endTagRule(tags) {
  return {
    name: 'meta.tag.xml',
    match: `(</)${TAG_BEGIN}${anyName(tags)}\\s*(>)?`,
    captures: tagCaptures(...tags.map(tagScope), tagScope(), 'punctuation.definition.tag.xml'),
  };
}

/** Elements of one meaning and one kind of tag: the start tag, and behind it the value in the meaning's scope. */
function elementRule(names, tag, meaning) {
  return {
    begin: `(<)${TAG_BEGIN}(${oneOf(names)})\\s*(>)`,
    beginCaptures: {
      0: scope('meta.tag.xml'),
      ...tagCaptures(tagScope(tag), 'punctuation.definition.tag.xml'),
    },
    end: TEXT_END,
    contentName: meaning.scope,
    patterns: include('comment', 'cdata', 'entity', 'ampersand'),
  };
}

/** The element rules of one meaning: one for each kind of tag among its elements. */
function elementRules(meaning, tags) {
  const rest = meaning.elements.filter((name) => !tags.some(({ names }) => names.includes(name)));
  return [...tags.map((tag) => [meaning.elements.filter((name) => tag.names.includes(name)), tag]), [rest, undefined]]
    .filter(([names]) => names.length > 0)
    .map(([names, tag]) => elementRule(names, tag, meaning));
}

/** A quoted string; with `before` (an attribute's name and its equals sign) and a meaning for what stands in it. */
function quoted(kind, quote, { before = '', captures = {}, meaning = '', end = `(${quote})|(?=<)` } = {}) {
  const string = `string.quoted.${kind}.xml`;
  return {
    begin: `${before}(${quote})`,
    beginCaptures: {
      ...captures,
      [before === '' ? 1 : 2]: scope(`${string} punctuation.definition.string.begin.xml`),
    },
    end,
    endCaptures: { 1: scope(`${string} punctuation.definition.string.end.xml`) },
    contentName: `${string}${meaning}`,
    patterns: include('entity', 'ampersand'),
  };
}

/** The attribute rules of one meaning, with double and with single quotes. */
function attributeRules(meaning) {
  const named = {
    before: `(?<![-\\w.:])(${oneOf(meaning.attributes)})\\s*=\\s*`,
    captures: { 1: scope('entity.other.attribute-name.localname.xml') },
    meaning: ` ${meaning.scope}`,
  };
  return meaning.attributes.length === 0 ? [] : [quoted('double', '"', named), quoted('single', "'", named)];
}

/** The parts that are XML and nothing more. */
const xmlParts = {
  instruction: {
    name: 'meta.tag.preprocessor.xml',
    begin: '(<\\?)\\s*([-\\w]+)',
    beginCaptures: { 1: scope('punctuation.definition.tag.xml'), 2: scope('entity.name.tag.xml') },
    end: `(\\?>)|${NEXT_TAG}`,
    endCaptures: { 1: scope('punctuation.definition.tag.xml') },
    patterns: [{ match: '(?<=\\s)[a-zA-Z-]+', name: 'entity.other.attribute-name.xml' }, ...include('strings')],
  },
  doctype: {
    name: 'meta.tag.sgml.doctype.xml',
    begin: '(<!)(DOCTYPE)\\s+([:\\w][-:\\w.]*)',
    beginCaptures: {
      1: scope('punctuation.definition.tag.xml'),
      2: scope('keyword.other.doctype.xml'),
      3: scope('variable.language.documentroot.xml'),
    },
    end: `(>)|${NEXT_TAG}`,
    endCaptures: { 1: scope('punctuation.definition.tag.xml') },
    patterns: [
      {
        name: 'meta.internalsubset.xml',
        begin: '\\[',
        beginCaptures: { 0: scope('punctuation.definition.constant.xml') },
        end: `(\\])|${NEXT_TAG}`,
        endCaptures: { 1: scope('punctuation.definition.constant.xml') },
        patterns: include('entityDeclaration', 'parameterEntity', 'comment'),
      },
      ...include('declarationStrings'),
    ],
  },
  entityDeclaration: {
    begin: '(<!)(ENTITY)\\s+(%\\s+)?([:\\w][-:\\w.]*)(\\s+(?:SYSTEM|PUBLIC)\\s+)?',
    beginCaptures: {
      1: scope('punctuation.definition.tag.xml'),
      2: scope('keyword.other.entity.xml'),
      3: scope('punctuation.definition.entity.xml'),
      4: scope('variable.language.entity.xml'),
      5: scope('keyword.other.entitytype.xml'),
    },
    end: `(>)|${NEXT_TAG}`,
    endCaptures: { 1: scope('punctuation.definition.tag.xml') },
    patterns: include('declarationStrings'),
  },
  parameterEntity: {
    name: 'constant.character.parameter-entity.xml',
    match: '(%)[:\\w][-:\\w.]*(;)',
    captures: { 1: scope('punctuation.definition.constant.xml'), 2: scope('punctuation.definition.constant.xml') },
  },
  comment: {
    name: 'comment.block.xml',
    begin: '<!--',
    end: '-->',
    captures: { 0: scope('punctuation.definition.comment.xml') },
    patterns: [{ match: '--(?!>)', name: 'invalid.illegal.bad-comments-or-CDATA.xml' }],
  },
  cdata: {
    name: 'string.unquoted.cdata.xml',
    begin: '<!\\[CDATA\\[',
    beginCaptures: { 0: scope('punctuation.definition.string.begin.xml') },
    end: '\\]\\]>',
    endCaptures: { 0: scope('punctuation.definition.string.end.xml') },
  },
  entity: {
    name: 'constant.character.entity.xml',
    match: '(&)(?:[:\\w][-:\\w.]*|#[0-9]+|#x[0-9a-fA-F]+)(;)',
    captures: { 1: scope('punctuation.definition.constant.xml'), 2: scope('punctuation.definition.constant.xml') },
  },
  ampersand: { name: 'invalid.illegal.bad-ampersand.xml', match: '&' },
  strings: { patterns: [quoted('double', '"'), quoted('single', "'")] },
  // The value of an entity may hold tags, so here only the quote itself ends a string.
  declarationStrings: { patterns: [quoted('double', '"', { end: '(")' }), quoted('single', "'", { end: "(')" })] },
};

/** The whole grammar as text, made from the table (see meanings.json for its form). */
function grammarText(table) {
  const tags = Object.values(table.tags);
  const meanings = Object.values(table.values);
  const grammar = {
    information_for_contributors: ['Generated by scripts/grammar.mjs from meanings.json. Do not edit by hand.'],
    name: 'IPLOS',
    scopeName: 'text.xml.iplos',
    patterns: include('comment', 'cdata', 'instruction', 'doctype', 'endTag', 'elements', 'startTag', 'entity', 'ampersand'),
    repository: {
      elements: { patterns: meanings.flatMap((meaning) => elementRules(meaning, tags)) },
      startTag: startTagRule(tags),
      endTag: endTagRule(tags),
      attributes: {
        patterns: [
          ...meanings.flatMap(attributeRules),
          {
            match: '(?<![-\\w.:])(?:([-\\w.]+)(:))?([-\\w.:]+)\\s*=',
            captures: {
              1: scope('entity.other.attribute-name.namespace.xml'),
              2: scope('entity.other.attribute-name.xml punctuation.separator.namespace.xml'),
              3: scope('entity.other.attribute-name.localname.xml'),
            },
          },
          ...include('strings'),
        ],
      },
      ...xmlParts,
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

const text = grammarText(JSON.parse(readFileSync(TABLE, 'utf8')));
if (!process.argv.includes('--check')) {
  writeFileSync(GRAMMAR, text);
} else if (readFileSync(GRAMMAR, 'utf8') !== text) {
  console.error(`${fileURLToPath(GRAMMAR)} is not what the table makes: run node scripts/grammar.mjs`);
  process.exitCode = 1;
}
