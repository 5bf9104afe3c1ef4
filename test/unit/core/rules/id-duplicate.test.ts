import assert from 'node:assert/strict';
import { diagnose, extract, findings, funksjon, person, tjeneste } from '../support';
import { table } from './cases';

const RULE = 'id-duplicate';

describe(RULE, () => {
  table(RULE, [
    ['two persons', extract([person({ id: 7 }), person({ id: 8 }), person({ id: 7 })]), [['7', 'message']]],
    ['two persons whose ids are no numbers', extract([person(), person()]).replace(/pePeID="1"/g, 'pePeID="a"'), [['a', 'message']]],
    ['two services of one person', extract(person({ tjenester: tjeneste({}, 3) + tjeneste({ tjTjenType: '6' }, 3) })), [['3', 'record']]],
    ['not beside each other', extract(person({ diagnoser: diagnose({}, 1) + diagnose({}, 2) + diagnose({}, 1) })), [['1', 'record']]],
    ['the same number in another form', extract(person({ diagnoser: diagnose({}, 1) + diagnose({}, 1).replace('diDiID="1"', 'diDiID="01"') })), [['01', 'record']]],
    ['ids in falling order', extract(person({ funksjoner: funksjon({}, 3) + funksjon({}, 2) + funksjon({}, 1) })), []],
    ['the same id for things of different kinds', extract(person({ tjenester: tjeneste({}, 1), diagnoser: diagnose({}, 1) })), []],
    ['the same ids with two persons', extract([person({ id: 1 }), person({ id: 2 })]), []],
    ['ids that are not there', extract(person({ tjenester: (tjeneste() + tjeneste()).replace(/tjTjID="1"/g, 'tjTjID=""') })), []],
    ['persons without', extract([person(), person()]).replace(/pePeID="1"/g, ''), []],
  ]);

  it('speaks of persons and of what they have at once, and says where the first stands', () => {
    const twice = person({ tjenester: tjeneste({}, 1) + tjeneste({ tjTjenType: '6' }, 1) });
    const found = findings(extract([twice, twice])).filter(({ rule }) => rule === RULE);
    assert.deepEqual(found.map(({ key, related }) => [key, related !== undefined]), [['record', false], ['message', true], ['record', false]]);
  });
});
