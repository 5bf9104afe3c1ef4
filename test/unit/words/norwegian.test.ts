import assert from 'node:assert/strict';
import { ALL_RULES } from '../../../src/core/rules/all.generated';
import { DISK_WORDS } from '../../../src/disk/words/languages';
import { EDITOR_WORDS } from '../../../src/editor/words/languages';
import { en as submissionEn } from '../../../src/submission/words/en';
import { labelsEn } from '../../../src/submission/words/labels-en';
import { labelsNb } from '../../../src/submission/words/labels-nb';
import { nb as submissionNb } from '../../../src/submission/words/nb';

type Words = Readonly<Record<string, string>>;

const flat = (words: Readonly<Record<string, string | Words | undefined>>, before: string): [string, string][] => Object.entries(words)
  .flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[`${before}.${key}`, value]] : flat(value ?? {}, `${before}.${key}`)));
const all = (language: 'nb' | 'en') => [
  ...flat(EDITOR_WORDS[language], 'editor'), ...flat(DISK_WORDS[language], 'disk'),
  ...flat(language === 'nb' ? submissionNb : submissionEn, 'submission'), ...flat(language === 'nb' ? labelsNb : labelsEn, 'labels'),
  ...ALL_RULES.flatMap(({ id, words }) => flat(words[language] as never, id)),
];

describe('Norwegian sentences', () => {
  const nb = all('nb');

  it('quote, and leave open, as Norwegians do', () => {
    for (const [key, text] of nb) {
      assert.doesNotMatch(text, /“|”|\.\.\./, key);
      assert.doesNotMatch(text, /\S…$/, key);
      assert.doesNotMatch(text, /(^|\s)"\w[^"=]*"(\s|$)/, key);
    }
  });

  it('have a space before the percent sign, and none before other signs', () => {
    for (const [key, text] of nb) {
      assert.doesNotMatch(text, /\}%/, key);
      assert.doesNotMatch(text, / [,.;!?](\s|$)/, key);
    }
  });

  it('use one word for one thing', () => {
    // What was once said in two ways, and the word that was chosen.
    const chosen = { siffer: /\bsifre\b/, øvingsmottaker: /øvelsesmottaker/, 'personer med funn': /flagge[dt]/i, allerede: /\balt (er|har|en)\b/ };
    for (const [word, other] of Object.entries(chosen)) {
      assert.deepEqual(nb.filter(([, text]) => other.test(text.replace(/\{\w+/g, ''))).map(([key]) => key), [], `${word} is the word`);
    }
  });

  it('are no English, and English is no Norwegian', () => {
    const english = /\b(the|and|with|file|error|errors|person is|cannot)\b/i;
    const norwegian = /\b(og|ikke|filen|med|av|på|feil)\b|[æøå]/i;
    assert.deepEqual(nb.filter(([key, text]) => english.test(text.replace(/\{\w+|\$\([^)]*\)/g, '')) && !/language/i.test(key)), []);
    assert.deepEqual(all('en').filter(([key, text]) => norwegian.test(text.replace(/"[^"]*"|Bokmål|æ, ø and å|\(avslag\)|\(innvilget\)/gi, '')) && !/language/.test(key)), []);
  });

  it('say the same in both languages, key by key', () => {
    assert.deepEqual(nb.map(([key]) => key).sort(), all('en').map(([key]) => key).sort());
  });
});
