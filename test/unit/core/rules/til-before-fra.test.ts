import assert from 'node:assert/strict';
import { diagnose, extract, marks, person, tjeneste } from '../support';

describe('til-before-fra', () => {
  const cases: [string, string, string[]][] = [
    ['a service that ends before it begins', extract(person({ tjenester: tjeneste({ tjFraDato: '20160501', tjTilDato: '20160430' }) })), ['20160430']],
    ['a diagnosis likewise', extract(person({ diagnoser: diagnose({ diFraDato: '20160501', diTilDato: '20160101' }) })), ['20160101']],
    ['a service of one day', extract(person({ tjenester: tjeneste({ tjFraDato: '20160501', tjTilDato: '20160501' }) })), []],
    ['an open end', extract(person({ tjenester: tjeneste({ tjTilDato: '99991231' }) })), []],
    ['no end', extract(person({ tjenester: tjeneste({ tjTilDato: undefined }) })), []],
    ['an end that is no day is another rule\'s', extract(person({ tjenester: tjeneste({ tjFraDato: '20160501', tjTilDato: '20160231' }) })), []],
  ];
  for (const [title, text, expected] of cases) {
    it(title, () => assert.deepEqual(marks('til-before-fra', text), expected));
  }
});
