import { codeLists } from '../codes/code-lists';
import type { CodeStatus } from '../codes/code-lists';
import { isDiagnoseKodeverk, lookupDiagnose } from '../codes/diagnosekoder';
import { isOrganisasjonsnummer } from '../identifiers/organisasjonsnummer';
import { readPersonid } from '../identifiers/personid';
import type { Personid } from '../identifiers/personid';
import { F, TJENESTE_KINDS } from '../model/fields';
import type { IplosRecord } from '../model/record';
import { isOpen, parseDato, readMonth } from '../text/dato';
import type { DayNumber } from '../text/dato';
import type { InspectContext } from './context';
import type { Subject } from './subject';
import { listOf, valueSetOf } from './values';

/** What a value that stands in a file means. Never holds the value itself where that could be somebody's identifier. */
export type Meaning =
  | { readonly kind: 'code'; readonly code: string; readonly text: string; readonly status: CodeStatus; readonly from?: number; readonly until?: number }
  | { readonly kind: 'unknown-code' }
  | { readonly kind: 'day'; readonly day: DayNumber }
  | { readonly kind: 'month'; readonly day: DayNumber }
  | { readonly kind: 'open' }
  | { readonly kind: 'no-day' }
  | { readonly kind: 'hours'; readonly hours: number }
  | UnitMeaning
  | { readonly kind: 'no-unit' }
  | { readonly kind: 'personid'; readonly personid: Personid };

/** A unit: `name` is '' where the municipality's list has none; `listed` undefined where there is no list. */
export interface UnitMeaning {
  readonly kind: 'unit';
  readonly orgnr: string;
  readonly uses: number;
  readonly name: string;
  readonly listed: boolean | undefined;
}

/** A year that identifiers are read by where the file does not tell its own. */
const SOME_YEAR = 2016;

/** What a field's value means; undefined where there is nothing to say of it. */
export function meaningOf(subject: Subject, written: string, record: IplosRecord | undefined, context: InspectContext): Meaning | undefined {
  const value = written.trim();
  if (value === '') return undefined;
  switch (subject.kind) {
    case 'date':
    case 'time': return dayMeaning(value, subject.field === 'tilDato');
    case 'month': return monthMeaning(value);
    case 'hours': return hoursMeaning(value);
    case 'orgnr': return unitMeaning(value, record, context);
    case 'personid': return { kind: 'personid', personid: readPersonid(value, context.scope.year ?? SOME_YEAR) };
    case 'code': return subject.field === 'diagnosekode' ? diagnosis(value, record, context) : codeMeaning(subject, value, record, context);
    default: return undefined;
  }
}

function dayMeaning(value: string, isEnd: boolean): Meaning {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?=$|T|Z|[+-])/.exec(value);
  const dato = iso ? iso.slice(1).join('') : value;
  const day = parseDato(dato, 0, dato.length);
  if (Number.isNaN(day)) return { kind: 'no-day' };
  return isEnd && isOpen(day) ? { kind: 'open' } : { kind: 'day', day };
}

function monthMeaning(value: string): Meaning {
  const day = readMonth(value, 0, value.length);
  return Number.isNaN(day) ? { kind: 'no-day' } : { kind: 'month', day };
}

function hoursMeaning(value: string): Meaning | undefined {
  return /^\d{1,3}(\.\d{1,2})?$/.test(value) ? { kind: 'hours', hours: Number(value) } : undefined;
}

function unitMeaning(value: string, record: IplosRecord | undefined, context: InspectContext): Meaning {
  if (!isOrganisasjonsnummer(value)) return { kind: 'no-unit' };
  const uses = record && TJENESTE_KINDS.includes(record.kind) ? context.units(record.int(F.tjenestetype)).get(value) ?? 0 : 0;
  const { listed } = context;
  return { kind: 'unit', orgnr: value, uses, name: listed?.get(value) ?? '', listed: listed?.has(value) };
}

function diagnosis(value: string, record: IplosRecord | undefined, { diagnoses }: InspectContext): Meaning | undefined {
  const kodeverk = record?.text(F.kodeverk) ?? '';
  if (!isDiagnoseKodeverk(kodeverk)) return undefined;
  if (lookupDiagnose(kodeverk, value) === 'unknown') return { kind: 'unknown-code' };
  const text = diagnoses()?.text(kodeverk, value);
  return text === undefined ? undefined : { kind: 'code', code: value, text, status: 'valid' };
}

function codeMeaning(subject: Subject, value: string, record: IplosRecord | undefined, { scope, words }: InspectContext): Meaning | undefined {
  const list = listOf(subject, record);
  if (list !== undefined) {
    const text = codeLists.text(list, value, scope);
    if (text === undefined) return subject.type?.enumeration?.includes(value) ? undefined : { kind: 'unknown-code' };
    return { kind: 'code', code: value, text, status: codeLists.status(list, value, scope), ...codeLists.validity(list, value) };
  }
  const set = valueSetOf(subject);
  const text = set && words.values[set][value];
  return text === undefined ? undefined : { kind: 'code', code: value, text, status: 'valid' };
}
