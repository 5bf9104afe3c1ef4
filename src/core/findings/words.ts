import { fromDayNumber } from '../text/dato';
import type { Language, Rule, RuleWords } from '../rules/rule';
import type { Argument, Arguments, Finding } from './finding';
import { partWords } from './part-words';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** Norwegians part thousands by a narrow space that does not break the line. */
const THIN = '\u202f';
/** Where one sentence ends and the next begins, in a text whose placeholders are not filled yet. */
const BETWEEN_SENTENCES = /(?<=[.?!]) (?=[\p{Lu}{])/u;

/** A number as people write it: 12 345 and 2,5 in Norwegian, 12,345 and 2.5 in English. */
export function number(value: number, language: Language): string {
  const [whole, fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'nb' ? THIN : ',');
  const sign = value < 0 ? '−' : '';
  return fraction === undefined ? sign + grouped : `${sign}${grouped}${language === 'nb' ? ',' : '.'}${fraction}`;
}

/** A day as people write it: 1.5.2016 in Norwegian, 1 May 2016 in English. */
export function date(day: number, language: Language): string {
  const { year, month, day: dayOfMonth } = fromDayNumber(day);
  return language === 'nb' ? `${dayOfMonth}.${month}.${year}` : `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

function argument(value: Argument, language: Language): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? number(value, language) : date(value.day, language);
}

/**
 * A sentence with its placeholders filled: `{name}` by an argument or by what the things that the file consists of are
 * called (see {@link partWords}), `{name:part}` by a number and their name. One without an argument is left as it stands,
 * so that it is seen.
 */
export function fill(sentence: string, args: Arguments | undefined, language: Language): string {
  return sentence.replace(/\{(\w+)(:part)?\}/g, (whole, name: string, counted: string | undefined) => {
    const words = partWords(language, args);
    const value = args?.[name] ?? (name in words ? words[name as keyof typeof words] : undefined);
    if (value === undefined) return whole;
    const text = argument(value, language);
    return counted === undefined ? text : `${text} ${value === 1 ? words.part : words.parts}`;
  });
}

/** Turns findings into words. The one place where that happens. */
export class FindingWords {
  private readonly rules: ReadonlyMap<string, Rule>;

  constructor(rules: readonly Rule[], readonly language: Language) {
    this.rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  /** The words of a rule. */
  of(rule: string): RuleWords {
    const found = this.rules.get(rule);
    if (!found) throw new Error(`There is no rule "${rule}"`);
    return found.words[this.language];
  }

  /** What a finding says: one sentence on what is wrong and what to do. */
  message({ rule, key, args }: Pick<Finding, 'rule' | 'key' | 'args'>): string {
    return fill(this.sentence(rule, key), args, this.language);
  }

  /** What is wrong by a finding, without the last sentence, which says what whoever has the file is to do about it. */
  wrong({ rule, key, args }: Pick<Finding, 'rule' | 'key' | 'args'>): string {
    const sentences = this.sentence(rule, key).split(BETWEEN_SENTENCES);
    return fill(sentences.slice(0, Math.max(1, sentences.length - 1)).join(' '), args, this.language);
  }

  private sentence(rule: string, key: string): string {
    const sentence = this.of(rule).messages[key];
    if (sentence === undefined) throw new Error(`The rule "${rule}" has no sentence "${key}"`);
    return sentence;
  }

  /** What a fix of a rule does. */
  fix(rule: string, key: string, args?: Arguments): string {
    const sentence = this.of(rule).fixes?.[key];
    if (sentence === undefined) throw new Error(`The rule "${rule}" has no fix "${key}"`);
    return fill(sentence, args, this.language);
  }
}
