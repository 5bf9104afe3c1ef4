import { F } from '../model/fields';
import type { IplosRecord } from '../model/record';

/** The assistance variables of list 9111 that are IPLOS; 19 and 20 are not. */
export const VARIABLES = 18;

/** Which of the variables an assessment is of; undefined when it names none of them. */
export function variableOf(funksjon: IplosRecord): number | undefined {
  const variable = funksjon.int(F.variabel);
  return variable >= 1 && variable <= VARIABLES ? variable : undefined;
}
