import { tjenestetype } from '../codes/tjenestetyper';
import type { Declaration, Format } from '../format/format';
import type { FieldId, FieldName, RecordKind } from '../model/fields';
import { F, FIELD_NAMES, HENDELSE_KINDS, RECORD_KINDS } from '../model/fields';
import type { HendelseKind, Loss, MonthPart, PersonPart, ServicePart, Sex, Status } from './cells';
import {
  AGE_GROUPS, ageCell, demandCell, eventCell, fieldCell, LOSSES, lossCell, MONTHS, monthCell, PERSON_PARTS, personCell,
  recordCell, serviceCell, SERVICE_TYPES, SEXES, STATUSES, statusCell,
} from './cells';
import type { Scope } from './collector';
import type { DemandId, DemandLevel } from './demands';
import { DEMANDS } from './demands';

/** How far something that is asked for is there. */
export interface DemandFigure {
  readonly id: DemandId;
  readonly level: DemandLevel;
  readonly asked: number;
  readonly given: number;
  /** The rules that tell where it is missing. */
  readonly rules: readonly string[];
}

/** In how many records a field is filled. */
export interface FieldFigure {
  readonly field: FieldName;
  readonly filled: number;
  /** Whether the format's schema asks for it in each record. */
  readonly required: boolean;
}

/** The fields of a kind of record. */
export interface KindFigures {
  readonly kind: RecordKind;
  readonly records: number;
  readonly fields: readonly FieldFigure[];
}

/** A service type as the register will count it. */
export interface ServiceFigure {
  /** Code in list 9151; 0 for services whose type is none. */
  readonly type: number;
  readonly persons: number;
  readonly services: number;
  /** Hours a week; undefined where the type is not counted in hours. */
  readonly hours: number | undefined;
  readonly refusals: number;
}

/** Those who receive services, of one group of age. */
export interface AgeFigure {
  /** First year of age; undefined where the age is not known. */
  readonly from: number | undefined;
  /** Last year of age; undefined where there is none. */
  readonly to: number | undefined;
  readonly count: Readonly<Record<Sex, number>>;
}

/** The events that a message tells of one service type, by original notifications. */
export interface EventFigure {
  /** Code in list 9151; 0 for events whose type is none. */
  readonly type: number;
  readonly count: Readonly<Record<HendelseKind, number>>;
}

/** What the register will not keep: how many records of a kind, or how many values in them. */
export interface LossFigure {
  readonly loss: Loss;
  readonly kind: RecordKind;
  readonly count: number;
}

/** What a KPR message tells of, as the register counts it. */
export interface MessageFigures {
  /** Notifications by what they are; those of which there are none are left out. */
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
  /** In the order of the list. */
  readonly events: readonly EventFigure[];
  /** The gravest first. */
  readonly losses: readonly LossFigure[];
}

/** What a file holds, as numbers: of no person by themselves. */
export interface Figures {
  readonly year: number | undefined;
  readonly persons: Readonly<Record<PersonPart, number>>;
  /** Only what is asked of something that is in the file. */
  readonly demands: readonly DemandFigure[];
  readonly kinds: readonly KindFigures[];
  /** In the order of the list. */
  readonly services: readonly ServiceFigure[];
  /** The months of the period in their order; empty where the period is not known. */
  readonly months: readonly Readonly<Record<MonthPart, number>>[];
  readonly ages: readonly AgeFigure[];
  /** Of a KPR message only. */
  readonly message: MessageFigures | undefined;
}

/** Gives the cells of a file their names. */
export function figuresOf(row: Float64Array, format: Format | undefined, { year, period }: Scope): Figures {
  return {
    year,
    persons: Object.fromEntries(PERSON_PARTS.map((part) => [part, row[personCell(part)]])) as Figures['persons'],
    demands: demandsOf(row),
    kinds: format ? kindsOf(row, format) : [],
    services: servicesOf(row),
    months: period ? Array.from({ length: MONTHS }, (_, month) => ({
      active: row[monthCell(month, 'active')],
      begun: row[monthCell(month, 'begun')],
      ended: row[monthCell(month, 'ended')],
    })) : [],
    ages: agesOf(row),
    message: format?.part === 'notifikasjon' ? messageOf(row) : undefined,
  };
}

function demandsOf(row: Float64Array): DemandFigure[] {
  return DEMANDS.flatMap(({ id, level, rules }, number) => {
    const asked = row[demandCell(number, 'asked')];
    return asked > 0 ? [{ id, level, rules, asked, given: row[demandCell(number, 'given')] }] : [];
  });
}

function kindsOf(row: Float64Array, format: Format): KindFigures[] {
  const required = requiredFields(format);
  return RECORD_KINDS.flatMap((kind) => {
    const records = row[recordCell(kind)];
    const fields = FIELD_NAMES.filter((name) => format.has(kind, F[name])).map((field) => ({
      field, filled: row[fieldCell(kind, F[field])], required: required.has(`${kind} ${F[field]}`),
    }));
    return records > 0 && fields.length > 0 ? [{ kind, records, fields }] : [];
  });
}

/** The fields that the schema asks for in each record of their kind, as `kind field`. */
function requiredFields({ declarations }: Format): ReadonlySet<string> {
  const required = new Set<string>();
  const add = (kind: RecordKind, field: FieldId) => required.add(`${kind} ${field}`);
  const directly = ({ parent }: Declaration) => parent?.record;
  for (const declaration of declarations) {
    const { record, attributes, field, data } = declaration;
    const kind = directly(declaration);
    if (record) {
      for (const { field: name, use } of attributes) if (name && use === 'required') add(record, F[name as FieldName]);
    }
    if (kind && field !== -1 && data.min > 0) add(kind, field);
  }
  return required;
}

function servicesOf(row: Float64Array): ServiceFigure[] {
  const services: ServiceFigure[] = [];
  for (let type = 0; type < SERVICE_TYPES; type++) {
    const counted = (part: ServicePart) => row[serviceCell(type, part)];
    const [count, refusals] = [counted('services'), counted('refusals')];
    if (count + refusals === 0) continue;
    const hours = tjenestetype(type)?.hours ? counted('hours') / 100 : undefined;
    services.push({ type, persons: counted('persons'), services: count, hours, refusals });
  }
  return services.sort(inOrderOfList);
}

/** By the type of the service; what is none of the list comes last. */
function inOrderOfList(a: { readonly type: number }, b: { readonly type: number }): number {
  return Number(a.type === 0) - Number(b.type === 0) || a.type - b.type;
}

function messageOf(row: Float64Array): MessageFigures {
  const events = Array.from({ length: SERVICE_TYPES }, (_, type): EventFigure => ({
    type, count: Object.fromEntries(HENDELSE_KINDS.map((kind) => [kind, row[eventCell(type, kind)]])) as EventFigure['count'],
  }));
  return {
    statuses: STATUSES.map((status) => ({ status, count: row[statusCell(status)] })).filter(({ count }) => count > 0),
    events: events.filter(({ count }) => HENDELSE_KINDS.some((kind) => count[kind] > 0)).sort(inOrderOfList),
    losses: LOSSES.flatMap((loss) => RECORD_KINDS.map((kind) => ({ loss, kind, count: row[lossCell(loss, kind)] })))
      .filter(({ count }) => count > 0),
  };
}

function agesOf(row: Float64Array): AgeFigure[] {
  const groups: AgeFigure[] = [];
  for (let group = 0; group <= AGE_GROUPS.length; group++) {
    const count = Object.fromEntries(SEXES.map((sex) => [sex, row[ageCell(group, sex)]])) as AgeFigure['count'];
    if (group === AGE_GROUPS.length && SEXES.every((sex) => count[sex] === 0)) continue;
    const next = AGE_GROUPS.at(group + 1);
    groups.push({ from: AGE_GROUPS[group], to: next === undefined ? undefined : next - 1, count });
  }
  return groups;
}
