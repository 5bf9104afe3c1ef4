import { F } from '../../model/fields';
import type { IplosRecord } from '../../model/record';
import { VARIABLES, variableOf } from '../funksjonsvariabler';
import type { RuleContext } from '../rule';
import { day, rule } from '../rule';

/** By variable: the last day of the assessments so far. */
const held = new Float64Array(VARIABLES + 1);

/** Whether each assessment stands after those of its variable that ended before it began, as systems write them. */
function inTurn(assessments: readonly IplosRecord[]): boolean {
  held.fill(-Infinity);
  for (let i = 0; i < assessments.length; i++) {
    const variable = variableOf(assessments[i]);
    const fra = assessments[i].date(F.fraDato);
    const til = assessments[i].end(F.tilDato);
    if (variable === undefined || !(fra <= til)) continue;
    if (fra <= held[variable]) return false;
    held[variable] = til;
  }
  return true;
}

/** Tells each assessment that begins while an earlier one of its variable still holds. */
function tellOverlaps(assessments: readonly IplosRecord[], context: RuleContext): void {
  const inTime = assessments
    .map((record) => ({ record, variable: variableOf(record), fra: record.date(F.fraDato), til: record.end(F.tilDato) }))
    .filter(({ variable, fra, til }) => variable !== undefined && fra <= til)
    .sort((a, b) => a.fra - b.fra);
  const heldUntil = new Map<number | undefined, number>();
  for (const { record, variable, fra, til } of inTime) {
    const earlier = heldUntil.get(variable) ?? -Infinity;
    if (fra <= earlier) context.report(record.at(F.fraDato), { args: { variable: variable!, dato: day(fra) } });
    heldUntil.set(variable, Math.max(earlier, til));
  }
}

export default rule({
  id: 'funksjon-overlap',
  severity: 'warning',
  cause: 'extraction',
  scope: 'person',
  source: 'IPLOS: a person has one score for a variable at a time.',
  example: {
    wrong: '<fnFunkType>3</fnFunkType>… <fnTilDato>20160601</fnTilDato>, then <fnFunkType>3</fnFunkType>… <fnFraDato>20160601</fnFraDato>',
    right: '<fnFunkType>3</fnFunkType>… <fnTilDato>20160531</fnTilDato>, then <fnFunkType>3</fnFunkType>… <fnFraDato>20160601</fnFraDato>',
  },
  check(person, context) {
    const assessments = person.records('funksjon');
    if (!inTurn(assessments)) tellOverlaps(assessments, context);
  },
  words: {
    nb: {
      title: 'To skårer på samme dag',
      messages: { message: 'Variabel {variable} har allerede en skår som gjelder {dato}, da denne begynner. Be leverandøren om et uttrekk der den forrige er avsluttet dagen før.' },
      what: 'En person har to skårer for samme variabel på samme dag.',
      why: 'Det er ikke mulig å vite hvilken av skårene som gjelder.',
      who: 'Leverandøren av fagsystemet, siden en ny vurdering skal avslutte den forrige. Ellers enheten som har vurdert personen.',
    },
    en: {
      title: 'Two scores on one day',
      messages: { message: 'Variable {variable} already has a score that holds on {dato}, when this one begins. Ask the vendor for an extract where the former ends the day before.' },
      what: 'A person has two scores for the same variable on the same day.',
      why: 'There is no knowing which of the scores holds.',
      who: 'The vendor of the care system, since a new assessment is to end the former. Otherwise the unit that assessed the person.',
    },
  },
});
