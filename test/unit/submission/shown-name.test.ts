import assert from 'node:assert/strict';
import { shownName, withoutIdentifiers } from '../../../src/submission/shown-name';

describe('The name of a file as it is shown', () => {
  const cases: [string, string][] = [
    ['/sone/uttrekk.xml', 'uttrekk.xml'],
    ['/sone/01819012345/uttrekk.xml', 'uttrekk.xml'],
    ['uttrekk-01819012345.xml', 'uttrekk-***********.xml'],
    ['018190 12345.xml', '************.xml'],
    ['018190-12345_018190.12345.xml', '************_************.xml'],
    ['duf 200812345609.xml', 'duf ************.xml'],
    ['uttrekk_20170105100000.xml', 'uttrekk_20170105100000.xml'],
    // A time of twelve digits has the form of a DUF number, and is rather starred in vain.
    ['uttrekk_201701051000.xml', 'uttrekk_************.xml'],
    ['0101_2016_310000019.xml', '0101_2016_310000019.xml'],
  ];
  for (const [path, name] of cases) it(`is ${name} for ${path}`, () => assert.equal(shownName(path), name));

  it('leaves hashes alone', () => {
    const hash = '0123456789'.repeat(6) + 'abcd';
    assert.equal(withoutIdentifiers(hash), hash);
  });
});
