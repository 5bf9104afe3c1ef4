import { F } from '../../model/fields';
import { NO_BYDEL } from '../head';
import { rule } from '../rule';
import { putValue } from '../values';

export default rule({
  id: 'bydel-missing',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['innhold', 'person'],
  needs: [F.bydelsnummer],
  minimum: true,
  insteadOfMissing: { fields: [F.bydelsnummer] },
  source: 'Letter of 2016: the district number is a minimum, 00 unless something else is agreed.',
  example: { wrong: '<peBydelsnr></peBydelsnr>', right: '<peBydelsnr>00</peBydelsnr>' },
  check(record, context) {
    if (record.has(F.bydelsnummer)) return;
    const known = record.kind === 'person' && context.head?.bydelsnummer === NO_BYDEL;
    const fixes = known ? putValue(record, F.bydelsnummer, NO_BYDEL, { key: 'copy', safe: true }) : undefined;
    context.report(record.at(F.bydelsnummer), { fixes });
  },
  words: {
    nb: {
      title: 'Bydelsnummer mangler',
      messages: { message: 'Bydelsnummeret mangler. Alle kommuner skriver 00, med mindre noe annet er avtalt med Statistisk sentralbyrå.' },
      fixes: { copy: 'Sett inn bydel 00 fra filhodet' },
      what: 'Bydelsnummeret er tomt eller mangler, i filhodet eller på en person.',
      why: 'Bydelsnummeret hører til minimumskravene i brevet om innsending, også når kommunen ikke har bydeler.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'District number missing',
      messages: { message: 'The district number is missing. All municipalities write 00, unless something else is agreed with Statistics Norway.' },
      fixes: { copy: 'Insert district 00 from the head of the file' },
      what: 'The district number is empty or absent, in the head of the file or on a person.',
      why: 'The district number is among the minimum fields of the letter on submission, also where the municipality has no districts.',
      who: 'The vendor of the care system.',
    },
  },
});
