import type { EditFix } from '../../findings/finding';
import { F } from '../../model/fields';
import type { IplosRecord } from '../../model/record';
import { removeRecord } from '../fixes';
import type { RuleContext } from '../rule';
import { day, rule } from '../rule';
import { somePair } from '../same';
import { putValue } from '../values';

const LETTER = /^[A-Za-z]/;

/** Code system and code, whatever the case and with or without the dot. */
function keyOf(diagnose: IplosRecord): string {
  return `${diagnose.text(F.kodeverk)} ${diagnose.text(F.diagnosekode).replace('.', '')}`.toUpperCase();
}

/** Whether two codes can be the same: not where they begin with different letters. */
function mayBeSame(a: IplosRecord, b: IplosRecord): boolean {
  const [first, other] = [a.text(F.diagnosekode), b.text(F.diagnosekode)];
  return !LETTER.test(first) || !LETTER.test(other) || (first.charCodeAt(0) | 32) === (other.charCodeAt(0) | 32);
}

/** Takes the later one out; where it lasts longer, the former is made to last as long, so that no day is lost. */
function removeLater(former: IplosRecord, later: IplosRecord): EditFix[] {
  const remove = removeRecord(later);
  if (later.end(F.tilDato) <= former.end(F.tilDato)) return [remove];
  if (!later.has(F.tilDato)) return [];
  const lengthen = putValue(former, F.tilDato, later.text(F.tilDato), { key: 'merge', safe: false }) ?? [];
  return lengthen.map((fix) => ({ ...fix, edits: [...fix.edits, ...remove.edits] }));
}

/** Tells each diagnosis that begins while another of the same code holds, or on the day after. */
function tellDuplicates(diagnoses: readonly IplosRecord[], context: RuleContext): void {
  const inTime = diagnoses
    .filter((diagnose) => diagnose.has(F.diagnosekode) && diagnose.date(F.fraDato) <= diagnose.end(F.tilDato))
    .sort((a, b) => a.date(F.fraDato) - b.date(F.fraDato));
  const latest = new Map<string, IplosRecord>();
  for (const diagnose of inTime) {
    const key = keyOf(diagnose);
    const former = latest.get(key);
    const fra = diagnose.date(F.fraDato);
    if (former && fra <= former.end(F.tilDato) + 1) {
      const args = { fra: day(former.date(F.fraDato)) };
      context.report(diagnose.at(F.diagnosekode), { args, fixes: removeLater(former, diagnose) });
    }
    if (!former || diagnose.end(F.tilDato) > former.end(F.tilDato)) latest.set(key, diagnose);
  }
}

export default rule({
  id: 'diagnose-duplicate',
  severity: 'information',
  cause: 'extraction',
  scope: 'person',
  source: 'IPLOS: a diagnosis that lasts is one record.',
  example: {
    wrong: '<diDiagKode>K86</diDiagKode>… <diTilDato>20160331</diTilDato>, then <diDiagKode>K86</diDiagKode><diFraDato>20160401</diFraDato>',
    right: '<diDiagKode>K86</diDiagKode>… <diTilDato>99991231</diTilDato>',
  },
  check(person, context) {
    const diagnoses = person.records('diagnose');
    if (diagnoses.length > 1 && somePair(diagnoses, mayBeSame)) tellDuplicates(diagnoses, context);
  },
  words: {
    nb: {
      title: 'Samme diagnose to ganger',
      messages: { message: 'Diagnosen er allerede registrert med samme kode fra {fra}, og periodene henger sammen. Fjern den siste.' },
      fixes: { remove: 'Fjern den siste', merge: 'Fjern den siste og la den første vare like lenge' },
      what: 'En person har samme diagnosekode to ganger, i perioder som overlapper eller følger rett etter hverandre.',
      why: 'Diagnosen blir telt to ganger. Som regel har fagsystemet delt opp en diagnose som varer.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'The same diagnosis twice',
      messages: { message: 'The diagnosis already stands with the same code from {fra}, and the periods are connected. Remove the later one.' },
      fixes: { remove: 'Remove the later one', merge: 'Remove the later one and let the former last as long' },
      what: 'A person has the same diagnosis code twice, in periods that overlap or follow right after each other.',
      why: 'The diagnosis is counted twice. Most often the care system has divided a diagnosis that lasts.',
      who: 'The vendor of the care system.',
    },
  },
});
