import { F, TJENESTE_KINDS } from '../../model/fields';
import { echo } from '../echo';
import { rule } from '../rule';

export default rule({
  id: 'tjenestetype-not-yet',
  severity: 'error',
  cause: 'code',
  scope: 'record',
  on: TJENESTE_KINDS,
  needs: [F.tjenestetype],
  source: 'List 9151, service types, with the years they are valid in.',
  example: { wrong: '<tjTjenType>29</tjTjenType> reported for 2016', right: '<tjTjenType>12</tjTjenType>' },
  check(record, context) {
    if (!record.has(F.tjenestetype)) return;
    const kode = record.text(F.tjenestetype);
    if (context.codes.status('9151', kode) !== 'not-yet') return;
    context.report(record.at(F.tjenestetype), { args: { kode: echo(kode), year: String(context.year) } });
  },
  words: {
    nb: {
      title: 'Tjenestetype som ikke var tatt i bruk',
      messages: { message: 'Tjenestetype {kode} var ennå ikke tatt i bruk i {year}. Bruk koden som gjaldt det året.' },
      what: 'Koden for tjenestetype kom først i et senere år enn det som rapporteres.',
      why: 'Registeret kjenner ikke koden i det året, og tjenesten blir ikke telt.',
      who: 'Den som har lagt inn kodene for tjenester i fagsystemet, ellers leverandøren.',
    },
    en: {
      title: 'Service type not yet in use',
      messages: { message: 'Service type {kode} was not yet in use in {year}. Use the code that was valid that year.' },
      what: 'The code of the service type came in a later year than the one reported.',
      why: 'The register does not know the code in that year, and the service is not counted.',
      who: 'Whoever set up the codes of services in the care system, else the vendor.',
    },
  },
});
