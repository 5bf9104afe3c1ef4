// Flaws that the samples do not show, so that every rule has one; see defects.mjs. A piece that stands between the
// elements is `raw`, and `marked` says which of its characters the finding marks.
import { addBefore, all, granted, one, remove, serviceWhere, set, textOf } from './edit.mjs';
import { dato, day } from './days.mjs';
import { functionLeaves } from './elements.mjs';
import { UNITS } from './municipality.mjs';
import { makeOrganisasjonsnummer } from './numbers.mjs';

/** The municipality's own organisation number, which no unit has. */
export const OWN_UNIT = makeOrganisasjonsnummer(31_000_205);
const UNLISTED_UNIT = makeOrganisasjonsnummer(31_000_310);
/** Ids that no record of a sample has. */
const NEW_ID = 90;
const LAST_DAY_BEFORE = '20151231';

const HOUSING = [12, 13];
const counted = (person) => serviceWhere(person, (service) => textOf(service, 'tjVedtak') === '2' && one(service, 'tjTimerUke'));
const anyGranted = (person) => serviceWhere(person, (service) => textOf(service, 'tjVedtak') === '2');
const withUnit = (person, types) => serviceWhere(person, (service) => granted(service, types) && one(service, 'tjInstOrgnr'));

/** Puts a piece that is no element at the end of the person. */
function piece(person, raw, marked = raw) {
  const added = { raw, marked };
  person.children.push(added);
  return added;
}

/** A copy of a record, right after it, with ids of its own. */
function again(person, record) {
  const attributes = Object.fromEntries(Object.entries(record.attributes)
    .map(([name, value]) => [name, name.endsWith('PeID') ? value : value + NEW_ID]));
  const copy = { ...record, attributes, children: record.children.map((child) => ({ ...child })) };
  person.children.splice(person.children.indexOf(record) + 1, 0, copy);
  return copy;
}

/** An assessment of a variable, beside the person's own. */
function assessment(person, { type, from }) {
  const { fnPeID, fnFnID } = one(person, 'FUNKSJON').attributes;
  return addBefore(person, 'FUNKSJON', {
    name: 'FUNKSJON', attributes: { fnPeID, fnFnID: fnFnID + NEW_ID }, children: functionLeaves({ type, score: 2, from }),
  });
}

/** The assessment that still holds of a variable. */
const holding = (person, type) => all(person, 'FUNKSJON')
  .find((record) => textOf(record, 'fnFunkType') === String(type) && textOf(record, 'fnTilDato') === '99991231');

const beginnings = (person) => person.children.flatMap(({ children = [] }) =>
  children.filter(({ name }) => name.endsWith('FraDato')).map(({ text }) => text));

export const RARE_DEFECTS = {
  'sex-of-another': {
    rule: 'kjonn-mismatch', at: 'value', only: '3.3',
    make: (person) => set(person, 'peKjonn', textOf(person, 'peKjonn') === 'M' ? 'K' : 'M'),
  },
  'age-of-another': {
    rule: 'alder-mismatch', at: 'value', only: '3.3',
    make: (person) => set(person, 'peAlder', String(Number(textOf(person, 'peAlder')) + 7)),
  },
  'attribute-left-out': {
    rule: 'attribute-missing', at: 'tag',
    make(person) {
      const record = one(person, 'FUNKSJON');
      record.attributes = { fnPeID: record.attributes.fnPeID };
      return record;
    },
  },
  'attribute-of-no-format': {
    rule: 'attribute-unknown', at: '@kilde=',
    make(person) {
      const record = one(person, 'PERSONOPPL');
      record.attributes = { ...record.attributes, kilde: 'journal' };
      return record;
    },
  },
  'diagnosis-twice': {
    rule: 'diagnose-duplicate', at: 'value',
    make(person) {
      const record = one(person, 'DIAGNOSE');
      return record && one(again(person, record), 'diDiagKode');
    },
  },
  'stay-at-another-unit': {
    rule: 'dogntilbud-mismatch', at: 'value',
    make: (person) => one(person, 'DOGNTILBUD') && set(one(person, 'DOGNTILBUD'), 'dgInstOrgnr', UNITS.homeCare[0]),
  },
  'element-left-out': { rule: 'element-missing', at: 'tag', make: (person) => remove(person, 'peEndrDato') },
  'element-of-no-format': {
    rule: 'element-unexpected', at: 'name',
    make: (person) => addBefore(person, 'PERSONOPPL', { name: 'peNotat', text: 'se journal' }),
  },
  'plan-of-no-list': { rule: 'value-invalid', at: 'value', make: (person) => set(one(person, 'PERSONOPPL'), 'poIndPlan', '7') },
  'text-between-elements': { rule: 'text-unexpected', at: 'value', make: (person) => piece(person, 'se journal') },
  'control-character': {
    rule: 'xml-not-well-formed', at: 'value', make: (person) => piece(person, '<!-- s\u0008knad -->', '\u0008'),
  },
  'letter-lost': { rule: 'encoding-suspect', at: 'value', make: (person) => piece(person, '<!-- s\ufffdknad -->', '\ufffd') },
  'letter-read-twice': { rule: 'encoding-suspect', at: 'value', make: (person) => piece(person, '<!-- sÃ¸knad -->', 'Ã') },
  'id-twice': {
    rule: 'id-duplicate', at: '@fnFnID',
    make(person) {
      const [first, second] = all(person, 'FUNKSJON');
      second.attributes = { ...second.attributes, fnFnID: first.attributes.fnFnID };
      return second;
    },
  },
  'id-of-another': {
    rule: 'id-mismatch', at: '@fnPeID',
    make(person) {
      const record = one(person, 'FUNKSJON');
      record.attributes = { ...record.attributes, fnPeID: record.attributes.fnPeID + 1 };
      return record;
    },
  },
  'information-left-out': {
    rule: 'opplysning-missing', at: 'tag', only: '3.3', make: (person) => remove(one(person, 'PERSONOPPL'), 'poHusstand'),
  },
  'dead-before-period': {
    rule: 'person-out-of-period', at: 'value',
    make(person) {
      if (one(person, 'peDodDato') || beginnings(person).some((text) => text > LAST_DAY_BEFORE)) return undefined;
      return addBefore(person, 'peEndrDato', { name: 'peDodDato', text: LAST_DAY_BEFORE });
    },
  },
  'variable-left-out': {
    rule: 'funksjon-incomplete', at: 'tag',
    make(person) {
      if (!anyGranted(person)) return undefined;
      person.children = person.children.filter((child) => textOf({ children: [], ...child }, 'fnFunkType') !== '5');
      return person;
    },
  },
  'assessments-left-out': {
    rule: 'funksjon-missing', at: 'tag', make: (person) => (anyGranted(person) ? remove(person, 'FUNKSJON') : undefined),
  },
  'score-while-another-holds': {
    rule: 'funksjon-overlap', at: 'value',
    make(person) {
      const record = holding(person, 7);
      return record && one(assessment(person, { type: 7, from: day(textOf(record, 'fnFraDato')) + 3 }), 'fnFraDato');
    },
  },
  'score-of-no-scale': {
    rule: 'funksjon-score-invalid', at: 'value', make: (person) => set(one(person, 'FUNKSJON'), 'fnFunkVerdi', '7'),
  },
  'variable-of-no-list': {
    rule: 'funksjon-type-unknown', at: 'value',
    make: (person) => one(assessment(person, { type: 19, from: day(textOf(one(person, 'FUNKSJON'), 'fnFraDato')) }), 'fnFunkType'),
  },
  'unit-of-the-municipality': {
    rule: 'organisasjonsnummer-kommune', at: 'value',
    make: (person) => withUnit(person, [1, 15]) && set(withUnit(person, [1, 15]), 'tjInstOrgnr', OWN_UNIT),
  },
  'unit-not-in-the-list': {
    rule: 'organisasjonsnummer-unlisted', at: 'value',
    make: (person) => withUnit(person, [1, 15]) && set(withUnit(person, [1, 15]), 'tjInstOrgnr', UNLISTED_UNIT),
  },
  'unit-of-housing-without-staff': {
    rule: 'organisasjonsnummer-not-allowed', at: 'value',
    make(person) {
      const service = withUnit(person, HOUSING);
      return service && set(service, 'tjTjenUnderType', '11') && one(service, 'tjInstOrgnr');
    },
  },
  'staffing-of-no-list': {
    rule: 'undertype-invalid', at: 'value',
    make: (person) => withUnit(person, HOUSING) && set(withUnit(person, HOUSING), 'tjTjenUnderType', '12'),
  },
  'hours-with-comma': {
    rule: 'timer-invalid', at: 'value', make: (person) => counted(person) && set(counted(person), 'tjTimerUke', '2,5'),
  },
  'hours-of-a-month': {
    rule: 'timer-over-168', at: 'value', make: (person) => counted(person) && set(counted(person), 'tjTimerUke', '168.25'),
  },
  'hours-left-out': {
    rule: 'timer-missing', at: 'tag', make: (person) => counted(person) && remove(counted(person), 'tjTimerUke'),
  },
  'decision-of-no-list': {
    rule: 'vedtak-invalid', at: 'value', make: (person) => anyGranted(person) && set(anyGranted(person), 'tjVedtak', '3'),
  },
  'service-twice': {
    rule: 'tjeneste-duplicate', at: 'tag', make: (person) => anyGranted(person) && again(person, anyGranted(person)),
  },
  'service-begun-anew': {
    rule: 'tjeneste-overlap', at: 'value',
    make(person) {
      const open = serviceWhere(person, (service) => textOf(service, 'tjVedtak') === '2' && !one(service, 'tjTilDato')
        && textOf(service, 'tjFraDato') < '20161201');
      return open && set(again(person, open), 'tjFraDato', dato(day(textOf(open, 'tjFraDato')) + 20));
    },
  },
};
