import assert from 'node:assert/strict';
import { copyFile, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byBlock, byRule, inBlock } from '../../../src/disk/groups';
import { FlaggedPersons } from '../../../src/disk/flagged';
import { select } from '../../../src/disk/selection';
import { FindingStore, MOST_STORED } from '../../../src/disk/store';
import { ENVIRONMENT, extract, person } from '../core/support';
import { checkedFile, flawedText, namesIn, RULE_SET, useFolder } from './support';

describe('What is kept of a check over a restart', () => {
  const folder = useFolder();
  const storage = useFolder();
  const store = () => new FindingStore(storage());
  const load = (path: string, environment = ENVIRONMENT, ruleSet = RULE_SET) => store().load(path, environment, ruleSet);

  it('are the counts and the positions', async () => {
    const file = await checkedFile(folder(), flawedText());
    await store().save(file);
    const kept = (await load(file.path))!;
    assert.deepEqual({ ...kept.counts().bySeverity }, { ...file.index.counts().bySeverity });
    assert.deepEqual(byRule(kept, {}), byRule(file.index, {}));
    const listed = (table: typeof kept | typeof file.index) => byBlock(table, {}, 1000).blocks
      .map(({ block, findings }) => [table.ordinal(block), table.line(block), findings, inBlock(table, block, {})]);
    assert.deepEqual(listed(kept), listed(file.index));
    assert.equal(kept.persons, file.index.persons);
  });

  it('is nobody\'s number and none of the text', async () => {
    const file = await checkedFile(folder(), flawedText());
    await store().save(file);
    const [name] = await namesIn(storage());
    const written = await readFile(join(storage(), name), 'utf8');
    for (const [number] of flawedText().matchAll(/\d{6} ?\d{5}/g)) assert.ok(!written.includes(number));
    for (const word of ['Sørøy', 'ICPC', 'levert', 'peFnr']) assert.ok(!written.includes(word), word);
  });

  it('is of use when the file was copied or touched, and gone when it is another', async () => {
    const file = await checkedFile(folder(), flawedText());
    await store().save(file);
    await utimes(file.path, new Date(2001, 1, 1), new Date(2001, 1, 1));
    assert.ok(await load(file.path));
    await copyFile(file.path, `${file.path}.kopi`);
    await rename(`${file.path}.kopi`, file.path);
    assert.ok(await load(file.path));
    await writeFile(file.path, flawedText().replace('Sørøy', 'Sørey'));
    assert.equal(await load(file.path), undefined);
    assert.deepEqual(await namesIn(storage()), []);
  });

  it('is gone when the file is, when rules or settings are others, and when it cannot be read', async () => {
    const file = await checkedFile(folder(), flawedText());
    const keep = () => store().save(file);
    await keep();
    assert.equal(await load(file.path, ENVIRONMENT, 'other'), undefined);
    await keep();
    assert.equal(await load(file.path, { ...ENVIRONMENT, year: 2017 }), undefined);
    await keep();
    assert.equal(await load(file.path, { ...ENVIRONMENT, severities: new Map([['diagnose-missing', 'off']]) }), undefined);
    await keep();
    const [name] = await namesIn(storage());
    await writeFile(join(storage(), name), '{"version":1}');
    assert.equal(await load(file.path), undefined);
    assert.equal(await load(join(folder(), 'aldri.xml')), undefined);
  });

  it('follows what is saved, by the file as it then looks', async () => {
    const file = await checkedFile(folder(), flawedText());
    const flagged = new FlaggedPersons(file, select(file.index, {}), 'nb');
    await flagged.save((await flagged.text()).replace(/<peKomnr>\d*</g, '<peKomnr>0402<'));
    await store().save(file);
    const kept = (await load(file.path))!;
    assert.ok(!kept.counts().byRule.has('kommunenummer-unknown'));
    assert.deepEqual({ ...kept.counts().bySeverity }, { ...file.index.counts().bySeverity });
  });

  it('is counts alone beyond what it keeps, and says how many those are', async () => {
    const persons = Array.from({ length: 100 }, (_, i) => person({ id: i + 1, values: { peKomnr: '' } }));
    const file = await checkedFile(folder(), extract(persons));
    await store().save(file);
    const [name] = await namesIn(storage());
    const path = join(storage(), name);
    const written = JSON.parse(await readFile(path, 'utf8')) as { entries: number[][] };
    assert.ok(written.entries.length < MOST_STORED);
    await writeFile(path, JSON.stringify({ ...written, entries: written.entries.slice(0, 10) }));
    const kept = (await load(file.path))!;
    assert.equal(kept.counts().total, file.index.counts().total);
    assert.equal([...kept.left.values()].reduce((a, b) => a + b, 0), file.index.counts().total - written.entries.slice(0, 10).reduce((sum, entry) => sum + entry[4], 0));
  });

  it('is of the last twenty files', async () => {
    for (let i = 0; i < 22; i++) await store().save(await checkedFile(folder(), extract(), `by-${i}.iplos`));
    assert.equal((await namesIn(storage())).length, 20);
  });
});
