import { F } from '../../model/fields';
import { personidOf } from '../personid';
import { rule } from '../rule';
import { putValue } from '../values';

export default rule({
  id: 'kjonn-mismatch',
  severity: 'warning',
  cause: 'extraction',
  scope: 'record',
  on: ['person'],
  needs: [F.kjonn],
  source: 'Skatteetaten: the ninth digit is odd for men, in numbers issued before 2032.',
  example: {
    wrong: '<peFnr>01815010341</peFnr> <peKjonn>K</peKjonn>',
    right: '<peFnr>01815010341</peFnr> <peKjonn>M</peKjonn>',
  },
  check(record, context) {
    const sex = personidOf(record, context)?.sex;
    if (!sex) return;
    const kjonn = record.text(F.kjonn);
    if (kjonn === sex || (kjonn !== 'M' && kjonn !== 'K')) return;
    context.report(record.at(F.kjonn), { fixes: putValue(record, F.kjonn, sex, { key: 'set', safe: false }) });
  },
  words: {
    nb: {
      title: 'Kjønn stemmer ikke med nummeret',
      messages: { message: 'Kjønnet er et annet enn det nummeret viser. Kontroller nummeret, og rett den av opplysningene som er feil.' },
      fixes: { set: 'Sett kjønnet som nummeret viser' },
      what: 'Kjønnet som er oppgitt, er et annet enn det niende siffer i fødselsnummeret eller D-nummeret viser.',
      why: 'Enten er kjønnet feil, eller så hører nummeret til en annen person. Nummer som er utstedt fra 2032, viser ikke kjønn og blir ikke kontrollert.',
      who: 'Leverandøren av fagsystemet, eller enheten som har registrert personen.',
    },
    en: {
      title: 'Sex does not fit the number',
      messages: { message: 'The sex is another than the one that the person\'s number shows. Check the number, and correct whichever is wrong.' },
      fixes: { set: 'Set the sex that the number shows' },
      what: 'The sex given is another than the one that the ninth digit of the national identity number or D-number shows.',
      why: 'Either the sex is wrong, or the number is that of somebody else. Numbers issued from 2032 do not show sex and are not checked.',
      who: 'The vendor of the care system, or the unit that registered the person.',
    },
  },
});
