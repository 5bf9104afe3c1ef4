// The ident message that goes with an extract of 3.5 as text, person by person, so that one of any size can be written.
import { dato } from './days.mjs';
import { CONTACTS, EXTRACTED, PERIOD, SYSTEM } from './municipality.mjs';
import { makePerson } from './person.mjs';

/** The sample of an extract of 3.5 with its ident message. */
export const PAIR_SAMPLE = { persons: 10, seed: 2018 };

const PERSONS_PER_CHUNK = 200;
/** The municipality's own organisation number: none that anybody has. */
const INSTITUTION = '310000000';

const iso = (number) => dato(number).replace(/^(....)(..)(..)$/, '$1-$2-$3');
const attributes = (values) => Object.entries(values).map(([name, value]) => ` ${name}="${value}"`).join('');

/**
 * The text of the ident message in chunks: of the same persons as the extract of 3.5 with the same options.
 * @param {object} options
 * @param {number} options.persons how many
 * @param {number} options.seed another seed, other persons
 * @param {Record<number, { pid: string } | undefined>} [options.changes] what spoils a person, by their place from 0:
 *   another key, or nothing at all of them
 */
export function* identMessage({ persons, seed, changes = {} }) {
  const serials = new Map();
  const root = {
    xmlns: 'http://www.npr.no/xmlstds/53_1_2_ide', versjon: '53.1.2', meldingstype: 'B', fraDatoPeriode: iso(PERIOD.from),
    uttakDato: iso(EXTRACTED), leverandor: 'Eksempel', navnEPJ: SYSTEM.id, versjonEPJ: SYSTEM.version, versjonUt: SYSTEM.version,
    lopenr: 1, tilDatoPeriode: iso(PERIOD.to),
  };
  let chunk = `<?xml version="1.0" encoding="UTF-8"?>\n<Melding${attributes(root)}>\n`;
  for (const { type, name, phone, email } of CONTACTS) {
    chunk += `  <Kontaktperson${attributes({ kontPerson: name, meldTelefon: phone, meldEpost1: email, typeKontaktperson: type })}/>\n`;
  }
  chunk += `  <Institusjon institusjonID="${INSTITUTION}">\n`;
  for (let index = 0; index < persons; index++) {
    const { id, fnr } = makePerson(index, seed, serials);
    const values = { pid: id, fid: fnr, typeID: 1 };
    if (!(index in changes)) chunk += `    <PasientIdent${attributes(values)}/>\n`;
    else if (changes[index]) chunk += `    <PasientIdent${attributes({ ...values, ...changes[index] })}/>\n`;
    if ((index + 1) % PERSONS_PER_CHUNK !== 0) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}  </Institusjon>\n</Melding>\n`;
}
