import { F } from '../../model/fields';
import { rule } from '../rule';
import { removeField } from '../values';

export default rule({
  id: 'kpr-reference-unexpected',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['notifikasjon'],
  needs: [F.status, F.referanse],
  source: 'HIS 1135:2021: an original notification (N) refers to no other.',
  example: { wrong: 'statusNotifikasjon="N" notifikasjonRef="…"', right: 'statusNotifikasjon="N"' },
  check(record, context) {
    if (record.text(F.status) !== 'N' || !record.has(F.referanse)) return;
    context.report(record.at(F.referanse), { fixes: removeField(record, F.referanse) });
  },
  words: {
    nb: {
      title: 'Referanse som ikke skal være der',
      messages: { message: 'En opprinnelig notifikasjon (N) skal ikke vise til en annen. Be leverandøren kontrollere om statusen eller referansen er feil.' },
      fixes: { remove: 'Fjern referansen' },
      what: 'En notifikasjon med status N har referanse til en annen notifikasjon.',
      why: 'Enten er statusen feil, slik at en rettelse blir telt som ny, eller så hører referansen ikke hjemme der.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Reference that should not be there',
      messages: { message: 'An original notification (N) is to refer to no other. Ask the vendor to check whether the status or the reference is wrong.' },
      fixes: { remove: 'Remove the reference' },
      what: 'A notification with status N has a reference to another notification.',
      why: 'Either the status is wrong, so that a correction is counted as new, or the reference does not belong there.',
      who: 'The vendor of the care system.',
    },
  },
});
