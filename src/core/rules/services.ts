import { organisasjonsnummerDemand, tjenestetype } from '../codes/tjenestetyper';
import type { OrganisasjonsnummerDemand, Tjenestetype } from '../codes/tjenestetyper';
import { F } from '../model/fields';
import type { IplosRecord, Person } from '../model/record';
import { isGranted } from './granted';

/** Service types have two digits. */
const CODES = 100;
let byNumber: readonly (Tjenestetype | undefined)[] | undefined;

/** What the register asks of a service of this type, looked up without a string; undefined for an unknown type. */
export function typeOf(tjeneste: IplosRecord): Tjenestetype | undefined {
  byNumber ??= Array.from({ length: CODES }, (_, code) => tjenestetype(code));
  return byNumber[tjeneste.int(F.tjenestetype)];
}

/** How a service, once granted, stands to an organisation number; undefined for an unknown type. */
export function demandOf(tjeneste: IplosRecord): OrganisasjonsnummerDemand | undefined {
  const type = typeOf(tjeneste);
  if (type?.organisasjonsnummer !== 'minimum-when-staffed') return type?.organisasjonsnummer;
  return organisasjonsnummerDemand(type.code, tjeneste.text(F.undertype));
}

/**
 * The first granted institution service of a person that shares a day with a stay around the clock. Where dates do not
 * tell, it counts as sharing one, and where it names no unit, as the unit's: their own rules speak of them.
 * @param orgnr the unit that has to give it; left out when any may
 */
export function institutionServiceDuring(person: Person, stay: IplosRecord, orgnr?: number): IplosRecord | undefined {
  const services = person.records('tjeneste');
  const fra = stay.date(F.fraDato);
  const til = stay.end(F.tilDato);
  for (let i = 0; i < services.length; i++) {
    const service = services[i];
    const unit = service.int(F.organisasjonsnummer);
    if (orgnr !== undefined && !Number.isNaN(unit) && unit !== orgnr) continue;
    if (service.end(F.tilDato) < fra || service.date(F.fraDato) > til) continue;
    if (typeOf(service)?.institution && isGranted(service)) return service;
  }
  return undefined;
}

/** The service that the unit of a record gives: a service's own type, and of a stay that of the service meanwhile. */
export function serviceTypeFor(record: IplosRecord, person: Person | undefined): number {
  if (record.knows(F.tjenestetype)) return record.int(F.tjenestetype);
  return (person && institutionServiceDuring(person, record)?.int(F.tjenestetype)) ?? 0;
}
