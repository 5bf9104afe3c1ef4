// A person's record as elements of the annual extract, version 3.3 or 3.5: { name, attributes, children } or
// { name, text }.
import { dato, month, OPEN_END } from './days.mjs';
import { BYDEL, CONTACTS, EXTRACTED, KOMMUNENUMMER, PERIOD, SYSTEM } from './municipality.mjs';

/** Ids of what belongs to a person are this many apart from the next person's, so they are unique in the file too. */
const IDS_PER_PERSON = 100;

const leaf = (name, text) => ({ name, text: String(text) });

/** The leaves whose value is there. */
const leaves = (pairs) => pairs.filter(([, text]) => text !== undefined).map(([name, text]) => leaf(name, text));

/** A day as text, where there is one. */
const dated = (day) => (day === undefined ? undefined : dato(day));

/** The end that the schema demands. */
const ended = (day) => (day === undefined ? OPEN_END : dato(day));

/** INNHINFO. */
export function headElement(format) {
  const contacts = CONTACTS.map(({ type, name, phone, email }) => ({
    name: 'iiKontakt', children: leaves([['Type', type], ['Navn', name], ['Telefon', phone], ['Epost', email]]),
  }));
  return {
    name: 'INNHINFO',
    children: [
      ...leaves([['iiInnhType', 'P'], ['iiKomnr', KOMMUNENUMMER], ['iiBydelsnr', BYDEL]]),
      ...(format === '3.5' ? contacts : []),
      ...leaves([
        ['iiFraDato', dato(PERIOD.from)], ['iiTilDato', dato(PERIOD.to)], ['iiLagetDato', dato(EXTRACTED)],
        ['iiSysID', SYSTEM.id], ['iiSysVersjon', SYSTEM.version], ['iiLopenr', format === '3.5' ? 1 : undefined],
      ]),
    ],
  };
}

/** PERSON, with all that belongs to the person. */
export function personElement(person, format) {
  const numbered = (prefix, idName, name, list, make) => list.map((item, at) => ({
    name,
    attributes: { [`${prefix}PeID`]: person.id, [idName]: (person.index + 1) * IDS_PER_PERSON + at + 1 },
    children: make(item),
  }));
  return {
    name: 'PERSON',
    attributes: { pePeID: person.id },
    children: [
      ...leaves([
        ['peFnr', format === '3.5' ? undefined : person.fnr], ['peAlder', person.age], ['peKjonn', person.sex],
        ['peKomnr', person.kommunenummer], ['peBydelsnr', person.bydel],
        ['peDiagReserv', format === '3.5' ? undefined : person.reserved ? 1 : 2], ['peFraDato', dato(person.known)],
        ['peDodDato', dated(person.dead)], ['peEndrDato', dato(person.changed)],
      ]),
      ...numbered('po', 'poPoID', 'PERSONOPPL', [person.information], informationLeaves),
      ...numbered('fn', 'fnFnID', 'FUNKSJON', person.functions, functionLeaves),
      ...numbered('tj', 'tjTjID', 'TJENESTE', person.services, serviceLeaves).map((service) => decided(service, format)),
      ...numbered('di', 'diDiID', 'DIAGNOSE', diagnosesOf(person, format), diagnosisLeaves),
      ...numbered('dg', 'dgDgID', 'DOGNTILBUD', person.stays, stayLeaves),
    ],
  };
}

/** The diagnoses that are reported: up to 3.3 a person could reserve against it. */
const diagnosesOf = ({ reserved, diagnoses }, format) => (reserved && format === '3.3' ? [] : diagnoses);

/** From 3.5 on a service says which decision it follows from. */
function decided(service, format) {
  if (format !== '3.5') return service;
  return { ...service, attributes: { ...service.attributes, tjVeID: service.attributes.tjTjID, tjVeNrID: 1 } };
}

function informationLeaves(information) {
  const { work, leisure, medicine, nutrition } = information;
  return leaves([
    ['poHusstand', information.household], ['poOmsorgBarn', information.caresForChildren],
    ['poPrivHjelp', information.privateHelp], ['poBoligTilr', information.adaptedHousing],
    ['poVurdTann', information.dentist && month(information.dentist)],
    ['poVurdLege', information.doctor && month(information.doctor)],
    ['poIndPlan', information.plan], ['poHarKoordinator', information.coordinator],
    ['poArbBistBehov', work.help.needs], ['poArbBistMottar', work.help.gets],
    ['poArbTranspBehov', work.transport.needs], ['poArbTranspMottar', work.transport.gets],
    ['poFriBistBehov', leisure.help.needs], ['poFriBistMottar', leisure.help.gets],
    ['poFriTranspBehov', leisure.transport.needs], ['poFriTranspMottar', leisure.transport.gets],
    ['poLegeMiddGj', medicine.answer], ['poLegeMiddGjDato', dated(medicine.on)],
    ['poErnKartlagt', nutrition.mapped.answer], ['poErnKartlagtDato', dated(nutrition.mapped.on)],
    ['poErnRisiko', nutrition.risk.answer], ['poErnRisikoDato', dated(nutrition.risk.on)],
    ['poErnPlan', nutrition.plan.answer], ['poErnPlanDato', dated(nutrition.plan.on)],
    ['poFraDato', dato(information.from)], ['poTilDato', ended(information.to)],
  ]);
}

/** FUNKSJON of one variable. */
export function functionLeaves({ type, score, from, to }) {
  return leaves([['fnFunkType', type], ['fnFunkVerdi', score], ['fnFraDato', dato(from)], ['fnTilDato', ended(to)]]);
}

function serviceLeaves(service) {
  return leaves([
    ['tjTjenType', service.type], ['tjTjenUnderType', service.undertype], ['tjSoknadDato', dated(service.applied)],
    ['tjVedtDato', dato(service.decided)], ['tjVedtak', service.granted ? 2 : 1],
    ['tjTimerUke', service.hours === undefined ? undefined : service.hours.toFixed(2)],
    ['tjRullerende', service.rolling ? 1 : undefined], ['tjInstOrgnr', service.unit],
    ['tjFraDato', dated(service.from)], ['tjTilDato', dated(service.to)],
    ['tjKlageMottatt', dated(service.complained)], ['tjKlageBesvart', dated(service.answered)],
  ]);
}

function diagnosisLeaves({ system, code, from, to }) {
  return leaves([['diKodeVersjon', system], ['diDiagKode', code], ['diFraDato', dato(from)], ['diTilDato', ended(to)]]);
}

function stayLeaves({ unit, from, to }) {
  return leaves([['dgInstOrgnr', unit], ['dgFraDato', dato(from)], ['dgTilDato', ended(to)]]);
}
