import type { FieldId, RecordKind } from '../model/fields';
import { FIELD_NAMES, HENDELSE_KINDS, RECORD_KINDS } from '../model/fields';

/**
 * What a report counts, as one row of cells with a number each: what is counted of a block is a short list of cells,
 * and a file is the sum of its blocks, in any order.
 */

/** What is counted of persons. */
export const PERSON_PARTS = [
  'persons', 'recipients', 'diagnosisAsked', 'diagnosisGiven', 'diagnosisReserved',
] as const;
export type PersonPart = (typeof PERSON_PARTS)[number];

/** What is counted of a service type; hours in hundredths. */
const SERVICE_PARTS = ['persons', 'services', 'hours', 'refusals'] as const;
export type ServicePart = (typeof SERVICE_PARTS)[number];

/** What is counted of a month: services on any day of it, and those that begin and end in it. */
const MONTH_PARTS = ['active', 'begun', 'ended'] as const;
export type MonthPart = (typeof MONTH_PARTS)[number];

/** Of what is demanded: how often it is asked for, and how often it is there. */
const DEMAND_PARTS = ['asked', 'given'] as const;
export type DemandPart = (typeof DEMAND_PARTS)[number];

/** The events that a message tells of. */
export type HendelseKind = (typeof HENDELSE_KINDS)[number];

/** What a notification is, by list 7316: an original, a supplement, a replacement, an annulment, or none of them. */
export const STATUSES = ['N', 'T', 'M', 'C', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** What the register takes away of a message that is not as it wants it, the gravest first. */
export const LOSSES = ['message-dropped', 'record-dropped', 'value-dropped', 'value-unknown'] as const;
export type Loss = (typeof LOSSES)[number];

export const SEXES = ['M', 'K', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

/** The first year of age of each group, as the register publishes them; after them stands the group of unknown age. */
export const AGE_GROUPS = [0, 18, 50, 67, 80, 90] as const;

/** Service types have two digits; 0 stands for those that are none. */
export const SERVICE_TYPES = 100;
export const MONTHS = 12;
/** Room for what is demanded; see `demands.ts`. */
const MOST_DEMANDS = 32;

const RECORDS = 0;
const FIELDS = RECORDS + RECORD_KINDS.length;
const PERSONS = FIELDS + RECORD_KINDS.length * FIELD_NAMES.length;
const SERVICES = PERSONS + PERSON_PARTS.length;
const MONTH_CELLS = SERVICES + SERVICE_TYPES * SERVICE_PARTS.length;
const AGES = MONTH_CELLS + MONTHS * MONTH_PARTS.length;
const DEMANDS = AGES + (AGE_GROUPS.length + 1) * SEXES.length;

const EVENTS = DEMANDS + MOST_DEMANDS * DEMAND_PARTS.length;
const STATUS_CELLS = EVENTS + SERVICE_TYPES * HENDELSE_KINDS.length;
const LOSS_CELLS = STATUS_CELLS + STATUSES.length;

/** How many cells a row has. */
export const CELLS = LOSS_CELLS + LOSSES.length * RECORD_KINDS.length;

const NUMBER_OF_KIND = new Map(RECORD_KINDS.map((kind, number) => [kind, number]));

/** How many records of a kind there are. */
export const recordCell = (kind: RecordKind): number => RECORDS + NUMBER_OF_KIND.get(kind)!;

/** In how many records of a kind a field is filled. */
export const fieldCell = (kind: RecordKind, field: FieldId): number =>
  FIELDS + NUMBER_OF_KIND.get(kind)! * FIELD_NAMES.length + field;

/** How many persons there are of a kind. */
export const personCell = (part: PersonPart): number => PERSONS + PERSON_PARTS.indexOf(part);

/** What is counted of a service type. */
export const serviceCell = (type: number, part: ServicePart): number =>
  SERVICES + type * SERVICE_PARTS.length + SERVICE_PARTS.indexOf(part);

/** @param month from 0, counted from the first of the period */
export const monthCell = (month: number, part: MonthPart): number =>
  MONTH_CELLS + month * MONTH_PARTS.length + MONTH_PARTS.indexOf(part);

/** @param group place in {@link AGE_GROUPS}, or its length where the age is not known */
export const ageCell = (group: number, sex: Sex): number => AGES + group * SEXES.length + SEXES.indexOf(sex);

/** @param demand place in `DEMANDS` */
export const demandCell = (demand: number, part: DemandPart): number =>
  DEMANDS + demand * DEMAND_PARTS.length + DEMAND_PARTS.indexOf(part);

/** How many events of a kind are told of a service type, by original notifications. */
export const eventCell = (type: number, kind: HendelseKind): number =>
  EVENTS + type * HENDELSE_KINDS.length + HENDELSE_KINDS.indexOf(kind);

/** How many notifications have a status. */
export const statusCell = (status: Status): number => STATUS_CELLS + STATUSES.indexOf(status);

/** How many records of a kind are lost, or values in them. */
export const lossCell = (loss: Loss, kind: RecordKind): number =>
  LOSS_CELLS + LOSSES.indexOf(loss) * RECORD_KINDS.length + NUMBER_OF_KIND.get(kind)!;
