import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { eventually } from './lib/eventually';
import { storageOf } from './lib/in-page.mjs';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'clean.iplos.xml';
const PERSON = /<peFnr>(\d{11})<\/peFnr>/;

describe('a text that is not saved, in the workbench', () => {
  let workbench: Workbench;
  const person = PERSON.exec(Buffer.from(sample('clean')).toString())![1];
  before(async () => {
    workbench = await Workbench.open({ files: { [FILE]: sample('clean') }, open: FILE, settings: { 'iplos.language': 'en' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  /** Where a person of the extract stands in what the editor keeps of its own, on the disk and in the page. */
  async function places(): Promise<string[]> {
    const files = fs.readdirSync(workbench.home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => fs.readFileSync(file).includes(person)).map((file) => path.relative(workbench.home, file));
    const stored = (await workbench.page.evaluate(storageOf)).filter(([, text]) => text.includes(person)).map(([name]) => name);
    return [...files, ...stored];
  }

  it('is copied by the editor among its backups and nowhere else, and that copy goes when it is saved', async () => {
    const { editor, page } = workbench;
    await workbench.statusItem('no errors').waitFor();
    assert.deepEqual(await places(), []);
    await editor.goTo(2);
    await page.keyboard.type(' ');
    await eventually(async () => assert.match((await places()).join(), /Backups/));
    assert.deepEqual((await places()).filter((place) => !/\bBackups\b/.test(place)), []);
    await editor.save();
    await eventually(async () => assert.deepEqual(await places(), []));
    assert.ok(fs.readFileSync(path.join(workbench.folder, FILE)).includes(person));
  });
});
