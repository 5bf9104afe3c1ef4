import assert from 'node:assert/strict';
import { spacedOrganisasjonsnummer } from '../../../src/core/identifiers/organisasjonsnummer';
import { wantedByWords } from '../../../src/editor/large/filter-words';

const SOLBAKKEN = '310000019';
const RULES = [{ id: 'diagnose-missing', title: 'Diagnose mangler' }, { id: 'bydel-missing', title: 'Bydel mangler' }];
const UNITS = new Map([[SOLBAKKEN, 'Solbakken bofellesskap'], ['310000027', 'Elvely bydelshjem'], ['310000035', '']]);
const wanted = (typed: string) => wantedByWords(typed, RULES, UNITS);

describe('what is typed into the filter of the findings', () => {
  it('is a unit by its number, as it stands in the file or as it is shown', () => {
    for (const typed of [SOLBAKKEN, '310 000 019', ' 310000019 ', spacedOrganisasjonsnummer(SOLBAKKEN)]) {
      assert.deepEqual(wantedByWords(typed, RULES, undefined), { unit: SOLBAKKEN }, typed);
    }
  });

  it('is a rule by its id or title, before a unit by its name', () => {
    assert.deepEqual(wanted('MANGLER'), { rules: ['diagnose-missing', 'bydel-missing'] });
    assert.deepEqual(wanted('diagnose-'), { rules: ['diagnose-missing'] });
    assert.deepEqual(wanted('bydel'), { rules: ['bydel-missing'] });
    assert.deepEqual(wanted('solbakken'), { units: [SOLBAKKEN] });
  });

  it('is all where nothing is typed, and nothing where nobody is called so', () => {
    assert.deepEqual(wanted('  '), {});
    assert.deepEqual([wanted('xyz'), wantedByWords('solbakken', RULES, undefined), wanted('31000001')], [{ rules: [] }, { rules: [] }, { rules: [] }]);
  });
});
