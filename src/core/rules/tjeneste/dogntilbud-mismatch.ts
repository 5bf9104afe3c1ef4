import { F } from '../../model/fields';
import { rule } from '../rule';
import { institutionServiceDuring } from '../services';

export default rule({
  id: 'dogntilbud-mismatch',
  severity: 'information',
  cause: 'registration',
  scope: 'record',
  on: ['dogntilbud'],
  needs: [F.organisasjonsnummer, F.fraDato, F.tilDato],
  source: 'IPLOS: a stay around the clock is at the unit of an institution service.',
  example: {
    wrong: '<dgInstOrgnr>310000027</dgInstOrgnr>, and no institution service at that unit in those days',
    right: '<dgInstOrgnr>310000019</dgInstOrgnr>, where the long-term stay is granted',
  },
  check(record, context, person) {
    const orgnr = record.int(F.organisasjonsnummer);
    if (!person || Number.isNaN(orgnr) || institutionServiceDuring(person, record, orgnr)) return;
    context.report(record.at(F.organisasjonsnummer));
  },
  words: {
    nb: {
      title: 'Døgntilbud uten institusjonstjeneste',
      messages: { message: 'Personen har ingen innvilget institusjonstjeneste ved denne enheten i disse dagene. Kontroller hvor og når personen oppholdt seg, og hvilket vedtak som gjelder.' },
      what: 'Et døgntilbud er ved en enhet der personen ikke har noen innvilget institusjonstjeneste i de samme dagene.',
      why: 'Døgntilbudet viser hvor personen faktisk har vært. Stemmer det ikke med vedtaket, er enten enheten, datoene eller vedtaket feil, eller personen var et annet sted enn vedtaket gjelder.',
      who: 'Enheten som har registrert døgntilbudet.',
    },
    en: {
      title: 'Stay without an institution service',
      messages: { message: 'The person has no granted institution service at this unit in these days. Check where and when the person stayed, and which decision applies.' },
      what: 'A stay around the clock is at a unit where the person has no granted institution service in the same days.',
      why: 'The stay shows where the person actually was. If it does not fit the decision, the unit, the dates or the decision is wrong, or the person was elsewhere than decided.',
      who: 'The unit that registered the stay.',
    },
  },
});
