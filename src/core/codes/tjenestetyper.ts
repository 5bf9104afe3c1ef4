import { normalizeCode } from './code-lists';
import tjenestetyper from './data/tjenestetyper.json';
import type { Tjenestetyper } from './schema';

/**
 * What the register asks of a service type (list 9151): the letter's minimum, and the Directorate's answers on
 * organisation numbers and hours. Types that neither speaks of (14, 23, 24, 27, 28) may have an organisation number.
 */
export type Tjenestetype = Readonly<Tjenestetyper[number]>;

/** How a granted service stands to the performing unit's organisation number. */
export type OrganisasjonsnummerDemand = 'minimum' | 'expected' | 'allowed' | 'not-allowed';

/** Permanent staff in housing (list 9170). */
export type Staffing = 'none' | 'part-of-day' | 'round-the-clock';

const STAFFING: Readonly<Record<string, Staffing>> = {
  10: 'none', 11: 'none', 20: 'part-of-day', 21: 'part-of-day', 30: 'round-the-clock', 31: 'round-the-clock',
};

let byCode: ReadonlyMap<string, Tjenestetype> | undefined;

/** The service type with this code; blanks around and a leading zero are accepted. Undefined when there is none. */
export function tjenestetype(code: string | number): Tjenestetype | undefined {
  byCode ??= load();
  return byCode.get(normalizeCode(code));
}

function load(): ReadonlyMap<string, Tjenestetype> {
  return new Map((tjenestetyper as Tjenestetyper).map((type) => [type.code, type]));
}

/** The permanent staff that an undertype of housing (list 9170) stands for; undefined when there is no such one. */
export function staffing(undertype: string | number): Staffing | undefined {
  return STAFFING[normalizeCode(undertype)];
}

/**
 * Whether a granted service needs its unit's organisation number. Housing needs it with permanent staff, must not have
 * it without, and where the staffing is missing or unknown nothing is demanded.
 * @returns undefined for an unknown service type
 */
export function organisasjonsnummerDemand(
  code: string | number, undertype?: string | number,
): OrganisasjonsnummerDemand | undefined {
  const demand = tjenestetype(code)?.organisasjonsnummer;
  if (demand !== 'minimum-when-staffed') return demand;
  const staff = undertype === undefined ? undefined : staffing(undertype);
  if (staff === undefined) return 'allowed';
  return staff === 'none' ? 'not-allowed' : 'minimum';
}
