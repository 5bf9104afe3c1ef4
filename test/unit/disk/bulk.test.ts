import assert from 'node:assert/strict';
import { FixDesk, planFixes } from '../../../src/disk/bulk';
import { CheckedFile } from '../../../src/disk/checked-file';
import { FlaggedPersons } from '../../../src/disk/flagged';
import { select } from '../../../src/disk/selection';
import { ENVIRONMENT, extract, person } from '../core/support';
import { known } from './known';
import { bytesOf, checkedFile, cleanText, named, printed, PRINTINGS, useFolder } from './support';

const RULE = 'personid-invalid';

describe('Mending all of a rule on disk', () => {
  const folder = useFolder();

  /** Numbers with a blank in them, which can safely be taken out. */
  const spaced = () => cleanText().replace(/<peFnr>(\d{6})(\d{5})</g, (whole, date, rest, at) => (at % 3 === 0 ? `<peFnr>${date} ${rest}<` : whole));

  for (const printing of PRINTINGS) {
    it(`does what the light bulb would, and takes it back to the byte: ${named(printing)}`, async () => {
      const original = printed(spaced(), printing);
      const file = await checkedFile(folder(), original);
      const plan = await planFixes(file, RULE);
      assert.ok(plan.places > 10);
      assert.equal(plan.left, 0);
      const desk = new FixDesk(file);
      await desk.apply(plan);
      const mended = (await bytesOf(file)).toString('latin1');
      assert.equal(mended, original.toString('latin1').replace(/<peFnr>(\d{6}) (\d{5})</g, '<peFnr>$1$2<'));
      assert.deepEqual(known(file.index), known((await CheckedFile.check(file.path, ENVIRONMENT, 'test')).index));
      assert.equal((await planFixes(file, RULE)).places, 0);
      assert.deepEqual(await desk.undo(), { restored: plan.changes.length, kept: 0, whole: false });
      assert.ok((await bytesOf(file)).equals(original));
      assert.deepEqual(known(file.index), known((await CheckedFile.check(file.path, ENVIRONMENT, 'test')).index));
    });
  }

  it('shows counts and the first differences, and writes nothing while it plans', async () => {
    const file = await checkedFile(folder(), spaced().replace(/<peFnr>\d{6} /, '<peFnr>x'));
    const before = await bytesOf(file);
    const plan = await planFixes(file, RULE);
    assert.equal(plan.unsafe, 1);
    assert.equal(plan.places + plan.unsafe, file.index.counts().byRule.get(RULE));
    assert.ok(plan.first.length <= 20);
    for (const { before: one, after } of plan.first) assert.equal(after, one.replace(/<peFnr>(\d{6}) /, '<peFnr>$1'));
    assert.ok((await bytesOf(file)).equals(before));
  });

  it('leaves persons that were changed since as they are when it is taken back', async () => {
    const file = await checkedFile(folder(), spaced());
    const desk = new FixDesk(file);
    const plan = await planFixes(file, RULE);
    await desk.apply(plan);
    const chosen = select(file.index, { person: file.index.ordinal(plan.changes[0].block) });
    const blocks = chosen.blocks.length > 0 ? chosen : { blocks: [plan.changes[0].block], total: 1 };
    const flagged = new FlaggedPersons(file, blocks, 'nb');
    await flagged.save((await flagged.text()).replace('<peAlder>', '<peAlder> '));
    const by = await bytesOf(file);
    assert.deepEqual(await desk.undo(), { restored: plan.changes.length - 1, kept: 1, whole: false });
    const back = await bytesOf(file);
    const from = file.position(plan.changes[0].block);
    assert.ok(back.subarray(0, from + 20).equals(by.subarray(0, from + 20)));
    assert.match((await file.texts([plan.changes[0].block]))[0], /<peAlder> /);
  });

  it('takes back the last first, and says when there is no more', async () => {
    const blanks = (text: string) => text.replace(/<tjInstOrgnr>(\d{3})/g, '<tjInstOrgnr>$1 ');
    const file = await checkedFile(folder(), blanks(spaced()));
    const original = await bytesOf(file);
    const desk = new FixDesk(file);
    await desk.apply(await planFixes(file, RULE));
    const once = await bytesOf(file);
    await desk.apply(await planFixes(file, 'organisasjonsnummer-invalid'));
    assert.ok(!(await bytesOf(file)).equals(once));
    await desk.undo();
    assert.ok((await bytesOf(file)).equals(once));
    await desk.undo();
    assert.ok((await bytesOf(file)).equals(original));
    assert.equal(desk.canUndo, false);
    await assert.rejects(desk.undo(), { code: 'undo-gone', args: { file: 'by.iplos' } });
  });

  it('is not to be taken back when the former bytes are forgotten, since the file was sent', async () => {
    const file = await checkedFile(folder(), spaced());
    const desk = new FixDesk(file);
    await desk.apply(await planFixes(file, RULE));
    const mended = await bytesOf(file);
    desk.forget();
    assert.equal(desk.canUndo, false);
    await assert.rejects(desk.undo(), { code: 'undo-gone' });
    assert.ok((await bytesOf(file)).equals(mended));
  });

  it('ends when it is cancelled', async () => {
    const file = await checkedFile(folder(), extract(person({ values: { peFnr: '018150 10341' } })));
    await assert.rejects(planFixes(file, RULE, { signal: AbortSignal.abort() }), { code: 'cancelled' });
  });
});
