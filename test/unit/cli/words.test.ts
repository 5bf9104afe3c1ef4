import assert from 'node:assert/strict';
import { CLI_WORDS } from '../../../src/cli/words';

const placeholders = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
/** What is the same in both languages. */
const SAME = ['fatal', 'size', 'parts'];

describe('words of the command line', () => {
  const { nb, en } = CLI_WORDS;

  it('stand in both languages, with the same places to fill', () => {
    assert.deepEqual(Object.keys(nb).sort(), Object.keys(en).sort());
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      assert.deepEqual(placeholders(nb[key]), placeholders(en[key]), key);
      if (!SAME.includes(key)) assert.notEqual(nb[key], en[key], `${key} is not translated`);
    }
  });

  it('name the same options in both helps', () => {
    const options = (help: string): string[] => [...help.matchAll(/--[\w-]+/g)].map(([option]) => option);
    assert.deepEqual(options(nb.help), options(en.help));
  });
});
