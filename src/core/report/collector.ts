import type { Format } from '../format/format';
import { readPersonid } from '../identifiers/personid';
import { F, FIELD_NAMES, RECORD_KINDS } from '../model/fields';
import type { FieldId, RecordKind } from '../model/fields';
import type { IplosRecord } from '../model/record';
import type { Span } from '../profiles/profiles';
import { hasReserved } from '../rules/diagnoser';
import { hasGranted, isRefused } from '../rules/granted';
import { hoursOf } from '../rules/hours';
import { typeOf } from '../rules/services';
import type { DayNumber } from '../text/dato';
import { ageOn, fromDayNumber } from '../text/dato';
import type { Sex } from './cells';
import {
  AGE_GROUPS, ageCell, CELLS, demandCell, fieldCell, MONTHS, monthCell, personCell, recordCell, serviceCell,
} from './cells';
import { DEMANDS, isGiven } from './demands';
import type { Records } from '../check/record-reader';
import { countMessage, typeNumber } from './notifications';

/** What is counted of one block: cell, number, cell, number and so on. Holds nothing of whom it is about. */
export type BlockFigures = Int32Array;

/** By which year and days things are counted; both undefined where neither a setting nor the head says it. */
export interface Scope {
  readonly year: number | undefined;
  readonly period: Span | undefined;
}

const MOST_HOURS = 168;
/** The last reporting year whose numbers show sex and century. */
const YEAR_WHEN_UNKNOWN = 2031;
const NO_SPAN: Span = { from: -Infinity, to: Infinity };

/** Counts what a report tells of, a block at a time. */
export class Collector {
  private readonly row = new Int32Array(CELLS);
  private readonly touched: number[] = [];
  private readonly types = new Set<number>();
  private readonly demandsOf = new Map(RECORD_KINDS.map((kind) => [kind, numbersOf(kind)]));

  /** Counts a block of a file of the format. */
  collect(block: Records, scope: Scope, format: Format | undefined): BlockFigures {
    for (let i = 0; i < block.count; i++) this.record(block.at(i), block, scope);
    if (block.count > 0 && block.at(0).kind === 'person') this.person(block, scope);
    this.services(block, scope);
    if (format?.part === 'notifikasjon') countMessage(block, format, scope.year, (cell) => this.add(cell));
    return this.taken();
  }

  private add(cell: number, by = 1): void {
    if (by === 0) return;
    if (this.row[cell] === 0) this.touched.push(cell);
    this.row[cell] += by;
  }

  private taken(): BlockFigures {
    const figures = new Int32Array(this.touched.length * 2);
    this.touched.forEach((cell, i) => {
      figures[i * 2] = cell;
      figures[i * 2 + 1] = this.row[cell];
      this.row[cell] = 0;
    });
    this.touched.length = 0;
    return figures;
  }

  private record(record: IplosRecord, block: Records, scope: Scope): void {
    this.add(recordCell(record.kind));
    for (let field = 0; field < FIELD_NAMES.length; field++) {
      if (record.has(field as FieldId)) this.add(fieldCell(record.kind, field as FieldId));
    }
    for (const number of this.demandsOf.get(record.kind)!) {
      const { field, asked, given } = DEMANDS[number];
      if (field && !record.knows(F[field]) || asked && !asked(record, block)) continue;
      this.add(demandCell(number, 'asked'));
      if (field ? record.has(F[field]) : given?.(block)) this.add(demandCell(number, 'given'));
    }
    if (record.kind === 'tjeneste') this.refusal(record, scope);
  }

  private refusal(service: IplosRecord, { period = NO_SPAN }: Scope): void {
    const decided = service.date(F.vedtaksdato);
    if (!isRefused(service) || decided < period.from || decided > period.to) return;
    this.add(serviceCell(typeNumber(service), 'refusals'));
  }

  private person(block: Records, scope: Scope): void {
    this.add(personCell('persons'));
    if (hasGranted(block)) {
      const isReserved = hasReserved(block);
      this.add(personCell(isReserved ? 'diagnosisReserved' : 'diagnosisAsked'));
      if (!isReserved && block.records('diagnose').length > 0) this.add(personCell('diagnosisGiven'));
    }
    if (!block.records('tjeneste').some((service) => isCounted(service, scope))) return;
    this.add(personCell('recipients'));
    const { age, sex } = ageAndSex(block.at(0), scope);
    this.add(ageCell(ageGroup(age), sex));
  }

  private services(block: Records, scope: Scope): void {
    this.types.clear();
    for (const service of block.records('tjeneste')) {
      if (!isCounted(service, scope)) continue;
      const type = typeNumber(service);
      if (!this.types.has(type)) this.add(serviceCell(type, 'persons'));
      this.types.add(type);
      this.add(serviceCell(type, 'services'));
      const hours = typeOf(service)?.hours ? hoursOf(service, F.timerPerUke) : NaN;
      if (hours >= 0 && hours <= MOST_HOURS) this.add(serviceCell(type, 'hours'), Math.round(hours * 100));
      this.months(service, scope);
    }
  }

  private months(service: IplosRecord, { period }: Scope): void {
    if (!period) return;
    const { fra, til } = daysOf(service);
    const first = Math.max(0, monthOf(fra, period));
    const last = Math.min(MONTHS - 1, monthOf(Math.min(til, period.to), period));
    for (let month = first; month <= last; month++) this.add(monthCell(month, 'active'));
    if (fra >= period.from) this.add(monthCell(first, 'begun'));
    if (til <= period.to) this.add(monthCell(last, 'ended'));
  }
}

function numbersOf(kind: RecordKind): readonly number[] {
  return DEMANDS.flatMap(({ of }, number) => (of.includes(kind) ? [number] : []));
}

/** Which days a service is given. */
function daysOf(service: IplosRecord): { fra: DayNumber; til: DayNumber } {
  return { fra: service.date(F.fraDato), til: service.end(F.tilDato) };
}

/** Whether the register counts a service: it is granted, and its days say that one of them lies in the period. */
function isCounted(service: IplosRecord, { period = NO_SPAN }: Scope): boolean {
  const { fra, til } = daysOf(service);
  return isGiven(service) && fra <= til && fra <= period.to && til >= period.from;
}

/** Which month of the period a day lies in, from 0; negative before it. */
function monthOf(day: DayNumber, period: Span): number {
  const begin = fromDayNumber(period.from);
  const { year, month } = fromDayNumber(day);
  return (year - begin.year) * 12 + month - begin.month;
}

function ageGroup(age: number): number {
  if (!(age >= 0)) return AGE_GROUPS.length;
  return AGE_GROUPS.findLastIndex((from) => age >= from);
}

/** A person's age at the end of the period and sex: as the record says, else as the number does. */
function ageAndSex(person: IplosRecord, { year, period }: Scope): { age: number; sex: Sex } {
  const said = person.text(F.kjonn);
  const age = person.int(F.alder);
  const sex = said === 'M' || said === 'K' ? said : undefined;
  if (sex && age >= 0) return { age, sex };
  const { birthDate, sex: read } = readPersonid(person.text(F.personid), year ?? YEAR_WHEN_UNKNOWN);
  const atEnd = birthDate !== undefined && period ? ageOn(birthDate, period.to) : NaN;
  return { age: age >= 0 ? age : atEnd, sex: sex ?? read ?? 'unknown' };
}
