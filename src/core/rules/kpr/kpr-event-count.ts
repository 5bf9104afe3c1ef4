import { F, HENDELSE_KINDS } from '../../model/fields';
import { rule } from '../rule';

export default rule({
  id: 'kpr-event-count',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['notifikasjon'],
  needs: [F.nokkel],
  source: 'HIS 1135:2021: a notification holds exactly one event.',
  check(record, context, part) {
    let count = 0;
    for (let i = 0; i < HENDELSE_KINDS.length; i++) count += part?.records(HENDELSE_KINDS[i]).length ?? 0;
    if (count === 1) return;
    const events = HENDELSE_KINDS.flatMap((kind) => part?.records(kind) ?? []).sort((a, b) => a.range.start - b.range.start);
    if (events.length === 0) context.report(record.tag, { key: 'none' });
    for (const event of events.slice(1)) context.report(event.tag);
  },
  words: {
    nb: {
      title: 'Ikke nøyaktig én hendelse',
      messages: {
        message: 'Notifikasjonen har allerede en hendelse. Be leverandøren gi hver hendelse en egen notifikasjon.',
        none: 'Notifikasjonen har ingen hendelse. Be leverandøren ta den med eller utelate notifikasjonen.',
      },
      what: 'En notifikasjon skal ha nøyaktig én hendelse, men har ingen eller flere.',
      why: 'Skjemaet tillater en av hvert slag, men registeret leser én. Resten blir borte.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Not exactly one event',
      messages: {
        message: 'The notification has an event already. Ask the vendor to give each event a notification of its own.',
        none: 'The notification has no event. Ask the vendor to put it in or leave the notification out.',
      },
      what: 'A notification is to hold exactly one event, but has none or several.',
      why: 'The schema allows one of each kind, but the register reads one. The rest is lost.',
      who: 'The vendor of the care system.',
    },
  },
});
