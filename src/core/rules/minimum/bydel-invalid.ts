import { isBydelsnummer } from '../../identifiers/kommunenummer';
import { F } from '../../model/fields';
import { echo } from '../echo';
import { NO_BYDEL } from '../head';
import { rule } from '../rule';
import { putValue } from '../values';

export default rule({
  id: 'bydel-invalid',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['innhold', 'person'],
  needs: [F.bydelsnummer],
  minimum: true,
  source: 'Letter of 2016: the district number is a minimum, 00 unless something else is agreed.',
  example: {
    wrong: '<iiBydelsnr>00</iiBydelsnr> … <peBydelsnr>03</peBydelsnr>',
    right: '<iiBydelsnr>00</iiBydelsnr> … <peBydelsnr>00</peBydelsnr>',
  },
  check(record, context) {
    if (!record.has(F.bydelsnummer)) return;
    const bydel = record.text(F.bydelsnummer);
    const none = record.kind === 'person' && context.head?.bydelsnummer === NO_BYDEL;
    if (none ? bydel === NO_BYDEL : isBydelsnummer(bydel)) return;
    // Zero in another form says the same; another district may be what the head should have said.
    const safe = record.int(F.bydelsnummer) === 0;
    context.report(record.at(F.bydelsnummer), {
      key: isBydelsnummer(bydel) ? 'differs' : 'message',
      args: { bydel: echo(bydel) },
      fixes: none ? putValue(record, F.bydelsnummer, NO_BYDEL, { key: 'copy', safe }) : undefined,
    });
  },
  words: {
    nb: {
      title: 'Ugyldig bydelsnummer',
      messages: {
        message: '{bydel} er ikke et gyldig bydelsnummer. Skriv to siffer, 00 når kommunen ikke melder etter bydel.',
        differs: 'Personen er meldt i bydel {bydel}, men filhodet sier at kommunen ikke melder etter bydel (00). Kontroller hva som er avtalt med Statistisk sentralbyrå.',
      },
      fixes: { copy: 'Bruk bydel 00 fra filhodet' },
      what: 'Bydelsnummeret er ikke to siffer, eller personen har en bydel i en fil som er meldt uten bydeler (00).',
      why: 'Bydelsnummeret hører til minimumskravene i brevet om innsending. Alle kommuner skriver 00, med mindre noe annet er avtalt.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Invalid district number',
      messages: {
        message: '{bydel} is no district number. Write two digits, 00 where the municipality does not report by district.',
        differs: 'The person is reported in district {bydel}, but the head of the file says that the municipality does not report by district (00). Check what is agreed with Statistics Norway.',
      },
      fixes: { copy: 'Use district 00 from the head of the file' },
      what: 'The district number is not two digits, or the person has a district in a file that is reported without districts (00).',
      why: 'The district number is among the minimum fields of the letter on submission. All municipalities write 00, unless something else is agreed.',
      who: 'The vendor of the care system.',
    },
  },
});
