import { diagnose, extract, person, tjeneste } from '../support';
import { someNumber } from '../identifiers/numbers';
import type { PersonParts } from '../support';
import { table } from './cases';

const bornLeapDay = { peFnr: someNumber({ day: 29, month: 2, year: 52, individual: 103, addMonth: 80 }) };
/** Born on 1 January 1950. */
const born = (parts: PersonParts): string => extract(person(parts));

describe('birth-after-event', () => {
  table('birth-after-event', [
    ['a clean person', born({}), []],
    ['a diagnosis on the day of birth', born({ diagnoser: diagnose({ diFraDato: '19500101' }) }), []],
    ['a diagnosis on the day before', born({ diagnoser: diagnose({ diFraDato: '19491231' }) }), ['19491231']],
    ['on a leap day, born that day', born({ values: bornLeapDay, diagnoser: diagnose({ diFraDato: '19520229' }) }), []],
    ['the day before a leap day, born that day', born({ values: bornLeapDay, diagnoser: diagnose({ diFraDato: '19520228' }) }), ['19520228']],
    [
      'a record with several dates is told once',
      born({ tjenester: tjeneste({ tjSoknadDato: '19400101', tjVedtDato: '19400201' }) }), ['19400101'],
    ],
    ['an end', born({ diagnoser: diagnose({ diFraDato: '', diTilDato: '19400101' }) }), ['19400101']],
    ['the person\'s own dates', born({ values: { peFraDato: '19400101' } }), ['19400101']],
    [
      'each record',
      born({ diagnoser: diagnose({ diFraDato: '19400101' }) + diagnose({ diFraDato: '19410101' }, 2) }),
      ['19400101', '19410101'],
    ],
    [
      'a birth date has no century',
      born({ values: { peFnr: '010150' }, diagnoser: diagnose({ diFraDato: '19400101' }) }), [],
    ],
    ['no valid number', born({ values: { peFnr: '01815010342' }, diagnoser: diagnose({ diFraDato: '19400101' }) }), []],
    ['no number', born({ values: { peFnr: '' }, diagnoser: diagnose({ diFraDato: '19400101' }) }), []],
    ['no such day', born({ diagnoser: diagnose({ diFraDato: '19400230' }) }), []],
  ]);

  describe('from 2032, when numbers may show no century', () => {
    const text = born({ diagnoser: diagnose({ diFraDato: '19400101' }) });
    table('birth-after-event', [['nothing is told', text, []]], { year: 2032 });
  });
});
