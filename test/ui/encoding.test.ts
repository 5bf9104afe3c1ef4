import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'clean.iplos.xml';

/** The clean sample as a system writes it that says ISO-8859-1 and means it. */
function latin1(): Uint8Array {
  const text = Buffer.from(sample('clean')).toString('utf8');
  return Buffer.from(text.replace('UTF-8', 'ISO-8859-1').replace(/<iiSysID>[^<]*/, '<iiSysID>Sørby EPJ'), 'latin1');
}

describe('an extract in ISO-8859-1 in the workbench', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [FILE]: latin1() }, open: FILE, settings: { 'iplos.language': 'en' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  const codes = async () => (await workbench.problems.rows()).map(({ code }) => code);

  it('is told to be open as something else, in a message and among the problems', async () => {
    const { text, buttons } = await workbench.toasts.shown('most likely ISO-8859-1');
    assert.match(text, /^clean\.iplos\.xml was opened as UTF-8/);
    assert.deepEqual(buttons, ['Reopen as ISO-8859-1']);
    await eventually(async () => assert.ok((await codes()).includes('encoding-suspect')));
    await workbench.screenshot('encoding-notice');
  });

  it('is read anew from the light bulb, and is clean then', async () => {
    await workbench.editor.goTo(1, 5);
    const offered = await workbench.editor.quickFixes();
    assert.ok(offered.includes('Reopen as ISO-8859-1'), offered.join('\n'));
    await workbench.screenshot('encoding-fix');
    await workbench.editor.applyFix('Reopen as ISO-8859-1');
    await eventually(async () => {
      assert.ok((await workbench.editor.lines()).some((line) => line.includes('Sørby EPJ')));
      assert.ok(!(await codes()).includes('encoding-suspect'));
    });
    await workbench.statusItem('no errors').waitFor();
    await workbench.screenshot('encoding-reopened');
  });
});
