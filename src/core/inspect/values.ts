import { codeLists, KOMMUNER } from '../codes/code-lists';
import type { CodeScope } from '../codes/code-lists';
import type { Descriptions, ValueSet } from '../model/descriptions';
import { F } from '../model/fields';
import type { IplosRecord } from '../model/record';
import type { Subject } from './subject';

/** A value that a field may have, with its text where there is one. */
export interface AllowedValue {
  readonly value: string;
  readonly text: string | undefined;
}

/** The values that a field may have. */
export interface AllowedValues {
  /** The official list that they come from, by its number. */
  readonly list: string | undefined;
  readonly values: readonly AllowedValue[];
}

const SKAR_LIST: Readonly<Record<number, string>> = { 13: '9166', 14: '9167' };
/** IPLOS uses the first of list 9111 only. */
const LAST_VARIABEL = 18;

/** The official list that gives a field's values their texts; for a score, the scale of what is assessed. */
export function listOf({ field, type }: Subject, record: IplosRecord | undefined): string | undefined {
  if (field === 'kommunenummer') return KOMMUNER;
  const list = field === 'skar' ? SKAR_LIST[record?.int(F.variabel) ?? 0] ?? type?.list : type?.list;
  return list !== undefined && codeLists.name(list) !== undefined ? list : undefined;
}

/** The words that stand for a field's values where there is no official list of them. */
export function valueSetOf({ field, kind, type }: Subject): ValueSet | undefined {
  if (field === 'kjonn' || field === 'kodeverk') return field;
  if (field === 'bydelsnummer') return 'bydel';
  const yesNo = kind === 'code' && type?.list === undefined && type?.enumeration?.every((value) => '129'.includes(value));
  return yesNo ? 'jaNei' : undefined;
}

/**
 * The values that a field may have in a format and year, where they are few enough to be listed; undefined for dates,
 * numbers, texts and whatever else is open.
 */
export function allowedValues(subject: Subject, record: IplosRecord | undefined, scope: CodeScope, words: Descriptions): AllowedValues | undefined {
  const { fixed, type, field } = subject;
  if (fixed !== undefined) return { list: undefined, values: [{ value: fixed, text: undefined }] };
  const list = listOf(subject, record);
  if (list !== undefined) {
    const values = type?.enumeration && field !== 'kommunenummer'
      ? type.enumeration.map((value) => ({ value, text: codeLists.text(list, value, scope) }))
      : codeLists.entries(list, scope).map(({ code, text }) => ({ value: code, text }));
    return { list, values: field === 'variabel' ? values.filter(({ value }) => Number(value) <= LAST_VARIABEL) : values };
  }
  if (!type?.enumeration) return undefined;
  const set = valueSetOf(subject);
  return { list: undefined, values: type.enumeration.map((value) => ({ value, text: set && words.values[set][value] })) };
}
