import type { Arguments } from '../../../core/findings/finding';
import { FindingWords, number } from '../../../core/findings/words';
import { spacedOrganisasjonsnummer } from '../../../core/identifiers/organisasjonsnummer';
import type { PartKind } from '../../../core/model/parts';
import type { Language, Rule } from '../../../core/rules/rule';
import type { Wanted } from '../../../disk/selection';
import type { WordKey } from '../../words';
import { say } from '../../words';
import type { Findings } from '../model';
import { countOf } from '../model';
import type { Cell, Html } from './markup';
import { details, numeric, text } from './markup';

/** How the page speaks: its language, and whether its numbers lead anywhere. */
export class Frame {
  readonly rules: FindingWords;

  /**
   * @param isLive whether numbers lead to their findings
   * @param unitName what a unit is called, where that is known
   */
  constructor(
    readonly language: Language, private readonly known: readonly Rule[], private readonly isLive: boolean,
    private readonly unitName: (orgnr: string) => string | undefined = () => undefined,
  ) {
    this.rules = new FindingWords(known, language);
  }

  say(key: WordKey, args?: Arguments): string {
    return say(this.language, key, args);
  }

  /** A sentence as HTML. */
  html(key: WordKey, args?: Arguments): Html {
    return text(this.say(key, args));
  }

  number(value: number): string {
    return number(value, this.language);
  }

  /** A number in a cell. */
  cell(value: number): Cell {
    return numeric(text(this.number(value)));
  }

  /** A sentence that says what a part is about. */
  lead(sentence: string): Html {
    return `<p class="lead">${text(sentence)}</p>`;
  }

  /** Something that is folded away on the screen; what is kept as a file or printed shows it. */
  fold(id: string, summary: string, content: Html): Html {
    return details(id, summary, content, !this.isLive);
  }

  /** A number with one decimal, so that numbers of a column stand under each other. */
  decimal(value: number): string {
    const tenths = Math.round(value * 10);
    // The tenth more makes sure that there is a decimal, whose last digit is then put right.
    return this.number((Math.floor(tenths / 10) * 10 + 1) / 10).replace(/\d$/, String(tenths % 10));
  }

  /** A share in per cent; what is not all is never called 100, and what is something never 0. */
  percent(part: number, whole: number): string {
    if (whole === 0) return '–';
    if (part === 0 || part === whole) return this.say('report.percent', { value: this.number(part === 0 ? 0 : 100) });
    const honest = Math.max(0.1, Math.min(99.9, part / whole * 100));
    return this.say('report.percent', { value: this.decimal(honest) });
  }

  /** Whom a rule's findings concern, in words. */
  causeOf(rule: string): string {
    const cause = this.known.find(({ id }) => id === rule)?.cause;
    return cause ? this.say(`cause.${cause}`) : '';
  }

  /** A unit by its number as people write it, 123 456 789, and its name where that is known. */
  unit(orgnr: string): string {
    const number = spacedOrganisasjonsnummer(orgnr);
    const name = this.unitName(orgnr);
    return name === undefined ? number : `${name}, ${number}`;
  }

  /**
   * Something that leads to findings; plain where the page leads nowhere.
   * @param name what it is called where what is shown does not say it
   */
  link(wanted: Wanted, shown: string, name?: string): Html {
    if (!this.isLive) return text(shown);
    const label = name === undefined ? '' : ` aria-label="${text(name)}"`;
    const title = text(name ?? this.say('report.open.title'));
    const target = text(JSON.stringify(wanted));
    return `<button type="button" class="link" data-open="${target}"${label} title="${title}">${text(shown)}</button>`;
  }

  /** A number of findings that leads to them; 0 leads nowhere. */
  count(wanted: Wanted, count: number, what: string): Html {
    if (count === 0) return text(this.number(0));
    return this.link(wanted, this.number(count), this.say('report.open', { count, what }));
  }

  /** A number of those that findings are in, which leads to the findings; 0 leads nowhere. */
  persons(wanted: Wanted, persons: number, what: string, partKind: PartKind): Html {
    if (persons === 0) return text(this.number(0));
    return this.link(wanted, this.number(persons), this.say('report.open.persons', { persons, partKind, what }));
  }

  /** Some words with a number in them that leads to its findings, where it is any. @param what what was found */
  phrase(wanted: Wanted, count: number, shown: string, what: string): Html {
    return count === 0 ? text(shown) : this.link(wanted, shown, this.say('report.open', { count: shown, what }));
  }

  /** The findings of some rules, each by its name, where there are any: what makes the figures above them wrong. */
  because(findings: Findings, rules: readonly string[]): Html {
    const found = findings.rules.filter(({ key }) => rules.includes(key));
    if (found.length === 0) return '';
    const links = found.map(({ key, findings: count }) => {
      return `<li>${this.link({ rule: key }, `${this.rules.of(key).title}: ${this.number(count)}`)}</li>`;
    });
    return `<p class="because">${this.html('report.because')}</p><ul class="because">${links.join('')}</ul>`;
  }

  /** How many are missing; leads to the findings of the rules that tell where, as far as they tell. */
  missing(findings: Findings, missing: number, rules: readonly string[], what: string): Html {
    return this.flagged(findings, missing, rules, this.say('report.open.missing', { count: missing, what }));
  }

  /** A number with something amiss; leads to the findings of the rules that tell what, as far as they tell. */
  flagged(findings: Findings, count: number, rules: readonly string[], name: string): Html {
    const told = rules.filter((rule) => countOf(findings, [rule]) > 0);
    if (count === 0 || told.length === 0) return text(this.number(count));
    return this.link(told.length === 1 ? { rule: told[0] } : { rules: told }, this.number(count), name);
  }

  /** Such a number in a cell. @param what what is counted */
  flaggedCell(findings: Findings, count: number, rules: readonly string[], what: string): Cell {
    return numeric(this.flagged(findings, count, rules, this.say('report.open', { count, what })));
  }

  /** The numbers of a chart as a table, folded away. */
  asTable(id: string, table: Html): Html {
    return this.fold(`${id}-table`, this.say('report.table'), table);
  }
}
