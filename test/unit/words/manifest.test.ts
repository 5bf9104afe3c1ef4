import assert from 'node:assert/strict';
import fs from 'node:fs';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as { readonly [name: string]: Json };
const manifest = read('package.json');
const en = read('package.nls.json') as Readonly<Record<string, string>>;
const nb = read('package.nls.nb.json') as Readonly<Record<string, string>>;

/** Properties whose values people read. */
const READ = /^(title|name|label|description|markdownDescription|patternErrorMessage|contents|shortTitle|altText|tooltip)$|[dD]escriptions$/;
/** Names that are the same in every language. */
const NAMES = /^IPLOS$/;

/** What is said to people in a part of the manifest, with the place of each. */
function said(value: Json, place: string, isRead = false): { place: string; text: string }[] {
  if (typeof value === 'string') return isRead ? [{ place, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one: Json, i) => said(one, `${place}[${i}]`, isRead));
  return Object.entries(value).flatMap(([name, one]) => said(one, `${place}.${name}`, READ.test(name)));
}

const texts = [
  ...said(manifest.contributes, 'contributes'), ...said(manifest.capabilities, 'capabilities'),
  { place: 'description', text: manifest.description as string },
];

describe('the words of the manifest', () => {
  it('are the same in both languages, none empty, each translated', () => {
    assert.deepEqual(Object.keys(nb).sort(), Object.keys(en).sort());
    for (const [key, text] of Object.entries(nb)) {
      assert.ok(text.trim() !== '' && en[key].trim() !== '', key);
      // The editor itself has no Norwegian, so the way through is there in Norwegian for those who read it in English.
      if (key.startsWith('veien.')) assert.equal(text, en[key], key);
      else assert.notEqual(text, en[key], `${key} is not translated`);
      assert.equal(/[.?]$/.exec(text)?.[0], /[.?]$/.exec(en[key])?.[0], key);
    }
  });

  it('lead to the same commands in both', () => {
    const commands = (text: string) => [...text.matchAll(/command:([\w.]+)/g)].map(([, name]) => name);
    for (const key of Object.keys(en)) assert.deepEqual(commands(nb[key]), commands(en[key]), key);
  });

  it('are all there, none stands in the manifest itself, and none is left over', () => {
    assert.ok(texts.length > 50);
    const keys = texts.filter(({ text }) => !NAMES.test(text)).map(({ place, text }) => {
      const key = /^%([^%]+)%$/.exec(text)?.[1];
      assert.ok(key, `${place} says "${text}" in one language`);
      assert.ok(key in en, `${place} names %${key}%, which is not there`);
      return key;
    });
    assert.deepEqual(Object.keys(en).filter((key) => !keys.includes(key)), []);
  });

  it('write numbers and the ellipsis as each language does', () => {
    for (const [key, text] of Object.entries(nb)) assert.doesNotMatch(text, /\S…$|\.\.\./, key);
    for (const [key, text] of Object.entries(en)) assert.doesNotMatch(text, /\s…$|\.\.\./, key);
  });
});
