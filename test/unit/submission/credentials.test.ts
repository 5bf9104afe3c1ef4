import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { checkCredential, readCredentials } from '../../../src/submission/credentials';
import { LOGIN, PIN } from './support';

const TYPED = { kommunenummer: '0101', bydelsnummer: '03', organisasjonsnummer: '310000019', pin: PIN };

describe('The log-in', () => {
  it('takes what people type', () => {
    const { pin, ...rest } = readCredentials({
      kommunenummer: ' 0101 ', bydelsnummer: '', organisasjonsnummer: '310 000 019', pin: ` ${PIN} `,
    });
    assert.deepEqual(rest, { kommunenummer: '0101', bydelsnummer: '00', organisasjonsnummer: '310000019' });
    assert.equal(pin.reveal(), PIN);
  });

  const wrong: [keyof typeof TYPED, string, string][] = [
    ['kommunenummer', '101', 'kommunenummer-invalid'], ['kommunenummer', '', 'kommunenummer-invalid'],
    ['kommunenummer', '010a', 'kommunenummer-invalid'], ['bydelsnummer', '3', 'bydelsnummer-invalid'],
    ['organisasjonsnummer', '310000018', 'organisasjonsnummer-invalid'],
    ['organisasjonsnummer', '31000001', 'organisasjonsnummer-invalid'],
    ['pin', '', 'pin-missing'], ['pin', '  ', 'pin-missing'], ['pin', '12\u000034', 'pin-missing'],
    ['pin', '1'.repeat(65), 'pin-missing'],
  ];
  for (const [field, value, code] of wrong) {
    it(`refuses ${field} ${JSON.stringify(value).slice(0, 20)}`, () => {
      assert.equal(checkCredential(field, value), code);
      assert.throws(() => readCredentials({ ...TYPED, [field]: value }), { code });
    });
  }

  it('never shows the PIN by itself', () => {
    const inspected = inspect(LOGIN, { showHidden: true, depth: 9 });
    const shown = [String(LOGIN.pin), `${LOGIN.pin}`, JSON.stringify(LOGIN), inspected];
    for (const text of shown) assert.ok(!text.includes(PIN), text);
    assert.throws(() => readCredentials({ ...TYPED, kommunenummer: 'x' }), (error: Error) => (
      !`${error.stack}${JSON.stringify(error)}${inspect(error)}`.includes(PIN)
    ));
  });
});
