// Flaws that real extracts have, each with the rule that is to find it. `make` changes the person's elements and gives
// the element where the finding belongs, or undefined when this person has no place for the flaw. `at` says which of
// the element's characters: its `value`, or its start `tag` where something is missing. `only` names the version that
// knows what is flawed, where not all do.
import { day, dato } from './days.mjs';
import { functionLeaves } from './elements.mjs';
import { EXTRACTED, PERIOD } from './municipality.mjs';
import { addBefore, all, granted, one, remove, serviceWhere, set, textOf } from './edit.mjs';

const HOME_CARE = [1, 15];
const STAYS = [18, 19, 20, 21, 25];
const HOUSING = [12, 13];
const EVERY = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 15];

const service = (person, types) => serviceWhere(person, (candidate) => granted(candidate, types));
const shifted = (text, days) => dato(day(text) + days);
const firstDiagnosis = (person) => one(person, 'DIAGNOSE');

/** Sets a child's text where the element and the child are there. */
const setIn = (element, name, text) => (element && one(element, name) ? set(element, name, text) : undefined);

const wrongDigit = (number) => number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);

const diagnosis = (person, system, code) => {
  const found = firstDiagnosis(person);
  if (!found) return undefined;
  set(found, 'diKodeVersjon', system);
  return set(found, 'diDiagKode', code);
};

/** A service without an end that began in these days (YYYYMMDD, both included). */
const openService = (person, types, earliest, latest) => serviceWhere(person, (candidate) => {
  const from = textOf(candidate, 'tjFraDato');
  return granted(candidate, types) && !one(candidate, 'tjTilDato') && from >= earliest && from <= latest;
});

export const DEFECTS = {
  'kommunenummer-empty': { rule: 'kommunenummer-missing', at: 'tag', make: (person) => set(person, 'peKomnr', '') },
  'kommunenummer-of-no-year': {
    rule: 'kommunenummer-unknown', at: 'value', make: (person) => set(person, 'peKomnr', '0499'),
  },
  'kommunenummer-of-another': {
    rule: 'kommunenummer-mismatch', at: 'value', make: (person) => set(person, 'peKomnr', '0403'),
  },
  'bydel-empty': { rule: 'bydel-missing', at: 'tag', make: (person) => set(person, 'peBydelsnr', '') },
  'bydel-letters': { rule: 'bydel-invalid', at: 'value', make: (person) => set(person, 'peBydelsnr', 'A1') },
  'personid-empty': { rule: 'personid-missing', at: 'tag', only: '3.3', make: (person) => set(person, 'peFnr', '') },
  'personid-with-blank': {
    rule: 'personid-invalid', at: 'value', only: '3.3',
    make(person, { record }) {
      return set(person, 'peFnr', `${record.fnr.slice(0, 6)} ${record.fnr.slice(6)}`);
    },
  },
  'personid-wrong-digit': {
    rule: 'personid-invalid', at: 'value', only: '3.3',
    make: (person) => set(person, 'peFnr', wrongDigit(textOf(person, 'peFnr'))),
  },
  'personid-birth-date': {
    rule: 'personid-no-identity', at: 'value', only: '3.3',
    make(person, { record }) {
      return set(person, 'peFnr', [6, 4, 2].map((at) => dato(record.birth).slice(at, at + 2)).join(''));
    },
  },
  'person-twice': {
    rule: 'person-duplicate', at: 'value', only: '3.3',
    make(person, { record, earlier }) {
      if (earlier?.sex !== record.sex || Math.abs(earlier.age - record.age) > 6) return undefined;
      set(person, 'peAlder', String(earlier.age));
      return set(person, 'peFnr', earlier.fnr);
    },
  },
  'no-service': {
    rule: 'person-without-tjeneste', at: 'tag',
    make: (person) => (one(person, 'DOGNTILBUD') ? undefined : remove(person, 'TJENESTE')),
  },
  'service-type-of-no-list': {
    rule: 'tjenestetype-unknown', at: 'value', make: (person) => setIn(service(person, EVERY), 'tjTjenType', '16'),
  },
  'service-type-of-later': {
    rule: 'tjenestetype-not-yet', at: 'value', make: (person) => setIn(service(person, HOUSING), 'tjTjenType', '29'),
  },
  'decision-left-out': {
    rule: 'vedtak-missing', at: 'tag',
    make: (person) => (service(person, EVERY) ? remove(service(person, EVERY), 'tjVedtak') : undefined),
  },
  'unit-left-out-stay': {
    rule: 'organisasjonsnummer-missing', at: 'tag', make: (person) => withoutUnit(person, STAYS),
  },
  'unit-left-out-housing': {
    rule: 'organisasjonsnummer-missing', at: 'tag', make: (person) => withoutUnit(person, HOUSING),
  },
  'unit-left-out-home-care': {
    rule: 'organisasjonsnummer-expected', at: 'tag', make: (person) => withoutUnit(person, HOME_CARE),
  },
  'unit-wrong-digit': {
    rule: 'organisasjonsnummer-invalid', at: 'value',
    make(person) {
      const found = service(person, HOME_CARE);
      return found && one(found, 'tjInstOrgnr') && set(found, 'tjInstOrgnr', wrongDigit(textOf(found, 'tjInstOrgnr')));
    },
  },
  'staffing-left-out': {
    rule: 'undertype-missing', at: 'tag',
    make: (person) => (service(person, HOUSING) ? remove(service(person, HOUSING), 'tjTjenUnderType') : undefined),
  },
  'no-diagnosis': {
    rule: 'diagnose-missing', at: 'tag',
    make(person) {
      return firstDiagnosis(person) && service(person, [...EVERY, ...STAYS]) ? remove(person, 'DIAGNOSE') : undefined;
    },
  },
  'diagnosis-reserved': {
    rule: 'diagnose-despite-reservation', at: 'tag', only: '3.3',
    make(person) {
      const diagnosed = firstDiagnosis(person);
      if (!diagnosed) return undefined;
      set(person, 'peDiagReserv', '1');
      remove(person, 'DIAGNOSE');
      addBefore(person, 'DOGNTILBUD', diagnosed);
      return diagnosed;
    },
  },
  'diagnosis-system-misspelt': {
    rule: 'diagnose-kodeverk-invalid', at: 'value',
    make: (person) => diagnosis(person, 'ICD10', 'J44.9') && one(firstDiagnosis(person), 'diKodeVersjon'),
  },
  'diagnosis-of-no-list': {
    rule: 'diagnose-unknown', at: 'value', make: (person) => diagnosis(person, 'ICD-10', 'Q99.7'),
  },
  'diagnosis-wrong-system': {
    rule: 'diagnose-wrong-kodeverk', at: 'value', make: (person) => diagnosis(person, 'ICD-10', 'K86'),
  },
  'diagnosis-lower-case': {
    rule: 'diagnose-unknown', at: 'value', make: (person) => diagnosis(person, 'ICD-10', 'j44.9'),
  },
  'diagnosis-process-code': {
    rule: 'diagnose-process-code', at: 'value', make: (person) => diagnosis(person, 'ICPC-2', 'K50'),
  },
  'service-before-period': {
    rule: 'tjeneste-out-of-period', at: 'value',
    make(person) {
      const found = openService(person, [5, 6, 9, 10], '19000101', '20151031');
      return found && withEnd(found, '20151130');
    },
  },
  'refusal-before-period': {
    rule: 'vedtak-out-of-period', at: 'value',
    make(person) {
      const found = serviceWhere(person, (candidate) => textOf(candidate, 'tjVedtak') === '1');
      if (!found) return undefined;
      set(found, 'tjSoknadDato', '20151116');
      for (const late of ['tjKlageMottatt', 'tjKlageBesvart']) remove(found, late);
      return set(found, 'tjVedtDato', '20151210');
    },
  },
  'diagnosis-after-period': {
    rule: 'diagnose-out-of-period', at: 'value',
    make: (person) => setIn(firstDiagnosis(person), 'diFraDato', dato(PERIOD.to + 2)),
  },
  'assessment-before-period': {
    rule: 'funksjon-out-of-period', at: 'value',
    make(person) {
      const { fnPeID, fnFnID } = one(person, 'FUNKSJON').attributes;
      const old = addBefore(person, 'FUNKSJON', {
        name: 'FUNKSJON', attributes: { fnPeID, fnFnID: fnFnID + 90 },
        children: functionLeaves({ type: 7, score: 2, from: PERIOD.from - 700, to: PERIOD.from - 200 }),
      });
      return one(old, 'fnTilDato');
    },
  },
  'service-ends-before-it-begins': {
    rule: 'til-before-fra', at: 'value',
    make(person) {
      const found = openService(person, EVERY, '20160121', '20161231');
      return found && withEnd(found, shifted(textOf(found, 'tjFraDato'), -9));
    },
  },
  'date-of-no-calendar': {
    rule: 'dato-invalid', at: 'value', make: (person) => setIn(firstDiagnosis(person), 'diFraDato', '20160230'),
  },
  'date-of-another-form': {
    rule: 'dato-invalid', at: 'value', make: (person) => setIn(one(person, 'PERSONOPPL'), 'poFraDato', '2016-05-01'),
  },
  'application-after-extract': {
    rule: 'dato-after-uttrekk', at: 'value',
    make: (person) => setIn(service(person, EVERY), 'tjSoknadDato', dato(EXTRACTED + 160)),
  },
  'begin-left-out': {
    rule: 'fra-missing', at: 'tag',
    make: (person) => (service(person, [5, 6, 9]) ? remove(service(person, [5, 6, 9]), 'tjFraDato') : undefined),
  },
  'decided-late': {
    rule: 'vedtak-after-fra', at: 'value',
    make(person) {
      const found = openService(person, EVERY, '20160101', '20160831');
      return found && set(found, 'tjVedtDato', shifted(textOf(found, 'tjFraDato'), 90));
    },
  },
  'assessed-after-death': {
    rule: 'event-after-death', at: 'value',
    make(person) {
      const dead = textOf(person, 'peDodDato');
      if (!dead) return undefined;
      const last = all(person, 'FUNKSJON').at(-1);
      set(last, 'fnTilDato', '99991231');
      return set(last, 'fnFraDato', shifted(dead, 6));
    },
  },
  'diagnosis-before-birth': {
    rule: 'birth-after-event', at: 'value', only: '3.3',
    make: (person, { record }) => setIn(firstDiagnosis(person), 'diFraDato', dato(record.birth - 3000)),
  },
};

/** Gives a service that has none an end, and returns it. */
function withEnd(open, text) {
  const end = { name: 'tjTilDato', text };
  open.children.push(end);
  return end;
}

function withoutUnit(person, types) {
  const found = service(person, types);
  return found && one(found, 'tjInstOrgnr') ? remove(found, 'tjInstOrgnr') : undefined;
}
