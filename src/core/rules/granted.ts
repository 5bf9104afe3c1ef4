import { F } from '../model/fields';
import type { IplosRecord, Person } from '../model/record';

/** List 9171. */
const REFUSED = 1;
const GRANTED = 2;

/**
 * Whether a service was granted; one without a decision, or with an unknown one, was neither granted nor refused. Where
 * decisions are not reported at all, what is reported was granted.
 */
export function isGranted(tjeneste: IplosRecord): boolean {
  return !tjeneste.knows(F.vedtak) || tjeneste.int(F.vedtak) === GRANTED;
}

/** Whether a service was refused. */
export function isRefused(tjeneste: IplosRecord): boolean {
  return tjeneste.int(F.vedtak) === REFUSED;
}

/** Whether a person has a granted service. */
export function hasGranted(person: Person): boolean {
  const services = person.records('tjeneste');
  for (let i = 0; i < services.length; i++) if (isGranted(services[i])) return true;
  return false;
}
