import type { DayNumber } from '../text/dato';
import { digitAt, isDigits, withoutSeparators } from './mod11';
import { dayExists, dayOf, fullYear, hasCheckDigits, readDatePart } from './personnummer';
import type { Synthetic } from './personnummer';

/** The kinds of identifier of a person that the register's formats carry without saying which it is. */
export type PersonidKind =
  | 'fodselsnummer' | 'dnummer' | 'hnummer' | 'fhnummer' | 'duf' | 'fodselsdato' | 'invalid';

/** What an identifier says. Holds no identifier itself, so it may be kept and reported. */
export interface Personid {
  readonly kind: PersonidKind;
  /** Whether it gives a register identity: types 1, 2 and 10 of list 9032 only. */
  readonly identity: boolean;
  readonly synthetic: Synthetic;
  /** Only where the century can be read. */
  readonly birthDate?: DayNumber;
  readonly sex?: 'M' | 'K';
  /** The code in list 9032. */
  readonly typeId?: number;
}

/** From this reporting year on numbers are in use that show neither sex nor century. */
const NEUTRAL_FROM = 2032;

const INVALID: Personid = Object.freeze({ kind: 'invalid', identity: false, synthetic: false });
const FH_NUMBER: Personid = Object.freeze({ kind: 'fhnummer', identity: false, synthetic: false, typeId: 12 });
const BIRTH_DATE: Personid = Object.freeze({ kind: 'fodselsdato', identity: false, synthetic: false, typeId: 9 });
const DUF: Personid = Object.freeze({ kind: 'duf', identity: true, synthetic: false, typeId: 10 });

/**
 * Reads an identifier of any kind that can be told by its form: fødselsnummer, D-number, H-number, FH-number (eleven
 * digits), DUF number (twelve), birth date `ddmmyy` (six, reported where there is no number).
 * @param referenceYear the reporting year: from 2032 the first check digit may leave other remainders, and sex and
 *   birth date are not read from any number, since an old and a new one cannot be told apart
 * @returns kind `invalid` for anything else, also for a right number with blanks or punctuation in it
 */
export function readPersonid(text: string, referenceYear: number): Personid {
  switch (text.length) {
    case 6: return isDigits(text, 6) && isBirthDate(text) ? BIRTH_DATE : INVALID;
    case 11: return isDigits(text, 11) ? readEleven(text, referenceYear) : INVALID;
    case 12: return isDuf(text, referenceYear) ? DUF : INVALID;
    default: return INVALID;
  }
}

/**
 * The identifier without blanks and punctuation (`ddmmyy iiikk`, `ddmmyy-iiikk`, `dd.mm.yy`).
 * @returns undefined when that does not give a valid one
 */
export function cleanPersonid(text: string, referenceYear: number): string | undefined {
  const cleaned = withoutSeparators(text);
  return readPersonid(cleaned, referenceYear).kind === 'invalid' ? undefined : cleaned;
}

function readEleven(text: string, referenceYear: number): Personid {
  const neutral = referenceYear >= NEUTRAL_FROM;
  if (digitAt(text, 0) >= 8) return hasCheckDigits(text, false) ? FH_NUMBER : INVALID;
  const part = readDatePart(text);
  if (!hasCheckDigits(text, neutral && !part.hNumber)) return INVALID;
  const individual = Number(text.slice(6, 9));
  const year = neutral ? undefined : fullYear(part.year, individual);
  if (!dayExists(part, year)) return INVALID;
  return {
    kind: part.dNumber ? 'dnummer' : part.hNumber ? 'hnummer' : 'fodselsnummer',
    identity: !part.hNumber,
    synthetic: part.synthetic,
    birthDate: year === undefined ? undefined : dayOf(part, year),
    sex: neutral ? undefined : individual % 2 === 1 ? 'M' : 'K',
    typeId: part.dNumber ? 2 : part.hNumber ? 3 : 1,
  };
}

/** A birth date alone carries no additions to day or month, and no century. */
function isBirthDate(text: string): boolean {
  const part = readDatePart(text);
  return !part.dNumber && !part.hNumber && part.synthetic === false && dayExists(part, undefined);
}

/** Twelve digits that start with the year of registration, which may be the one in which the extract is made. */
function isDuf(text: string, referenceYear: number): boolean {
  const year = Number(text.slice(0, 4));
  return isDigits(text, 12) && year >= 1900 && year <= referenceYear + 1;
}
