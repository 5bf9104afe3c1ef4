// A whole KPR message as text, notification by notification, so that one of any size can be written.
import { dato, day } from './days.mjs';
import { UNITS } from './municipality.mjs';
import { makePerson } from './person.mjs';
import { randomOf } from './random.mjs';

const PERSONS_PER_CHUNK = 20;
const KOMMUNENUMMER = '3401';
const FIRST_DAY = day('20210104');
const LAST_DAY = day('20210920');
/** Of list 8471: technical production, supplier, IPLOS contact, responsible for submission. Functions, not persons. */
const CONTACTS = { '01': 'Teknisk produksjon', 15: 'Leverandør', 16: 'IPLOS-kontakt', 17: 'Innsendingsansvarlig' };
const NO_GUID = '00000000-0000-0000-0000-000000000000';
const PLACES = [
  { type: 18, unit: UNITS.rehabilitation[0], share: 0.2 }, { type: 19, unit: UNITS.rehabilitation[0], share: 0.1 },
  { type: 20, unit: UNITS.relief[0], share: 0.2 }, { type: 21, unit: UNITS.nursingHome[0], share: 0.35 },
  { type: 29, unit: UNITS.housing[0], share: 1 },
];

const iso = (number) => dato(number).replace(/^(....)(..)(..)$/, '$1-$2-$3');
const two = (number) => String(number).padStart(2, '0');
const attributes = (values) => Object.entries(values).filter(([, value]) => value !== undefined).map(([name, value]) => ` ${name}="${value}"`).join('');

/** A GUID that a number and a purpose stand for. */
function guid(number, purpose) {
  const hex = (value, length) => value.toString(16).padStart(length, '0').slice(-length);
  return `${hex(Math.imul(number, 0x9e3779b1) >>> 0, 8)}-${hex(purpose, 4)}-4a1c-9b00-${hex(number, 12)}`;
}

/** What happens to one person: begin of a service, a stop and its end, another unit, the end. */
function* eventsOf(person, random) {
  const place = PLACES.find(({ share }) => random.chance(share)) ?? PLACES.at(-1);
  const begin = random.int(FIRST_DAY, LAST_DAY - 90);
  yield { kind: 'TjenesteStart', on: begin, ...place };
  let on = begin;
  if (random.chance(0.3)) {
    const stop = `S${person.id}`;
    yield { kind: 'MidlertidigStoppFra', on: on += random.int(3, 20), stop, ...place };
    yield { kind: 'MidlertidigStoppTil', on: on += random.int(1, 9), stop, ...place };
  }
  if (random.chance(0.1)) yield { kind: 'TjenesteutforerEndret', on: on += random.int(2, 9), ...place, unit: UNITS.nursingHome[1] };
  if (random.chance(0.5)) yield { kind: 'TjenesteSlutt', on: on + random.int(2, 30), ...place };
}

/** One notification as text; `change` may spoil what is written, by the names of elements. */
function notification(number, person, event, random, change) {
  const registered = event.on + random.int(0, 2);
  const time = `${two(random.int(7, 15))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`;
  const values = {
    Notifikasjon: {
      statusNotifikasjon: 'N', notifikasjonTid: `${iso(registered)}T${time}`, notifikasjonGUID: guid(number, 1),
      notifikasjonForrigeGUID: number === 1 ? NO_GUID : guid(number - 1, 1), notifikasjonLopeNr: number, notifikasjonRef: undefined,
    },
    [event.kind]: {
      tjenesteType: event.type, hendelseRegTid: `${iso(registered)}T${time}`, tjenesteOrgNr: event.unit, hendelseDato: iso(event.on),
      tjenesteID: `T${person.id}`, hendelseGUID: guid(number, 2), midlertidigStoppID: event.stop,
    },
    Bruker: { pasientGUID: guid(person.id, 3), brukerNr: person.id, bydel: '00', fid: person.fnr, typeID: 1 },
  };
  const inside = { around: (text) => text };
  change?.(values, event.kind, inside);
  const event_ = `    <${event.kind}${attributes(values[event.kind])}>\n      <Bruker${attributes(values.Bruker)}/>\n    </${event.kind}>\n`;
  return `  <Notifikasjon${attributes(values.Notifikasjon)}>\n${inside.around(event_)}  </Notifikasjon>\n`;
}

/**
 * The text of a message in chunks, the same for the same options.
 * @param {object} options
 * @param {number} options.persons how many are told of
 * @param {number} options.seed another seed, other persons
 * @param {Record<number, (values: object, kind: string, inside: object) => void>} [options.changes] what spoils a
 *   notification, by its number from 1
 * @param {string[]} [options.contacts] types of contact persons, of those that there are
 */
export function* message({ persons, seed, changes = {}, contacts = Object.keys(CONTACTS) }) {
  const serials = new Map();
  const root = {
    xmlns: 'http://www.npr.no/xmlstds/56_0_0_ipl', versjon: '56.0.0', meldingstype: 'K', leverandor: 'Eksempel', navnEPJ: 'Eksempel EPJ',
    versjonEPJ: '4.2.1', versjonUt: '4.2.1',
  };
  let chunk = `<?xml version="1.0" encoding="UTF-8"?>\n<Melding${attributes(root)}>\n`;
  let number = 0;
  for (let index = 0; index < persons; index++) {
    const random = randomOf(seed + 1, index);
    const person = makePerson(index, seed, serials);
    for (const event of eventsOf(person, random)) chunk += notification(++number, person, event, random, changes[number]);
    if ((index + 1) % PERSONS_PER_CHUNK !== 0) continue;
    yield chunk;
    chunk = '';
  }
  for (const type of contacts) {
    const values = { kontPerson: CONTACTS[type], meldTelefon: '00000000', meldEpost1: 'iplos@kommune.example', typeKontaktperson: type };
    chunk += `  <Kontaktperson${attributes(values)}/>\n`;
  }
  yield `${chunk}  <Kommune kommuneNr="${KOMMUNENUMMER}"/>\n</Melding>\n`;
}
