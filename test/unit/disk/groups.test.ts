import assert from 'node:assert/strict';
import { byBlock, byCause, byRule, byUnit, inBlock, sumOf } from '../../../src/disk/groups';
import { extract, person, tjeneste } from '../core/support';
import { checkedFile, useFolder } from './support';

const UNIT = '312044102';

describe('Findings of a file in groups', () => {
  const folder = useFolder();

  /** Two persons without a municipality, one of them with a service of another unit that ends before it begins. */
  const table = async () => (await checkedFile(folder(), extract([
    person({ id: 1, values: { peKomnr: '' } }),
    `\n${person({ id: 2, values: { peKomnr: '', peFnr: '' }, tjenester: tjeneste({}, 1) + tjeneste({ tjInstOrgnr: UNIT, tjTjenType: '1', tjFraDato: '20160501', tjTilDato: '20160430' }, 2) })}`,
  ]))).index;

  it('are added up by rule, the most severe and the most frequent first', async () => {
    const groups = byRule(await table(), {});
    assert.deepEqual(groups.map(({ key, findings, persons }) => [key, findings, persons]).slice(0, 3), [
      ['kommunenummer-missing', 2, 2], ['personid-missing', 1, 1], ['til-before-fra', 1, 1],
    ]);
    assert.deepEqual(groups.at(-1)!.severity, 'information');
  });

  it('are added up by cause, and by the unit of the service or of the person', async () => {
    const index = await table();
    assert.deepEqual(byCause(index, {}).map(({ key }) => key).sort(), ['extraction', 'registration']);
    const units = byUnit(index, { rule: 'til-before-fra' });
    assert.deepEqual(units.map(({ key, findings }) => [key, findings]), [[UNIT, 1]]);
    assert.deepEqual(byUnit(index, { rule: 'kommunenummer-missing' }).map(({ key, findings }) => [key, findings]), [['310000019', 2]]);
  });

  it('are those that are wanted, of any of which is asked for', async () => {
    const index = await table();
    const errors = byRule(index, { severities: ['error'] });
    assert.ok(errors.every(({ severity }) => severity === 'error'));
    assert.deepEqual(byRule(index, { unit: UNIT }).map(({ key }) => key), ['til-before-fra']);
    assert.deepEqual(byRule(index, { rules: ['til-before-fra', 'personid-missing'] }).length, 2);
    assert.equal(sumOf(index, { rule: 'kommunenummer-missing' }).persons, 2);
    assert.equal(sumOf(index, { rule: 'kommunenummer-unknown' }).findings, 0);
  });

  it('are listed by person up to a number that is said, with the line of each', async () => {
    const index = await table();
    const { blocks, total } = byBlock(index, {}, 1);
    assert.equal(total, 2);
    assert.equal(index.ordinal(blocks[0].block), 1);
    const found = inBlock(index, byBlock(index, {}, 2).blocks[1].block, {});
    assert.ok(found.every(({ line }) => line === 2));
    assert.equal(found.find(({ rule }) => rule === 'til-before-fra')?.count, 1);
  });
});
