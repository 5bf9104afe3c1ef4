import { F, TJENESTE_KINDS } from '../../model/fields';
import { echo } from '../echo';
import { rule } from '../rule';

export default rule({
  id: 'tjenestetype-retired',
  severity: 'warning',
  cause: 'code',
  scope: 'record',
  on: TJENESTE_KINDS,
  needs: [F.tjenestetype],
  source: 'List 9151, service types, with the years and formats they are valid in.',
  example: { wrong: '<tjTjenType>12</tjTjenType> reported for 2019', right: '<tjTjenType>29</tjTjenType>' },
  check(record, context) {
    if (!record.has(F.tjenestetype)) return;
    const kode = record.text(F.tjenestetype);
    if (context.codes.status('9151', kode) !== 'retired') return;
    context.report(record.at(F.tjenestetype), { args: { kode: echo(kode) } });
  },
  words: {
    nb: {
      title: 'Tjenestetype som har gått ut',
      messages: { message: 'Tjenestetype {kode} var ikke lenger i bruk i rapporteringsåret. Bruk koden som har avløst den.' },
      what: 'Koden for tjenestetype har vært i bruk, men har gått ut i rapporteringsåret eller i formatet.',
      why: 'Tjenesten kan bli telt for seg eller falle ut av statistikken når den har en kode som ikke lenger gjelder.',
      who: 'Den som har lagt inn kodene for tjenester i fagsystemet, ellers leverandøren.',
    },
    en: {
      title: 'Retired service type',
      messages: { message: 'Service type {kode} was no longer in use when this was reported. Use the code that has replaced it.' },
      what: 'The code of the service type was in use once but is retired in the reporting year or in the format.',
      why: 'The service may be counted apart or fall out of the statistics with a code that is no longer valid.',
      who: 'Whoever set up the codes of services in the care system, else the vendor.',
    },
  },
});
