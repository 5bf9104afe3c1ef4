import assert from 'node:assert/strict';
import { ALL_RULES } from '../../../src/core/rules/all.generated';
import { date, fill, FindingWords, number } from '../../../src/core/findings/words';
import { toDayNumber } from '../../../src/core/text/dato';
import { LANGUAGES } from '../../../src/core/rules/rule';

const placeholders = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('words of findings', () => {
  it('writes numbers and days as Norwegians and English readers do', () => {
    assert.equal(number(12345, 'nb'), '12\u202f345');
    assert.equal(number(1234567.5, 'en'), '1,234,567.5');
    assert.equal(number(2.5, 'nb'), '2,5');
    assert.equal(date(toDayNumber(2016, 2, 29), 'nb'), '29.2.2016');
    assert.equal(date(toDayNumber(2016, 2, 29), 'en'), '29 February 2016');
  });

  it('fills what it is given and leaves the rest to be seen', () => {
    assert.equal(fill('{a} av {b}', { a: 1000 }, 'nb'), '1\u202f000 av {b}');
  });

  for (const rule of ALL_RULES) {
    describe(rule.id, () => {
      it('says the same things in both languages', () => {
        const { nb, en } = rule.words;
        assert.deepEqual(Object.keys(nb.messages).sort(), Object.keys(en.messages).sort());
        assert.deepEqual(Object.keys(nb.fixes ?? {}).sort(), Object.keys(en.fixes ?? {}).sort());
        for (const key of Object.keys(nb.messages)) assert.deepEqual(placeholders(nb.messages[key]), placeholders(en.messages[key]), key);
        for (const key of Object.keys(nb.fixes ?? {})) assert.deepEqual(placeholders(nb.fixes![key]), placeholders(en.fixes![key]), key);
        for (const [key, sentence] of Object.entries(nb.messages)) assert.notEqual(sentence, en.messages[key], `${key} is not translated`);
      });

      it('has every text that the documentation needs', () => {
        for (const language of LANGUAGES) {
          const { title, what, why, who, messages } = rule.words[language];
          for (const text of [title, what, why, who, ...Object.values(messages)]) assert.ok(text.trim().length > 2);
          for (const sentence of [what, why, ...Object.values(messages)]) assert.match(sentence, /[.?!]$/, sentence);
        }
      });
    });
  }

  it('finds the words of a finding by rule and key, and says which is not there', () => {
    const words = new FindingWords(ALL_RULES, 'nb');
    assert.match(words.message({ rule: 'xml-not-well-formed', key: 'empty' }), /tom/);
    assert.throws(() => words.message({ rule: 'xml-not-well-formed', key: 'nothing' }), /no sentence "nothing"/);
    assert.throws(() => words.of('no-such-rule'), /no-such-rule/);
  });
});
