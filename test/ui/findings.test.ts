import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'flawed.iplos.xml';

describe('an extract with flaws in the workbench', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [FILE]: sample('flawed') }, open: FILE, settings: { 'iplos.language': 'en' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  /** The findings in view, once there are any. */
  const findings = () => eventually(async () => {
    const rows = await workbench.problems.rows();
    assert.ok(rows.length > 5);
    return rows;
  });
  const errors = async () => Number(/(\d+) errors/.exec(await workbench.statusItem('IPLOS:').innerText())?.[1]);

  it('lists what is wrong, errors first, each with its rule', async () => {
    const rows = await findings();
    assert.deepEqual([...new Set(rows.map(({ severity }) => severity))], ['error']);
    const missing = rows.find(({ code }) => code === 'kommunenummer-missing')!;
    assert.equal(missing.message, 'The municipality number is missing. Insert it, or ask the vendor for an extract that has it.');
    assert.equal(missing.line, 17);
    assert.ok(await errors() > 20);
    await workbench.tabShowsFindings();
    await workbench.screenshot('problems');
  });

  it('tells on hover what is wrong, and leads to the page of the rule', async () => {
    await workbench.problems.open('kommunenummer-missing');
    const text = await workbench.editor.hover(workbench.editor.squiggles('error').first());
    assert.match(text, /The municipality number is missing\./);
    assert.match(text, /IPLOS · extraction/);
    await workbench.screenshot('hover');
    assert.equal(await workbench.editor.followHover(), 'kommunenummer-missing');
    await workbench.inFront('kommunenummer-missing.md');
    const page = await workbench.pageText();
    assert.match(page, /^kommunenummer-missing\s+Municipality number missing/);
    assert.match(page, /Why\..*minimum/);
    assert.doesNotMatch(page, /Hvorfor/);
    await workbench.screenshot('rule-page');
  });

  it('leads there from Problems too', async () => {
    await workbench.problems.follow('event-after-death');
    await workbench.inFront('event-after-death.md');
    await workbench.toTab(FILE);
  });

  it('mends a finding from the light bulb', async () => {
    const row = (await findings()).find(({ code }) => code === 'organisasjonsnummer-missing')!;
    const before = await errors();
    await workbench.editor.goTo(row.line, row.column + 1);
    const offered = await workbench.editor.quickFixes();
    assert.match(offered[0], /^Insert the organisation number \d{9} \(used \d+ times? for the same service in the file\)$/);
    await workbench.screenshot('fix-offered');
    await workbench.editor.applyFix(offered[0]);
    await eventually(async () => {
      assert.equal(await errors(), before - 1);
      const still = (await workbench.problems.rows()).filter(({ code, line }) => code === row.code && line === row.line);
      assert.deepEqual(still, []);
    });
    const unit = /\d{9}/.exec(offered[0])![0];
    assert.ok((await workbench.editor.lines()).some((line) => line.includes(`<tjInstOrgnr>${unit}</tjInstOrgnr>`)));
    await workbench.screenshot('fix-applied');
  });

  it('mends at once all that can safely be mended', async () => {
    const before = await errors();
    await workbench.editor.goTo(17, 8);
    const offered = await workbench.editor.quickFixes();
    const all = offered.find((title) => /^Mend all that can safely be mended \(\d+ places\)…$/.test(title));
    assert.ok(all, offered.join('\n'));
    await workbench.screenshot('fix-all');
    await workbench.editor.applyFix(all);
    await workbench.toasts.press('can be mended as the comparison shows', 'Mend');
    await workbench.inFront(FILE);
    await eventually(async () => {
      assert.ok(await errors() < before);
      assert.ok(!(await workbench.problems.rows()).some(({ code }) => code === 'kommunenummer-missing'));
    });
  });
});
