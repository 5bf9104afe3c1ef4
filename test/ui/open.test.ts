import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { eventually } from './lib/eventually';
import { Workbench } from './lib/workbench';

describe('a folder opened in the workbench', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      files: { 'notes.xml': '<notes>\n  <note day="20160101">first</note>\n</notes>\n' },
      open: 'notes.xml',
    });
  });
  after(() => workbench?.close());

  it('shows the file with colours', async () => {
    assert.equal((await workbench.editor.lines())[1], '  <note day="20160101">first</note>');
    await eventually(async () => assert.ok(await workbench.editor.colours() > 2));
    const picture = await workbench.screenshot('open');
    assert.ok(fs.statSync(picture).size > 10_000);
  });

  it('saves what is typed', async () => {
    await workbench.editor.goTo(2, 24);
    await workbench.page.keyboard.type('the ');
    await workbench.editor.save();
    const saved = fs.readFileSync(path.join(workbench.folder, 'notes.xml'), 'utf8');
    assert.equal(saved.split('\n')[1], '  <note day="20160101">the first</note>');
  });
});
