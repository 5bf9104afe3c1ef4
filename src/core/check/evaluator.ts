import type { Finding, Severity } from '../findings/finding';
import type { Binder } from '../format/binder';
import type { Declaration, Format } from '../format/format';
import type { Fault } from '../format/fault';
import { StructureCheck } from '../format/structure';
import { UniqueCheck } from '../format/unique';
import { isOrganisasjonsnummer } from '../identifiers/organisasjonsnummer';
import type { RecordKind } from '../model/fields';
import { F, HENDELSE_KINDS, RECORD_KINDS } from '../model/fields';
import type { IplosRecord } from '../model/record';
import { pairRoleOf } from '../pair/pair-file';
import type { Counted, CountRule, FileRule, Head, PersonRule, RecordRule, Rule, UniqueRule } from '../rules/rule';
import type { Range } from '../text/range';
import type { XmlProblem } from '../xml/problems';
import { Context } from './context';
import { Specialists, tellings } from './faults';
import type { CheckEnvironment } from './environment';
import type { FileFact } from './file-look';

/** A key that no two persons may share, and where it stands. */
export interface Key {
  readonly key: string | number;
  readonly at: Range;
}

/** What the rules say of one block. Ranges are relative to where the block begins. */
export interface BlockResult {
  readonly findings: readonly Finding[];
  /** How many persons it holds, or of what else the file consists of; an ident message has them all in one block. */
  readonly persons: number;
  /** Whether it is one of them. */
  readonly isPart: boolean;
  /** In the order of {@link RuleTable.unique}. */
  readonly keys: readonly (Key | undefined)[];
  /** In the order of {@link RuleTable.counted}. */
  readonly counted: readonly (Counted | undefined)[];
  /** The head, in the block that holds it. */
  readonly head: Head | undefined;
  /** The municipality number of who reports, in the block of a message that says it. */
  readonly kommunenummer?: string;
  /** The units that the person's services, or the notification's event, name; where they are asked for. */
  readonly units: readonly UnitUse[];
  /** The root's start tag, in the block that holds it, where it is of a format. */
  readonly root?: Range;
  /** What looks at the whole file need of the block. */
  readonly facts?: readonly FileFact[];
  /** The child of the root that the block is, and its start tag without attributes. */
  readonly child?: { readonly declaration: Declaration; readonly tag: Range };
}

/** A valid organisation number that a service names; the range is that of the service. */
export interface UnitUse extends Range {
  readonly tjenestetype: number;
  readonly orgnr: string;
}

/** What is said of a block that holds no record. */
export function withoutRecords(findings: readonly Finding[]): BlockResult {
  return { findings, persons: 0, isPart: false, keys: NOTHING, counted: NOTHING, head: undefined, units: NO_UNITS };
}

const NO_FINDINGS: readonly Finding[] = [];
const NOTHING: readonly undefined[] = [];
const NO_UNITS: readonly UnitUse[] = [];
const XML_FORBIDDEN = new Set(['doctype', 'entity']);

/** A rule that is not switched off, with the severity that it has. */
export type Armed<R extends Rule = Rule> = R & { readonly armedSeverity: Severity };

/** The rules of one kind of record, and what they do, which is called for each record. */
interface RulesOfRecord {
  readonly rules: readonly Armed<RecordRule>[];
  readonly checks: readonly RecordRule['check'][];
}

/** The severity a rule has in an environment; undefined when it is switched off. */
export function severityOf(rule: Rule, environment: CheckEnvironment): Severity | undefined {
  const set = rule.minimum || rule.severity === 'fatal' ? undefined : environment.severities?.get(rule.id);
  return set === 'off' ? undefined : set ?? rule.severity;
}

/** Those of lists of rules that nobody has set otherwise, which are armed for each file anew but alike. */
const AS_THEY_ARE = new WeakMap<readonly Rule[], readonly Armed[]>();

function armedRules(environment: CheckEnvironment): readonly Armed[] {
  const known = environment.severities ? undefined : AS_THEY_ARE.get(environment.rules);
  if (known) return known;
  const armed = environment.rules.flatMap((rule): Armed[] => {
    const armedSeverity = severityOf(rule, environment);
    return armedSeverity ? [{ ...rule, armedSeverity }] : [];
  });
  if (!environment.severities) AS_THEY_ARE.set(environment.rules, armed);
  return armed;
}

/** Calls the rules that apply to a format on one block after another. */
export class Evaluator {
  readonly context: Context;
  readonly unique: readonly Armed<UniqueRule>[];
  readonly counted: readonly Armed<CountRule>[];
  readonly fileRules: readonly Armed<FileRule>[];
  /** What the schema wants to be unique, and the rule that tells of it; undefined where there is nothing or it is off. */
  readonly uniques: { readonly check: UniqueCheck; readonly rule: Armed<Rule> } | undefined;
  /** By the number of the kind. */
  private readonly byKind: readonly RulesOfRecord[];
  private readonly ofPerson: readonly Armed<PersonRule | UniqueRule>[];
  private readonly byId: ReadonlyMap<string, Armed<Rule>>;
  private readonly known: ReadonlySet<string>;
  private readonly structure: StructureCheck | undefined;
  private readonly specialists: Specialists;

  /** Whether only some parts of a file are looked at. */
  readonly isPiece: boolean;

  constructor(environment: CheckEnvironment, format: Format | undefined, private readonly asksUnits = true) {
    this.isPiece = environment.piece ?? false;
    // Only a file of a pair can be alone.
    this.context = new Context({ ...environment, alone: pairRoleOf(format) && environment.alone }, format?.id ?? '');
    const armed = armedRules(environment);
    const knows = (kind: RecordKind, rule: Rule): boolean =>
      ('needs' in rule ? (rule.needs ?? []).every((field) => format?.has(kind, field) ?? false) : true)
      && ('needsRecords' in rule ? (rule.needsRecords ?? []).every((record) => (format?.rowLayout(record).width ?? 0) > 0) : true);
    const personRules = <S extends Rule['scope']>(scope: S) =>
      armed.filter((rule) => rule.scope === scope && knows('person', rule)) as Armed<Extract<Rule, { scope: S }>>[];
    this.unique = personRules('unique');
    this.ofPerson = [...personRules('person'), ...this.unique.filter(({ check }) => check)];
    this.counted = armed.filter((rule): rule is Armed<CountRule> => rule.scope === 'count');
    this.fileRules = armed.filter((rule): rule is Armed<FileRule> =>
      rule.scope === 'file' && knows('person', rule) && !(this.isPiece && rule.needsWhole));
    this.byId = new Map(armed.map((rule) => [rule.id, rule]));
    this.known = new Set(environment.rules.map(({ id }) => id));
    this.structure = format && new StructureCheck(format);
    this.specialists = new Specialists(armed);
    const check = format && UniqueCheck.of(format);
    const rule = this.byId.get('id-duplicate');
    this.uniques = check && !check.isEmpty && rule ? { check, rule } : undefined;
    const ofRecords = armed.filter((rule): rule is Armed<RecordRule> => rule.scope === 'record');
    this.byKind = RECORD_KINDS.map((kind) => {
      const rules = ofRecords.filter((rule) => rule.on.includes(kind) && knows(kind, rule));
      return { rules, checks: rules.map(({ check }) => check) };
    });
  }

  /** What reading a block came across, told by the rules of reading; offsets in the text. */
  problems(problems: readonly XmlProblem[], offset: number): Finding[] {
    return problems.flatMap(({ code, start, end, name, count }) => {
      const forbidden = XML_FORBIDDEN.has(code);
      const at = { start: start - offset, end: end - offset };
      return this.told(forbidden ? 'xml-forbidden' : 'xml-not-well-formed', at, code, argsOf(name, count),
        code === 'doctype' ? [{ kind: 'edit', key: 'remove', safe: false, edits: [{ ...at, text: '' }] }] : undefined);
    });
  }

  /** A finding of a rule by its id, for what reading comes across; none when the rule is switched off. */
  told(id: string, at: Range, key: string, args?: Finding['args'], fixes?: Finding['fixes']): Finding[] {
    const rule = this.byId.get(id);
    if (!rule && !this.known.has(id)) throw new Error(`There is no rule "${id}"`);
    return !rule ? [] : [{ rule: id, severity: rule.armedSeverity, cause: rule.cause, key, args, fixes, start: at.start, end: at.end }];
  }

  /** What the schema says of a block, where no rule of meaning has said it. */
  private faults(block: Binder, looseText: readonly number[], told: readonly Finding[]): readonly Finding[] {
    // What was read as plain is as the schema has it.
    const faults = block.numbers ? [] : this.structure?.check(block, looseText) ?? [];
    return faults.length === 0 ? NO_FINDINGS : this.tell(faults.filter((fault) => !this.specialists.haveTold(fault, told)), block.format);
  }

  /** The findings of the block at hand, with what the schema says, and one for all that are not kept. */
  private withFaults(block: Binder, looseText: readonly number[]): readonly Finding[] {
    const { context } = this;
    for (const finding of this.faults(block, looseText, context.findings)) context.add(finding);
    const { leftOut, firstLeftOut } = this.structure?.faults ?? {};
    if (leftOut && firstLeftOut) context.leaveOut(firstLeftOut, 'error', leftOut);
    if (!context.leftOut) return context.findings.length > 0 ? context.findings : NO_FINDINGS;
    const { start, end, severity, count } = context.leftOut;
    return [...context.findings, { rule: 'findings-left-out', severity, cause: 'extraction', key: 'message', args: { count }, start, end }];
  }

  /** Findings for what the schema says. */
  tell(faults: readonly Fault[], { lenient }: Format): Finding[] {
    return tellings(faults, lenient).flatMap(({ rule, key, args, fixes, start, end }) => this.told(rule, { start, end }, key, args, fixes));
  }

  /**
   * What the rules say of the records of a block.
   * @param readings what reading it came across
   * @param looseText where character data stands directly inside the root, in offsets of the text
   * @param child     which child of the root the block is
   */
  evaluate(
    block: Binder, readings: readonly Finding[], looseText: readonly number[], child?: BlockResult['child'],
  ): BlockResult {
    const { context } = this;
    context.collect(readings);
    if (block.count === 0) return { ...withoutRecords(this.withFaults(block, looseText)), child };
    const first = block.record;
    const person = first.kind === 'person' ? block : undefined;
    const head = first.kind === 'innhold' ? headOf(first) : undefined;
    if (head) context.setHead(head);
    for (let i = 0; i < block.count; i++) {
      const record = block.at(i);
      const { rules, checks } = this.byKind[record.layout.number];
      for (let r = 0; r < checks.length; r++) {
        context.rule = rules[r];
        checks[r](record, context, block);
      }
    }
    let keys: readonly (Key | undefined)[] = NOTHING;
    if (person) {
      for (const rule of this.ofPerson) {
        context.rule = rule;
        rule.check?.(person, context);
      }
      keys = this.unique.map((rule) => rule.key(person, context));
    }
    const counted = this.counted.map((rule) => rule.count(block, context));
    const facts = this.facts(block);
    const findings = this.withFaults(block, looseText);
    return {
      findings, keys, counted, head, facts, child,
      kommunenummer: first.kind === 'kommune' ? first.text(F.kommunenummer) : undefined,
      persons: partsIn(block),
      isPart: isPart(block),
      units: this.asksUnits && isPart(block) ? unitsOf(block) : NO_UNITS,
    };
  }

  /** What the block says for looks at the whole file; what the schema wants unique inside the block is told at once. */
  private facts(block: Binder): readonly FileFact[] | undefined {
    if (this.fileRules.length === 0 && !this.uniques) return undefined;
    const facts: FileFact[] = [];
    for (let look = 0; look < this.fileRules.length; look++) {
      const fact = this.fileRules[look].fact(block, this.context);
      if (fact) facts.push({ look, says: fact.says, at: fact.at });
    }
    if (!this.uniques) return facts;
    const { check, rule } = this.uniques;
    const { doubled, ofRoot } = check.check(block);
    this.context.rule = rule;
    for (const { at, name } of doubled) this.context.report(at, { key: 'schema', args: { name } });
    for (const says of ofRoot) facts.push({ look: this.fileRules.length, says, at: says.at });
    return facts;
  }
}

/** Whether the block is one person, or one of what else a file of its format consists of. */
function isPart({ record, format }: Binder): boolean {
  return record.kind === format.part;
}

/** How many persons, or of what else a file of its format consists of, a block holds. */
function partsIn(block: Binder): number {
  return isPart(block) ? 1 : block.records(block.format.part).length;
}

/** What the sentence of a problem is filled with. */
function argsOf(name: string | undefined, count: number | undefined): Finding['args'] {
  if (name !== undefined) return { name };
  return count === undefined ? undefined : { count };
}

const SERVICES: readonly RecordKind[] = ['tjeneste'];

function unitsOf(part: Binder): readonly UnitUse[] {
  const units: UnitUse[] = [];
  for (const kind of part.format.part === 'notifikasjon' ? HENDELSE_KINDS : SERVICES) {
    for (const tjeneste of part.records(kind)) {
      const orgnr = tjeneste.text(F.organisasjonsnummer);
      if (isOrganisasjonsnummer(orgnr)) units.push({ tjenestetype: tjeneste.int(F.tjenestetype), orgnr, ...tjeneste.range });
    }
  }
  return units.length > 0 ? units : NO_UNITS;
}

function headOf(record: IplosRecord): Head {
  return {
    kommunenummer: record.text(F.kommunenummer),
    bydelsnummer: record.text(F.bydelsnummer),
    fraDato: record.date(F.fraDato),
    tilDato: record.date(F.tilDato),
    uttrekksdato: record.date(F.uttrekksdato),
  };
}
