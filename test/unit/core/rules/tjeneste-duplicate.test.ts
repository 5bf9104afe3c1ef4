import assert from 'node:assert/strict';
import { extract, fixed, person, tjeneste } from '../support';
import type { Values } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'tjeneste-duplicate';
const tag = (id: number): string => `<TJENESTE tjPeID="1" tjTjID="${id}">`;
const services = (...values: Values[]): string => extract(person({ tjenester: values.map((each, i) => tjeneste(each, i + 1)).join('') }));
/** Services that differ in their hours only. */
const many = Array.from({ length: 60 }, (_, i) => ({ tjTimerUke: String(i + 1),  }));

describe(RULE, () => {
  table(RULE, [
    ['two that are equal', services({}, {}), [tag(2)]],
    ['each after the first', services({}, {}, {}), [tag(2), tag(3)]],
    ['not beside each other', services({}, { tjTjenType: '6' }, {}), [tag(3)]],
    ['refusals', services({ tjVedtak: '1', tjFraDato: undefined }, { tjVedtak: '1', tjFraDato: undefined }), [tag(2)]],
    ['blanks around a value', services({}, { tjTimerUke: ' 2.50 ' }), [tag(2)]],
    ['other hours', services({}, { tjTimerUke: '3' }), []],
    ['another unit', services({}, { tjInstOrgnr: '310000027' }), []],
    ['another day', services({}, { tjFraDato: '20140116' }), []],
    ['an answer to a complaint', services({}, { tjKlageBesvart: '20160301' }), []],
    ['the same service of two persons', extract([person({ id: 1 }), person({ id: 2 })]), []],
    ['one among many', services(...many, many[30]), [tag(61)]],
    ['many', services(...many), []],
  ]);

  it('takes the later one out with its line, for somebody to look at', () => {
    const text = extract(person({ tjenester: `\n  ${tjeneste({}, 1)}\n  ${tjeneste({}, 2)}\n` }));
    assert.equal(fixed(RULE, text), extract(person({ tjenester: `\n  ${tjeneste({}, 1)}\n` })));
    assert.equal(isSafe(RULE, text), false);
  });

  it('alone speaks of equal services', () => {
    assert.deepEqual(rulesOn(services({}, {})).filter((rule) => rule.startsWith('tjeneste-')), [RULE]);
  });
});
