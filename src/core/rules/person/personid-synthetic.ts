import { F, PERSON_KINDS } from '../../model/fields';
import type { Range } from '../../text/range';
import { personidOf } from '../personid';
import { rule } from '../rule';

export default rule({
  id: 'personid-synthetic',
  severity: 'information',
  cause: 'extraction',
  scope: 'count',
  source: 'Skatteetaten (Tenor) and Norsk helsenett: the month of synthetic numbers has 80 or 65 added.',
  example: { wrong: '<peFnr>01815010341</peFnr>', right: 'A number of the population register, whose month is 01-12' },
  count(part, context) {
    let count = 0;
    let at: Range | undefined;
    for (const kind of PERSON_KINDS) {
      for (const record of part.records(kind)) {
        if (!personidOf(record, context)?.synthetic) continue;
        count++;
        at ??= record.at(F.personid);
      }
    }
    return at && { count, at };
  },
  words: {
    nb: {
      title: 'Syntetiske personnummer',
      messages: { message: 'Filen har syntetiske personnummer, laget for øvelse og test, i alt {count:part}. Den kan sendes til øvingsmottakeren, men ikke til registeret.' },
      what: 'Personer i filen har nummer fra Tenor eller andre testdata. De vises som ett funn for hele filen.',
      why: 'Syntetiske personer hører hjemme i eksempler, øvelser og tester. De skal ikke inn i registeret, så innsending til registeret holdes tilbake.',
      who: 'Leverandøren av fagsystemet, dersom filen skulle være et virkelig uttrekk.',
    },
    en: {
      title: 'Synthetic identity numbers',
      messages: { message: 'The file has synthetic identity numbers, made for practice and tests, {count:part} in all. It can be sent to the practice receiver, but not to the real one.' },
      what: 'Persons in the file have numbers of Tenor or other test data. They are told once for the whole file.',
      why: 'Synthetic persons belong in samples, practice and tests. They must not enter the register, so sending to the real receiver is held back.',
      who: 'The vendor of the care system, if the file should be a real extract.',
    },
  },
});
