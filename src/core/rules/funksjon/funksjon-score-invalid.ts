import { F } from '../../model/fields';
import { echo } from '../echo';
import { rule } from '../rule';

const HIGHEST = 5;
const NOT_RELEVANT = 9;

export default rule({
  id: 'funksjon-score-invalid',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: ['funksjon'],
  needs: [F.skar],
  source: 'Code list 9165 (sight and hearing: 9166 and 9167).',
  example: { wrong: '<fnFunkVerdi>6</fnFunkVerdi>', right: '<fnFunkVerdi>5</fnFunkVerdi>' },
  check(record, context) {
    const score = record.int(F.skar);
    if ((score >= 1 && score <= HIGHEST) || score === NOT_RELEVANT || !record.present(F.skar)) return;
    const value = record.text(F.skar);
    context.report(record.at(F.skar), value === '' ? { key: 'blank' } : { args: { value: echo(value) } });
  },
  words: {
    nb: {
      title: 'Ugyldig skår',
      messages: {
        message: '{value} er ikke en gyldig skår. Den skal være fra 1 til 5, eller 9 når variabelen ikke er relevant. Be enheten vurdere på nytt.',
        blank: 'Vurderingen mangler skår. Be enheten registrere en fra 1 til 5, eller 9 når variabelen ikke er relevant.',
      },
      what: 'En vurdering av bistandsbehov har en skår som ikke finnes i kodeverket.',
      why: 'Samlet bistandsbehov kan ikke regnes ut av en skår som ikke finnes.',
      who: 'Enheten som har vurdert personen.',
    },
    en: {
      title: 'Invalid score',
      messages: {
        message: '{value} is no valid score; it is to be from 1 to 5, or 9 when the variable is not relevant. Ask the unit to assess anew.',
        blank: 'The assessment lacks a score. Ask the unit to register one from 1 to 5, or 9 when the variable is not relevant.',
      },
      what: 'An assessment of the need for assistance has a score that is not in the code list.',
      why: 'The overall need for assistance cannot be computed from a score that does not exist.',
      who: 'The unit that assessed the person.',
    },
  },
});
