import assert from 'node:assert/strict';
import { ASSESSED, diagnose, dogntilbud, extract, fixed, person, tjeneste } from '../support';
import { isSafe, table } from './cases';

const RULE = 'id-mismatch';
const other = (element: string): string => element.replace(/PeID="1"/, 'PeID="x8"');

describe(RULE, () => {
  table(RULE, [
    ['a service of another', extract(person({ tjenester: other(tjeneste()) })), ['x8']],
    ['a diagnosis', extract(person({ diagnoser: other(diagnose()) })), ['x8']],
    ['one of the assessments', extract(person({ funksjoner: other(ASSESSED) })), ['x8']],
    ['a stay', extract(person({ dogntilbud: other(dogntilbud()) })), ['x8']],
    ['a number', extract(person({ tjenester: tjeneste() })).replace('tjPeID="1"', 'tjPeID="11"'), ['11']],
    ['personal data', extract().replace('poPeID="1"', 'poPeID="2"'), ['2']],
    ['each of the person\'s own', extract([person({ id: 7 }), person({ id: 8 })]), []],
    ['the same number in another form', extract().replace('tjPeID="1"', 'tjPeID=" 01 "'), []],
    ['an id that is blank is another rule\'s', extract().replace('tjPeID="1"', 'tjPeID=""'), []],
    ['a person without one too', extract().replace('pePeID="1"', ''), []],
  ]);

  it('offers the person\'s own id, for somebody to look at', () => {
    const text = extract().replace('tjPeID="1"', 'tjPeID="2"');
    assert.equal(fixed(RULE, text), extract());
    assert.equal(isSafe(RULE, text), false);
  });

  it('puts in no id that is not a number', () => {
    assert.equal(fixed(RULE, extract().replace('pePeID="1"', 'pePeID="&lt;"')), undefined);
  });
});
