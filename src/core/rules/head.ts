import { KOMMUNER } from '../codes/code-lists';
import type { RuleContext } from './rule';

/** What the district number is unless something else is agreed (letter of 2016). */
export const NO_BYDEL = '00';

/** The head's municipality number when it is one of the reporting year, so that it can be relied on; else undefined. */
export function kommuneOfHead({ head, codes }: RuleContext): string | undefined {
  return head && codes.status(KOMMUNER, head.kommunenummer) === 'valid' ? head.kommunenummer : undefined;
}
