import { F } from '../../model/fields';
import { fileRule } from '../rule';

export default fileRule<string>({
  id: 'kpr-several-kommuner',
  severity: 'error',
  cause: 'extraction',
  scope: 'file',
  needsRecords: ['notifikasjon', 'kommune'],
  source: 'HIS 1135:2021: a message is of one municipality.',
  fact(part) {
    const { record } = part;
    return record.kind === 'kommune' ? { says: record.text(F.kommunenummer), at: record.at(F.kommunenummer) } : undefined;
  },
  look() {
    let first: string | undefined;
    return {
      add({ says: kommune, at }, tell) {
        first ??= kommune;
        if (kommune !== first) tell(at);
        return false;
      },
    };
  },
  words: {
    nb: {
      title: 'Flere kommuner',
      messages: { message: 'Meldingen gjelder allerede en annen kommune. Be leverandøren lage én melding for hver kommune.' },
      what: 'Meldingen nevner mer enn én kommune.',
      why: 'Notifikasjonene sier ikke hvilken kommune de hører til; det følger av meldingen.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Several municipalities',
      messages: { message: 'The message is of another municipality already. Ask the vendor to make one message for each municipality.' },
      what: 'The message names more than one municipality.',
      why: 'The notifications do not say which municipality they belong to; that follows from the message.',
      who: 'The vendor of the care system.',
    },
  },
});
