import assert from 'node:assert/strict';
import { partWords } from '../../../src/core/findings/part-words';
import { say } from '../../../src/editor/words';
import { EDITOR_WORDS } from '../../../src/editor/words/languages';
import type { WordKey } from '../../../src/editor/words';

const { nb, en } = EDITOR_WORDS;
const keys = Object.keys(en) as WordKey[];
/** What the things are called that a file consists of: each language has its own need of these. */
const PART_WORDS = new Set(Object.keys(partWords('en')));
/** What a sentence is filled with, whichever word follows a number. */
const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].filter((name) => !PART_WORDS.has(name)).sort();

describe('the words of the editor part', () => {
  it('are the same in both languages, and filled with the same values', () => {
    assert.deepEqual(Object.keys(nb).sort(), [...keys].sort());
    for (const key of keys) assert.deepEqual(holes(nb[key]), holes(en[key]), key);
  });

  it('are never empty, and end as they do in the other language', () => {
    for (const key of keys) {
      for (const text of [nb[key], en[key]]) assert.ok(text.trim().length > 0, key);
      assert.equal(/[.?]$/.exec(nb[key])?.[0], /[.?]$/.exec(en[key])?.[0], key);
    }
  });

  it('fit the number that stands before them', () => {
    assert.equal(say('en', 'status.errors', { errors: 1 }), '$(error) IPLOS: 1 error');
    assert.equal(say('en', 'status.errors', { errors: 1234 }), '$(error) IPLOS: 1,234 errors');
    assert.equal(say('nb', 'check.clean', { file: 'a.xml', persons: 1, warnings: 2 }), 'a.xml: ingen feil hos 1 person. 2 advarsler.');
    assert.equal(say('nb', 'check.clean', { file: 'a.xml', persons: 0, warnings: 1 }), 'a.xml: ingen feil hos 0 personer. 1 advarsel.');
  });

  it('call by its name what a file consists of', () => {
    const args = { file: 'a.xml', persons: 2, warnings: 0, partKind: 'notifikasjon' };
    assert.equal(say('nb', 'check.clean', args), 'a.xml: ingen feil i 2 notifikasjoner. 0 advarsler.');
    assert.equal(say('en', 'check.clean', { ...args, persons: 1 }), 'a.xml: no errors in 1 notification. 0 warnings.');
    assert.equal(say('nb', 'findings.part', { ordinal: 3, partKind: 'notifikasjon' }), 'Notifikasjon 3');
    assert.equal(say('en', 'check.openFlagged'), 'Open Flagged Persons');
    assert.equal(say('nb', 'findings.byPart', { partKind: 'pasientident' }), 'Etter personident');
  });
});
