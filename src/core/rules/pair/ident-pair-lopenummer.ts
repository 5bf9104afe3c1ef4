import { F } from '../../model/fields';
import { rule } from '../rule';
import { plainLopenummer } from '../lopenummer';

export default rule({
  id: 'ident-pair-lopenummer',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['innhold', 'melding'],
  needs: [F.lopenummer],
  source: 'Ident message of 2018: iiLopenr of the extract and lopenr of its ident message are the same.',
  example: { wrong: '<iiLopenr>12</iiLopenr> beside lopenr="11"', right: '<iiLopenr>12</iiLopenr> beside lopenr="12"' },
  check(record, context) {
    const other = context.partner?.lopenummer;
    if (other === undefined || !record.has(F.lopenummer) || plainLopenummer(record) === other) return;
    context.report(record.at(F.lopenummer));
  },
  words: {
    nb: {
      title: 'Ulikt løpenummer i paret',
      messages: {
        message: 'Den andre filen i paret har et annet løpenummer. Velg filene som hører sammen, eller be leverandøren lage begge på nytt.',
      },
      what: 'Uttrekket og identmeldingen har ikke samme løpenummer.',
      why: 'Løpenummeret viser registeret hvilken identmelding som hører til uttrekket. Er de ulike, blir filene ikke satt sammen.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Another serial number in the pair',
      messages: {
        message: 'The other file of the pair has another serial number. Choose the files that belong together, or ask the vendor to make both anew.',
      },
      what: 'The extract and the ident message do not have the same serial number.',
      why: 'The serial number shows the register which ident message belongs to the extract. Where they differ, the files are not put together.',
      who: 'The vendor of the care system.',
    },
  },
});
