import { F, HENDELSE_KINDS } from '../../model/fields';
import { echo } from '../echo';
import { rule } from '../rule';

/** The service types that events are reported of so far. */
const REPORTED: ReadonlySet<number> = new Set([18, 19, 20, 21, 29]);

export default rule({
  id: 'kpr-service-not-reported',
  severity: 'warning',
  cause: 'code',
  scope: 'record',
  on: HENDELSE_KINDS,
  needs: [F.tjenestetype],
  source: 'HIS 1135:2021: events are reported of the service types 18, 19, 20, 21 and 29.',
  example: { wrong: 'tjenesteType="15"', right: 'tjenesteType="18"' },
  check(record, context) {
    const kode = record.text(F.tjenestetype);
    if (REPORTED.has(record.int(F.tjenestetype)) || context.codes.status('9151', kode) !== 'valid') return;
    context.report(record.at(F.tjenestetype), { args: { kode: echo(kode) } });
  },
  words: {
    nb: {
      title: 'Tjenestetype som ikke meldes',
      messages: { message: 'Hendelser for tjenestetype {kode} skal ikke meldes ennå; bare 18, 19, 20, 21 og 29 skal det. Be leverandøren utelate den.' },
      what: 'En hendelse gjelder en tjeneste av en type som registeret ikke tar imot hendelser om.',
      why: 'Meldingen skal bare ha hendelser for institusjonsopphold og bolig som kommunen disponerer.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Service type that is not reported',
      messages: { message: 'Events of service type {kode} are not to be reported yet; only those of 18, 19, 20, 21 and 29 are. Ask the vendor to leave it out.' },
      what: 'An event is of a service of a type that the register takes no events of.',
      why: 'The message is to hold events of stays in institutions and of housing at the municipality\'s disposal only.',
      who: 'The vendor of the care system.',
    },
  },
});
