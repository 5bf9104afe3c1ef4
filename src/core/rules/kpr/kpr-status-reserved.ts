import { F } from '../../model/fields';
import { rule } from '../rule';

export default rule({
  id: 'kpr-status-reserved',
  severity: 'warning',
  cause: 'code',
  scope: 'record',
  on: ['notifikasjon'],
  needs: [F.status],
  source: 'HIS 1135:2021: status T (KorrigerSuppler) is not to be used yet.',
  example: { wrong: 'statusNotifikasjon="T"', right: 'statusNotifikasjon="M"' },
  check(record, context) {
    if (record.text(F.status) === 'T') context.report(record.at(F.status));
  },
  words: {
    nb: {
      title: 'Status som ikke er tatt i bruk',
      messages: { message: 'Status T (KorrigerSuppler) skal ikke brukes ennå. Be leverandøren bruke M (KorrigerErstatt) eller C (KorrigerAnnuller).' },
      what: 'En notifikasjon har en status som er satt av til senere.',
      why: 'Registeret behandler ikke slike rettelser ennå.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Status not in use',
      messages: { message: 'Status T (KorrigerSuppler) is not to be used yet. Ask the vendor to use M (KorrigerErstatt) or C (KorrigerAnnuller).' },
      what: 'A notification has a status that is kept for later.',
      why: 'The register does not process such corrections yet.',
      who: 'The vendor of the care system.',
    },
  },
});
