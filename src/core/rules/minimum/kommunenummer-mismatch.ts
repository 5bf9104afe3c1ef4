import { KOMMUNER } from '../../codes/code-lists';
import { F } from '../../model/fields';
import { kommuneOfHead } from '../head';
import { rule } from '../rule';
import { putValue } from '../values';

export default rule({
  id: 'kommunenummer-mismatch',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['person'],
  needs: [F.kommunenummer],
  minimum: true,
  source: 'Letter of 2016: the municipality number is a minimum, and each municipality sends its own data.',
  example: {
    wrong: '<iiKomnr>0403</iiKomnr> … <peKomnr>0412</peKomnr>',
    right: '<iiKomnr>0403</iiKomnr> … <peKomnr>0403</peKomnr>',
  },
  check(record, context) {
    if (!context.head || !record.has(F.kommunenummer)) return;
    const kommune = record.text(F.kommunenummer);
    if (kommune === context.head.kommunenummer) return;
    // A number that is none, here or in the head, is told where it stands.
    const nummer = kommuneOfHead(context);
    if (nummer === undefined || context.codes.status(KOMMUNER, kommune) !== 'valid') return;
    context.report(record.at(F.kommunenummer), {
      args: { kommune, nummer },
      fixes: putValue(record, F.kommunenummer, nummer, { key: 'copy', args: { nummer }, safe: false }),
    });
  },
  words: {
    nb: {
      title: 'En annen kommune enn filens',
      messages: { message: 'Personen er meldt i kommune {kommune}, men filen gjelder kommune {nummer}. Kontroller hvilken som er riktig, og rett den andre.' },
      fixes: { copy: 'Bruk kommunenummer {nummer} fra filhodet' },
      what: 'Kommunenummeret på personen er et annet enn det i filhodet.',
      why: 'Hver kommune sender bare egne data. En person med et annet kommunenummer blir telt i feil kommune, eller ikke i det hele tatt.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Another municipality than that of the file',
      messages: { message: 'The person is reported in municipality {kommune}, but the file is that of municipality {nummer}. Check which is right, and correct the other.' },
      fixes: { copy: 'Use municipality number {nummer} from the head of the file' },
      what: 'The municipality number of the person is another than the one in the head of the file.',
      why: 'Each municipality sends its own data only. A person with another municipality number is counted in the wrong municipality, or not at all.',
      who: 'The vendor of the care system.',
    },
  },
});
