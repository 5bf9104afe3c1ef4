import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_FORMATS } from '../../../../src/core/format/formats';
import data from '../../../../src/core/profiles/data/profiles.json';

const ids = BUILT_IN_FORMATS.map(({ id }) => id).sort();

describe('the formats that come with the product', () => {
  it('are all whose data is there, each in a file of its name', () => {
    assert.deepEqual(ids, readdirSync(join('src', 'core', 'format', 'data')).map((name) => name.replace(/\.json$/, '')).sort());
  });

  it('are each in use in some year, and no year names another', () => {
    const named = [...data.formats.flatMap((one) => one.ids), ...data.years.flatMap(({ formats }) => formats)];
    assert.deepEqual([...new Set(named)].sort(), ids);
  });
});
