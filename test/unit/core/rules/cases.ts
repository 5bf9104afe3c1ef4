import assert from 'node:assert/strict';
import type { CheckEnvironment } from '../../../../src/core/check/environment';
import { FindingWords } from '../../../../src/core/findings/words';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import { LANGUAGES } from '../../../../src/core/rules/rule';
import { findings } from '../support';

/** What a rule is tried on, and the characters that it is to mark there, each with the sentence it chooses if given. */
export type Case = readonly [title: string, text: string, marked: readonly (string | readonly [string, string])[]];

/** Tries a rule on texts: it marks exactly those characters, and says so in whole sentences of both languages. */
export function table(rule: string, cases: readonly Case[], environment: Partial<CheckEnvironment> = {}): void {
  for (const [title, text, expected] of cases) {
    it(title, () => {
      const found = findings(text, environment).filter((finding) => finding.rule === rule);
      assert.deepEqual(
        found.map(({ marked, key }, i) => (Array.isArray(expected[i]) ? [marked, key] : marked)),
        expected,
      );
      for (const finding of found) {
        for (const language of LANGUAGES) {
          const words = new FindingWords(ALL_RULES, language);
          const fixes = (finding.fixes ?? []).map((fix) => words.fix(rule, fix.key, 'args' in fix ? fix.args : undefined));
          for (const sentence of [words.message(finding), ...fixes]) assert.doesNotMatch(sentence, /[{}]|NaN|undefined|Infinity/, sentence);
        }
      }
    });
  }
}

/** Whether a rule's first fix may be applied without looking; undefined when there is none. */
export function isSafe(rule: string, text: string): boolean | undefined {
  const fix = findings(text).find((finding) => finding.rule === rule)?.fixes?.[0];
  return fix?.kind === 'edit' ? fix.safe : undefined;
}

/** A text after a rule's first fix that asks for a value, with the value typed where it puts the cursor; as it was where there is none. */
export function typed(rule: string, text: string, value: string): string {
  const fix = findings(text).find((finding) => finding.rule === rule)?.fixes?.[0];
  return fix?.kind === 'snippet' ? text.slice(0, fix.place.start) + fix.before + value + fix.after + text.slice(fix.place.end) : text;
}

/** The rules that speak of a text, each once, in the order of their ids. */
export function rulesOn(text: string, environment: Partial<CheckEnvironment> = {}): string[] {
  return [...new Set(findings(text, environment).map(({ rule }) => rule))].sort();
}
