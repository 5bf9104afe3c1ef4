import { F, HENDELSE_KINDS } from '../../model/fields';
import { day, rule } from '../rule';

export default rule({
  id: 'kpr-date-order',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: HENDELSE_KINDS,
  needs: [F.hendelsesdato, F.registrertTidspunkt],
  source: 'HIS 1135:2021: an event is not registered, and not notified of, before it happens.',
  example: {
    wrong: 'hendelseDato="2021-03-02" hendelseRegTid="2021-03-01T10:00:00"',
    right: 'hendelseDato="2021-03-01" hendelseRegTid="2021-03-01T10:00:00"',
  },
  check(record, context, part) {
    const hendelse = record.date(F.hendelsesdato);
    const registrert = Math.floor(record.date(F.registrertTidspunkt));
    const notifisert = Math.floor(part?.records('notifikasjon')[0]?.date(F.notifikasjonstidspunkt) ?? NaN);
    if (hendelse > registrert) {
      context.report(record.at(F.hendelsesdato), { args: { hendelse: day(hendelse), registrert: day(registrert) } });
    } else if (hendelse > notifisert) {
      context.report(record.at(F.hendelsesdato), { key: 'notified', args: { hendelse: day(hendelse), notifisert: day(notifisert) } });
    }
  },
  words: {
    nb: {
      title: 'Datoer i feil rekkefølge',
      messages: {
        message: 'Hendelsen er datert {hendelse}, men registrert allerede {registrert}. Be enheten kontrollere datoen.',
        notified: 'Hendelsen er datert {hendelse}, men notifikasjonen er fra {notifisert}. Be enheten kontrollere datoen.',
      },
      what: 'En hendelse er datert etter at den ble registrert eller notifikasjonen oppsto.',
      why: 'Registeret tar imot det som har skjedd. Er datoen feil, blir tjenesten telt for feil dager.',
      who: 'Enheten som har registrert hendelsen.',
    },
    en: {
      title: 'Dates out of order',
      messages: {
        message: 'The event is dated {hendelse} but was registered on {registrert} already. Ask the unit to check the date.',
        notified: 'The event is dated {hendelse}, but the notification is of {notifisert}. Ask the unit to check the date.',
      },
      what: 'An event is dated after it was registered or the notification arose.',
      why: 'The register takes what has happened. Where the date is wrong, the service is counted for the wrong days.',
      who: 'The unit that registered the event.',
    },
  },
});
