import { extract, person, tjeneste } from '../support';
import type { Values } from '../support';
import { table } from './cases';

const RULE = 'timer-missing';
const TAG = '<TJENESTE tjPeID="1" tjTjID="1">';
const without = (values: Values): string => extract(person({ tjenester: tjeneste({ tjTimerUke: undefined, ...values }) }));

describe(RULE, () => {
  const counted = ['1', '2', '3', '4', '7', '9', '11', '15', '17', '22'];
  const others = ['5', '6', '8', '10', '12', '13', '14', '18', '19', '20', '21', '23', '24', '25', '26'];
  table(RULE, [
    ...counted.map((type) => [`service ${type}`, without({ tjTjenType: type }), [TAG]] as const),
    ...others.map((type) => [`service ${type}`, without({ tjTjenType: type }), []] as const),
    ['an empty one', without({ tjTimerUke: '' }), ['<tjTimerUke>']],
    ['a refusal', without({ tjVedtak: '1' }), []],
    ['no decision', without({ tjVedtak: undefined }), []],
    ['hours', without({ tjTimerUke: '0.5' }), []],
    ['what is no number is another rule\'s', without({ tjTimerUke: 'x' }), []],
  ]);
});
