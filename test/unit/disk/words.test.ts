import assert from 'node:assert/strict';
import { partWords } from '../../../src/core/findings/part-words';
import { DISK_ERROR_CODES } from '../../../src/disk/errors';
import { say, sayDiskError } from '../../../src/disk/words';
import { DISK_WORDS } from '../../../src/disk/words/languages';

/** What the things are called that a file consists of: each language has its own need of these. */
const PART_WORDS = new Set(Object.keys(partWords('en')));
const holes = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => !PART_WORDS.has(name)).sort();

describe('The words for files on disk', () => {
  it('are there for every failure, in both languages, with the same places to fill', () => {
    for (const code of DISK_ERROR_CODES) assert.ok(DISK_WORDS.nb[code] && DISK_WORDS.en[code], code);
    for (const key of Object.keys(DISK_WORDS.nb) as (keyof typeof DISK_WORDS.nb)[]) {
      assert.deepEqual(holes(DISK_WORDS.nb[key]), holes(DISK_WORDS.en[key]), key);
    }
  });

  it('write numbers as people do', () => {
    assert.equal(say('nb', 'line-part', { ordinal: 1234, persons: 30000, line: 215678 }), 'Person 1\u202f234 av 30\u202f000, linje 215\u202f678');
    assert.equal(sayDiskError('en', { code: 'nothing-flagged', args: { file: 'by.xml' } }), 'No person in by.xml has such findings.');
  });
});
