import assert from 'node:assert/strict';
import { pictureFailures, Workbench } from './lib/workbench';

describe('IPLOS: Open Sample Export in the workbench', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: {}, settings: { 'iplos.language': 'en' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  it('lets choose a sample, and opens it with colours and findings', async () => {
    const { quickInput } = workbench;
    await workbench.command('IPLOS: Open Sample Export');
    await quickInput.shown('Which sample do you want to open?');
    assert.deepEqual((await quickInput.rows()).length, 4);
    await workbench.mouseAway();
    await workbench.screenshot('open-sample');
    await quickInput.pick('An extract with flaws');
    await workbench.inFront('flawed.iplos.xml');
    await workbench.statusItem('errors').waitFor();
    assert.equal(await workbench.language(), 'IPLOS');
    await workbench.editor.squiggles('error').first().waitFor();
  });
});
