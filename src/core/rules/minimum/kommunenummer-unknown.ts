import { KOMMUNER } from '../../codes/code-lists';
import { F } from '../../model/fields';
import { echo } from '../echo';
import { kommuneOfHead } from '../head';
import { rule } from '../rule';
import { putValue } from '../values';

export default rule({
  id: 'kommunenummer-unknown',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['innhold', 'person', 'kommune'],
  needs: [F.kommunenummer],
  minimum: true,
  source: 'Letter of 2016: the municipality number is a minimum; Statistics Norway: the municipalities of each year.',
  example: { wrong: '<peKomnr>0499</peKomnr>', right: '<peKomnr>0403</peKomnr>' },
  check(record, context) {
    if (!record.has(F.kommunenummer)) return;
    const text = record.text(F.kommunenummer);
    const status = context.codes.status(KOMMUNER, text);
    if (status === 'valid') return;
    const nummer = record.kind === 'person' ? kommuneOfHead(context) : undefined;
    // The person may belong to yet another municipality, so somebody has to look.
    const fixes = nummer && putValue(record, F.kommunenummer, nummer, { key: 'copy', args: { nummer }, safe: false });
    context.report(record.at(F.kommunenummer), {
      key: status === 'unknown' || context.year === undefined ? 'message' : 'year',
      args: { kommune: echo(text), year: String(context.year) },
      fixes: fixes || undefined,
    });
  },
  words: {
    nb: {
      title: 'Ukjent kommunenummer',
      messages: {
        message: '{kommune} er ikke et gyldig kommunenummer. Rett det til nummeret som kommunen hadde i rapporteringsåret.',
        year: 'Ingen kommune hadde nummer {kommune} i {year}. Rett det til nummeret som kommunen hadde det året.',
      },
      fixes: { copy: 'Bruk kommunenummer {nummer} fra filhodet' },
      what: 'Kommunenummeret er ikke nummeret til noen kommune i rapporteringsåret.',
      why: 'Kommunenummeret hører til minimumskravene i brevet om innsending. Et nummer som ikke fantes det året, kan ikke knyttes til noen kommune.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Unknown municipality number',
      messages: {
        message: '{kommune} is no municipality number. Correct it to the number that the municipality had in the reporting year.',
        year: 'No municipality had the number {kommune} in {year}. Correct it to the number that the municipality had that year.',
      },
      fixes: { copy: 'Use municipality number {nummer} from the head of the file' },
      what: 'The municipality number is not that of any municipality in the reporting year.',
      why: 'The municipality number is among the minimum fields of the letter on submission. A number that did not exist that year cannot be tied to any municipality.',
      who: 'The vendor of the care system.',
    },
  },
});
