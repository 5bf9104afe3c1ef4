import { F } from '../../model/fields';
import { ageOn } from '../../text/dato';
import { personidOf } from '../personid';
import { rule } from '../rule';
import { putValue } from '../values';

/** Care systems count age from the birthday or the year, on the day of the extract or at the end of the year. */
const YEARS_OF_LEEWAY = 1;

export default rule({
  id: 'alder-mismatch',
  severity: 'warning',
  cause: 'extraction',
  scope: 'record',
  on: ['person'],
  needs: [F.alder],
  source: 'Skatteetaten: birth date and century stand in the number, in numbers issued before 2032.',
  example: {
    wrong: '<peFnr>01815010341</peFnr> <peAlder>56</peAlder>',
    right: '<peFnr>01815010341</peFnr> <peAlder>66</peAlder>',
  },
  check(record, context) {
    if (!context.period || !record.has(F.alder)) return;
    const birthDate = personidOf(record, context)?.birthDate;
    if (birthDate === undefined) return;
    const age = ageOn(birthDate, context.period.to);
    const given = record.int(F.alder);
    // Below zero is a whole number too, if no age.
    const alder = Number.isNaN(given) ? Number(record.text(F.alder)) : given;
    if (!Number.isInteger(alder) || Math.abs(alder - age) <= YEARS_OF_LEEWAY) return;
    context.report(record.at(F.alder), {
      fixes: age < 0 ? undefined : putValue(record, F.alder, String(age), { key: 'set', safe: false }),
    });
  },
  words: {
    nb: {
      title: 'Alder stemmer ikke med nummeret',
      messages: { message: 'Alderen avviker mer enn ett år fra den som nummeret viser ved utgangen av perioden. Kontroller nummeret, og rett den av opplysningene som er feil.' },
      fixes: { set: 'Sett alderen som nummeret viser' },
      what: 'Alderen som er oppgitt, er mer enn ett år fra alderen ved utgangen av rapporteringsperioden, regnet fra fødselsdatoen i nummeret.',
      why: 'Enten er alderen feil, eller så hører nummeret til en annen person. Nummer som er utstedt fra 2032, viser ikke århundre og blir ikke kontrollert.',
      who: 'Leverandøren av fagsystemet, eller enheten som har registrert personen.',
    },
    en: {
      title: 'Age does not fit the number',
      messages: { message: 'The age is more than a year from the one that the person\'s number shows at the end of the period. Check the number, and correct whichever is wrong.' },
      fixes: { set: 'Set the age that the number shows' },
      what: 'The age given is more than a year from the age at the end of the reporting period, reckoned from the birth date in the number.',
      why: 'Either the age is wrong, or the number is that of somebody else. Numbers issued from 2032 do not show the century and are not checked.',
      who: 'The vendor of the care system, or the unit that registered the person.',
    },
  },
});
