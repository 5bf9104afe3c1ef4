import assert from 'node:assert/strict';
import { en } from '../../../src/submission/words/en';
import { filled, say, sayError, sayHold } from '../../../src/submission/words/index';
import type { WordKey } from '../../../src/submission/words/index';
import { labelsEn } from '../../../src/submission/words/labels-en';
import { labelsNb } from '../../../src/submission/words/labels-nb';
import { nb } from '../../../src/submission/words/nb';
import { SubmissionError } from '../../../src/submission/errors';

const holes = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
const keys = Object.keys(nb) as WordKey[];

describe('The words of encrypting and sending', () => {
  it('ask for the same values in both languages', () => {
    for (const key of keys) assert.deepEqual(holes(nb[key]), holes(en[key]), key);
  });

  it('are whole sentences, different in each language', () => {
    for (const key of keys) {
      assert.notEqual(nb[key], en[key], key);
      for (const text of [nb[key], en[key]]) assert.match(text, /^[A-ZÆØÅ{].*[.]$/s, key);
    }
  });

  it('are filled with the values of the error or hold', () => {
    const full = new SubmissionError('disk-full', { file: 'uttrekk.xml.pgp', system: 'ENOSPC' });
    assert.match(sayError('nb', full), /^Det er ikke plass til uttrekk\.xml\.pgp på disken/);
    assert.match(sayHold('en', { code: 'incomplete-file', args: { errors: 3 } }), /^The file has 3 errors/);
  });

  it('have short texts that ask for the same values in both languages', () => {
    for (const key of Object.keys(labelsEn) as (keyof typeof labelsEn)[]) {
      assert.deepEqual(holes(labelsNb[key]), holes(labelsEn[key]), key);
      assert.ok(labelsNb[key] !== '' && labelsEn[key] !== '', key);
    }
  });

  it('are filled as people write: days in their language, and the word that fits a number', () => {
    const say = (language: 'nb' | 'en', days: number) => filled(language, '{day}: {days:dag|dager}', { day: '2017-01-05', days });
    assert.deepEqual([say('nb', 1), say('en', 2)], ['5.1.2017: 1 dag', '5 January 2017: 2 dager']);
  });

  it('show which value is missing', () => assert.match(say('nb', 'file-not-found'), /\{file\}/));
});
