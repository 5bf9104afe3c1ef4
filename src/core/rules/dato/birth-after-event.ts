import { RECORD_KINDS } from '../../model/fields';
import type { IplosRecord } from '../../model/record';
import type { DayNumber } from '../../text/dato';
import { personidOf } from '../personid';
import type { RuleContext } from '../rule';
import { day, rule } from '../rule';

/** Tells a record's first date before birth: a wrong number is told once for each record, not for each of its dates. */
function checkRecord(record: IplosRecord, birthDate: DayNumber, context: RuleContext): void {
  const fields = record.dateFields();
  for (let i = 0; i < fields.length; i++) {
    const dato = record.date(fields[i]);
    if (dato < birthDate) return context.report(record.at(fields[i]), { args: { dato: day(dato) } });
  }
}

export default rule({
  id: 'birth-after-event',
  severity: 'error',
  cause: 'registration',
  scope: 'person',
  source: 'IPLOS: nothing happens to a person before birth; the birth date is read from the person\'s number.',
  example: {
    wrong: '<peFnr>01815010341</peFnr>… <diFraDato>19481001</diFraDato>',
    right: '<peFnr>01815010341</peFnr>… <diFraDato>19841001</diFraDato>',
  },
  check(person, context) {
    const birthDate = personidOf(person.record, context)?.birthDate;
    if (birthDate === undefined) return;
    for (const kind of RECORD_KINDS) {
      const records = person.records(kind);
      for (let i = 0; i < records.length; i++) checkRecord(records[i], birthDate, context);
    }
  },
  words: {
    nb: {
      title: 'Dato før fødselen',
      messages: { message: 'Datoen {dato} er før fødselsdatoen i personnummeret. Be enheten kontrollere både datoen og nummeret.' },
      what: 'En dato er tidligere enn fødselsdatoen som fødselsnummeret eller D-nummeret viser.',
      why: 'Enten er datoen feil, eller så står opplysningen på feil person.',
      who: 'Enheten som har registrert opplysningen.',
    },
    en: {
      title: 'Date before birth',
      messages: { message: 'The date {dato} is before the birth date in the person\'s number. Ask the unit to check both the date and the number.' },
      what: 'A date is earlier than the birth date that the national identity number or D-number shows.',
      why: 'Either the date is wrong, or the information stands with the wrong person.',
      who: 'The unit that registered it.',
    },
  },
});
