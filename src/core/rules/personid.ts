import { readPersonid } from '../identifiers/personid';
import type { Personid } from '../identifiers/personid';
import { F } from '../model/fields';
import type { IplosRecord } from '../model/record';
import { keyOf } from './keys';
import type { RuleContext } from './rule';

/** The last reporting year whose numbers show sex and century, which is how numbers are read when no year is known. */
const YEAR_WHEN_UNKNOWN = 2031;

/** The types of list 9032 that give a register identity. */
export const GIVES_IDENTITY: ReadonlySet<number> = new Set([1, 2, 10]);

let lastText = '';
let lastYear = 0;
let last: Personid | undefined;

/** The reporting year that identifiers are to be read by. */
export function referenceYear({ year }: RuleContext): number {
  return year ?? YEAR_WHEN_UNKNOWN;
}

/**
 * What a person's identifier says, be it that of the other file of a pair; undefined where there is none. Read once for
 * all rules that ask of one person.
 */
export function personidOf(record: IplosRecord, context: RuleContext): Personid | undefined {
  const text = record.knows(F.personid) ? record.text(F.personid) : partnersPersonid(record, context) ?? '';
  if (text === '') return undefined;
  const year = referenceYear(context);
  if (text !== lastText || year !== lastYear) {
    last = readPersonid(text, year);
    lastText = text;
    lastYear = year;
  }
  return last;
}

function partnersPersonid(record: IplosRecord, { partner }: RuleContext): string | undefined {
  const key = partner && keyOf(record, F.personnokkel);
  return key === undefined ? undefined : partner!.personid(key);
}
