import { F } from '../../model/fields';
import { fileRule } from '../rule';
import { guidOf, NO_GUID } from '../guid';

interface Link {
  readonly own: string | undefined;
  readonly previous: string | undefined;
}

export default fileRule<Link>({
  id: 'kpr-chain-broken',
  severity: 'warning',
  cause: 'extraction',
  scope: 'file',
  needsRecords: ['notifikasjon'],
  needsWhole: true,
  source: 'HIS 1135:2021: each notification names the one before it; the first of all names the empty GUID.',
  fact({ record }) {
    if (record.kind !== 'notifikasjon') return undefined;
    return { says: { own: guidOf(record, F.nokkel), previous: guidOf(record, F.forrigeNokkel) }, at: record.at(F.forrigeNokkel) };
  },
  look() {
    let last: string | undefined;
    let isFirst = true;
    return {
      add({ says: { own, previous }, at }, tell) {
        if (!isFirst && previous !== undefined && last !== undefined && previous !== last) {
          tell(at, { key: previous === NO_GUID ? 'empty' : 'message' });
        }
        isFirst = false;
        last = own;
        return false;
      },
    };
  },
  words: {
    nb: {
      title: 'Brutt kjede',
      messages: {
        message: 'Notifikasjonen sier at en annen enn den foregående kom før den. Be leverandøren kontrollere om noen mangler eller står i feil rekkefølge.',
        empty: 'Bare den aller første notifikasjonen har en tom forrige GUID, men denne følger etter en annen. Be leverandøren kontrollere kjeden.',
      },
      what: 'Forrige GUID er ikke GUID-en til notifikasjonen som står foran i meldingen.',
      why: 'Kjeden viser registeret at ingen notifikasjon er kommet bort.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Broken chain',
      messages: {
        message: 'The notification says that another than the preceding one came before it. Ask the vendor to check whether some are missing or in the wrong order.',
        empty: 'Only the very first notification has an empty previous GUID, but this one follows another. Ask the vendor to check the chain.',
      },
      what: 'The previous GUID is not the GUID of the notification that stands before it in the message.',
      why: 'The chain shows the register that no notification was lost.',
      who: 'The vendor of the care system.',
    },
  },
});
