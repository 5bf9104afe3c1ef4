import assert from 'node:assert/strict';
import { dogntilbud, extract, findings, fixed, person, tjeneste } from '../support';
import { isSafe, table } from './cases';

const RULE = 'organisasjonsnummer-invalid';
const at = (tjInstOrgnr: string, tjVedtak = '2'): string => extract(person({ tjenester: tjeneste({ tjInstOrgnr, tjVedtak }) }));

describe(RULE, () => {
  table(RULE, [
    ['a wrong check digit', at('310000018'), [['310000018', 'message']]],
    ['eight digits', at('31000001'), [['31000001', 'message']]],
    ['ten digits', at('3100000190'), [['3100000190', 'message']]],
    ['zeros', at('000000000'), [['000000000', 'message']]],
    ['words', at('sykehjemmet'), [['sykehjemmet', 'message']]],
    ['blanks inside', at('310 000 019'), [['310 000 019', 'separators']]],
    ['a refusal too', at('310000018', '1'), [['310000018', 'message']]],
    ['a stay', extract(person({ dogntilbud: dogntilbud({ dgInstOrgnr: '310000018' }) })), [['310000018', 'message']]],
    ['a number', at('310000019'), []],
    ['a number with blanks around', at(' 310000019 '), []],
    ['none', at(''), []],
  ]);

  it('takes blanks and punctuation out, and repeats nothing of the number', () => {
    for (const form of ['310 000 019', '310.000.019', '310-000-019', '310\u00a0000\u00a0019']) {
      assert.equal(fixed(RULE, at(form)), at('310000019'));
      assert.equal(isSafe(RULE, at(form)), true);
      const [{ key, args, fixes }] = findings(at(form)).filter(({ rule }) => rule === RULE);
      assert.doesNotMatch(JSON.stringify({ key, args, fixes }), /310.*019/);
    }
    assert.equal(fixed(RULE, at('310 000 018')), undefined);
  });
});
