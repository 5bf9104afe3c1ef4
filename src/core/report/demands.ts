import { F, HENDELSE_KINDS } from '../model/fields';
import type { FieldName, RecordKind } from '../model/fields';
import type { IplosRecord, Person } from '../model/record';
import { hasReserved } from '../rules/diagnoser';
import { VARIABLES, variableOf } from '../rules/funksjonsvariabler';
import { GIVES_IDENTITY } from '../rules/personid';
import { hasGranted, isGranted, isRefused } from '../rules/granted';
import { demandOf, typeOf } from '../rules/services';

/** `minimum` holds back sending where it is missing; `expected` is asked for by the register without that. */
export type DemandLevel = 'minimum' | 'expected';

/** Something that the letter or the register asks for of certain records. */
export interface Demand {
  readonly id: DemandId;
  readonly level: DemandLevel;
  /** The records it is asked of; `person` where it is asked of a person with all their records. */
  readonly of: readonly RecordKind[];
  /** The field that is asked for; where it is none, `given` says whether it is there. */
  readonly field?: FieldName;
  /** Whether it is asked of this record. Left out: of each. */
  asked?(record: IplosRecord, person: Person): boolean;
  given?(person: Person): boolean;
  /** The rules that tell where it is missing. */
  readonly rules: readonly string[];
}

export type DemandId =
  | 'kommunenummer' | 'bydelsnummer' | 'personid' | 'tjeneste' | 'unit-minimum' | 'unit-dogntilbud'
  | 'unit-expected' | 'vedtak' | 'fraDato' | 'timer' | 'undertype' | 'diagnose' | 'funksjon' | 'opplysning'
  | 'hendelse' | 'referanse' | 'identity';

/** A service that is given: granted, or told of by a message, which tells of no others. */
export function isGiven(service: IplosRecord): boolean {
  return service.knows(F.vedtak) ? isGranted(service) : service.knows(F.tjenestetype);
}

/** The records that tell of a service. */
const SERVICES: readonly RecordKind[] = ['tjeneste', 'tjenestestart', 'tjenesteutforerEndret'];

/** What is asked for, in the order it is shown. Sources: the letter of 2016, and Helsedirektoratet's answers. */
export const DEMANDS: readonly Demand[] = [
  {
    id: 'kommunenummer', level: 'minimum', of: ['innhold', 'person', 'kommune'], field: 'kommunenummer',
    rules: ['kommunenummer-missing'],
  },
  { id: 'bydelsnummer', level: 'minimum', of: ['innhold', 'person'], field: 'bydelsnummer', rules: ['bydel-missing'] },
  {
    id: 'personid', level: 'minimum', of: ['person', 'bruker', 'pasientident'], field: 'personid',
    rules: ['personid-missing'],
  },
  {
    id: 'tjeneste', level: 'minimum', of: ['person'], rules: ['person-without-tjeneste'],
    given: (person) => person.records('tjeneste').length > 0,
  },
  {
    id: 'unit-minimum', level: 'minimum', of: SERVICES, field: 'organisasjonsnummer',
    rules: ['organisasjonsnummer-missing'],
    asked: (service) => isGiven(service) && demandOf(service) === 'minimum',
  },
  {
    id: 'unit-dogntilbud', level: 'minimum', of: ['dogntilbud'], field: 'organisasjonsnummer',
    rules: ['organisasjonsnummer-missing'],
  },
  {
    id: 'unit-expected', level: 'expected', of: SERVICES, field: 'organisasjonsnummer',
    rules: ['organisasjonsnummer-expected'],
    asked: (service) => isGiven(service) && demandOf(service) === 'expected',
  },
  { id: 'vedtak', level: 'expected', of: ['tjeneste'], field: 'vedtak', rules: ['vedtak-missing'] },
  { id: 'fraDato', level: 'expected', of: ['tjeneste'], field: 'fraDato', rules: ['fra-missing'], asked: isGranted },
  {
    id: 'timer', level: 'expected', of: ['tjeneste'], field: 'timerPerUke', rules: ['timer-missing'],
    asked: (service) => isGranted(service) && typeOf(service)?.hours === true,
  },
  {
    id: 'undertype', level: 'expected', of: ['tjeneste'], field: 'undertype', rules: ['undertype-missing'],
    asked: (service) => typeOf(service)?.housing === true && !isRefused(service),
  },
  {
    id: 'diagnose', level: 'expected', of: ['person'], rules: ['diagnose-missing'],
    asked: (_, person) => hasGranted(person) && !hasReserved(person),
    given: (person) => person.records('diagnose').length > 0,
  },
  {
    id: 'funksjon', level: 'expected', of: ['person'], rules: ['funksjon-missing', 'funksjon-incomplete'],
    asked: (_, person) => hasGranted(person), given: isAssessed,
  },
  {
    id: 'opplysning', level: 'expected', of: ['person'], rules: ['opplysning-missing'],
    given: (person) => person.records('personopplysning').length > 0,
  },
  {
    id: 'hendelse', level: 'minimum', of: ['notifikasjon'], rules: ['kpr-event-count'],
    given: (notifikasjon) => HENDELSE_KINDS.reduce((count, kind) => count + notifikasjon.records(kind).length, 0) === 1,
  },
  {
    id: 'referanse', level: 'minimum', of: ['notifikasjon'], field: 'referanse', rules: ['kpr-reference-missing'],
    asked: (notifikasjon) => notifikasjon.has(F.status) && notifikasjon.text(F.status) !== 'N',
  },
  {
    id: 'identity', level: 'expected', of: ['notifikasjon'], rules: ['personid-no-identity'],
    asked: (_, notifikasjon) => notifikasjon.records('bruker').some((bruker) => bruker.has(F.personidtype)),
    given: (notifikasjon) => notifikasjon.records('bruker').every((bruker) => GIVES_IDENTITY.has(bruker.int(F.personidtype))),
  },
];

/** Whether a person is assessed by all 18 variables, whenever that was. */
function isAssessed(person: Person): boolean {
  const variables = new Set<number>();
  for (const funksjon of person.records('funksjon')) {
    const variable = variableOf(funksjon);
    if (variable !== undefined) variables.add(variable);
  }
  return variables.size === VARIABLES;
}
