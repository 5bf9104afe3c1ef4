import { F } from '../../model/fields';
import { kommuneOfHead } from '../head';
import { rule } from '../rule';
import { putValue } from '../values';

export default rule({
  id: 'kommunenummer-missing',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['innhold', 'person', 'kommune'],
  needs: [F.kommunenummer],
  minimum: true,
  insteadOfMissing: { fields: [F.kommunenummer] },
  source: 'Letter of 2016: the municipality number is a minimum.',
  example: { wrong: '<peKomnr></peKomnr>', right: '<peKomnr>0403</peKomnr>' },
  check(record, context) {
    if (record.has(F.kommunenummer)) return;
    const nummer = record.kind === 'person' ? kommuneOfHead(context) : undefined;
    const fixes = nummer && putValue(record, F.kommunenummer, nummer, { key: 'copy', args: { nummer }, safe: true });
    context.report(record.at(F.kommunenummer), { fixes: fixes || undefined });
  },
  words: {
    nb: {
      title: 'Kommunenummer mangler',
      messages: { message: 'Kommunenummeret mangler. Sett det inn, eller be leverandøren om et uttrekk som har det med.' },
      fixes: { copy: 'Sett inn kommunenummer {nummer} fra filhodet' },
      what: 'Kommunenummeret er tomt eller mangler, i filhodet eller på en person.',
      why: 'Kommunenummeret hører til minimumskravene i brevet om innsending. Uten det kan opplysningene ikke knyttes til kommunen.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Municipality number missing',
      messages: { message: 'The municipality number is missing. Insert it, or ask the vendor for an extract that has it.' },
      fixes: { copy: 'Insert municipality number {nummer} from the head of the file' },
      what: 'The municipality number is empty or absent, in the head of the file or on a person.',
      why: 'The municipality number is among the minimum fields of the letter on submission. Without it the data cannot be tied to the municipality.',
      who: 'The vendor of the care system.',
    },
  },
});
