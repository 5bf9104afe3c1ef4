import { F } from '../../model/fields';
import { fileRule } from '../rule';

export default fileRule<number>({
  id: 'kpr-lopenr-order',
  severity: 'warning',
  cause: 'extraction',
  scope: 'file',
  needsRecords: ['notifikasjon'],
  source: 'HIS 1135:2021: notifikasjonLopeNr rises strictly for each municipality.',
  example: { wrong: 'notifikasjonLopeNr="7" after notifikasjonLopeNr="7"', right: 'notifikasjonLopeNr="8" after notifikasjonLopeNr="7"' },
  fact({ record }) {
    if (record.kind !== 'notifikasjon') return undefined;
    const number = record.text(F.lopenummer);
    return /^-?\d{1,15}$/.test(number) ? { says: Number(number), at: record.at(F.lopenummer) } : undefined;
  },
  look() {
    let last = -Infinity;
    return {
      add({ says: number, at }, tell) {
        if (number <= last) tell(at, { key: number === last ? 'same' : 'message' });
        last = Math.max(last, number);
        return false;
      },
    };
  },
  words: {
    nb: {
      title: 'Løpenummer som ikke stiger',
      messages: {
        message: 'Løpenummeret er lavere enn et som står tidligere i meldingen. Be leverandøren sortere notifikasjonene eller kontrollere nummereringen.',
        same: 'Løpenummeret er brukt av en tidligere notifikasjon. Be leverandøren kontrollere nummereringen.',
      },
      what: 'Løpenumrene på notifikasjonene er ikke strengt stigende.',
      why: 'Registeret legger hendelsene i rekkefølge etter løpenummeret. Feil rekkefølge kan gi feil historie for tjenesten.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Serial number that does not rise',
      messages: {
        message: 'The serial number is lower than one that stands earlier in the message. Ask the vendor to sort the notifications or check the numbering.',
        same: 'The serial number was used by an earlier notification. Ask the vendor to check the numbering.',
      },
      what: 'The serial numbers of the notifications do not rise strictly.',
      why: 'The register puts the events in order by their serial numbers. A wrong order can make a wrong history of the service.',
      who: 'The vendor of the care system.',
    },
  },
});
