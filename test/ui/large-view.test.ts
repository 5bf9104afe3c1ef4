import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { extract } from '../../scripts/lib/samples/extract.mjs';
import { eventually } from './lib/eventually';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'by.iplos.xml';
const PERSONS = 600;
/** More than the view lists under one node. */
const FLAWED = 250;

/** Every third has no municipality, a blank in the number, or a district that is none. */
function flawedText(): string {
  const kinds = ['kommunenummer-empty', 'personid-with-blank', 'bydel-empty'];
  const defects = Array.from({ length: FLAWED }, (_, i) => ({ person: 5 + i * 2, kind: kinds[i % kinds.length] }));
  return [...extract({ persons: PERSONS, seed: 12, defects })].join('');
}

describe('the Findings view', () => {
  let workbench: Workbench;
  const text = flawedText();
  before(async () => {
    workbench = await Workbench.open({ files: { [FILE]: text }, settings: { 'iplos.language': 'en' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  const file = () => path.join(workbench.folder, FILE);
  const rows = () => workbench.findings.rows();
  const button = (name: string) => workbench.page.locator('.notifications-toasts .monaco-button', { hasText: name }).first();
  /** The editor shows no fourth message within 0.8 s, which nobody meets who reads before pressing. */
  const read = () => workbench.page.waitForTimeout(1_000);
  const closeEditors = () => workbench.command('View: Close All Editors');
  const message = () => workbench.findings.message();

  it('says what to begin with', async () => {
    await workbench.findings.show();
    await eventually(async () => assert.deepEqual((await rows()).slice(0, 2), ['Check File', 'Open Sample Export']), 60_000);
    await workbench.mouseAway();
    await workbench.screenshot('findings-start');
    await workbench.page.keyboard.press('Control+Shift+E');
  });

  it('checks a file that is dropped on it, without opening it', async () => {
    const { findings, toasts, page } = workbench;
    await findings.drop(page.locator('.explorer-folders-view .monaco-list-row', { hasText: FILE }).first());
    assert.match((await toasts.shown(`${FLAWED} errors`, 60_000)).text, /^by\.iplos\.xml: 250 errors/);
    await toasts.clear();
    assert.equal(await page.locator('.tab', { hasText: FILE }).count(), 0);
    assert.match(await message(), /^by\.iplos\.xml: 250 errors, .* 600 persons\.$/);
  });

  it('is filled again after a restart, as long as the file is the same', async () => {
    const { findings } = workbench;
    await workbench.reload();
    await findings.show();
    await eventually(async () => assert.match(await message(), /: 250 errors, .* From an earlier session\.$/), 60_000);
    await workbench.mouseAway();
    await workbench.screenshot('findings-restored');
    // The editor begins to watch the file a moment after the view is filled.
    await eventually(async () => {
      fs.writeFileSync(file(), text.replace('Eksempel EPJ', 'Eksempel XYZ'));
      await eventually(async () => assert.match(await message(), /The file has been changed since it was checked\. Check it again\./), 2_000);
    }, 30_000);
    await workbench.reload();
    await findings.show();
    await eventually(async () => assert.match(await message(), /^Open an extract or a message, or check a file on disk/), 60_000);
    fs.writeFileSync(file(), text);
    await workbench.page.keyboard.press('Control+Shift+E');
    await workbench.explorerCommand(FILE, 'Check File');
    await workbench.toasts.shown(`${FLAWED} errors`, 60_000);
    await workbench.toasts.clear();
    await findings.show();
  });

  it('says how many persons it lists, and how many there are', async () => {
    const { findings } = workbench;
    await findings.toggle('By rule');
    await findings.toggle('By person');
    await workbench.mouseAway();
    // The rows come a moment after the click.
    await eventually(async () => {
      await findings.scrollToEnd();
      assert.equal((await rows()).at(-1), '200 of 250 shown');
    });
    await workbench.screenshot('findings-persons');
    await findings.choose('200 of 250 shown');
    await workbench.inFront('flagged persons');
    await workbench.statusItem('250 errors').waitFor();
    await findings.press('Collapse All');
    await findings.toggle('By rule');
  });

  it('shows only what is asked for, and says that it does', async () => {
    const { findings, quickInput } = workbench;
    await findings.press('Filter');
    await quickInput.shown('Which findings');
    await quickInput.pick('With words in the rule');
    await quickInput.shown('Part of a rule');
    await quickInput.answer('municipality');
    await eventually(async () => assert.match(await message(), /84 of 251 findings shown: there is a filter\.$/));
    await workbench.screenshot('findings-filter');
    await findings.press('Clear');
    await eventually(async () => assert.doesNotMatch(await message(), /filter/));
  });

  it('mends all of a rule in the file after showing how, and takes it back', async () => {
    const { findings, toasts, quickInput, page } = workbench;
    await closeEditors();
    await findings.menu('Mend All of a Rule in the File');
    await quickInput.shown('Which rule');
    await quickInput.pick('Municipality number missing');
    const { text: question } = await toasts.shown('can safely be mended');
    assert.match(question, /84 places in 84 persons can safely be mended\. The first 20 are shown\.$/);
    await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    await workbench.screenshot('large-bulk');
    await toasts.press('can safely be mended', 'Mend in the File');
    await toasts.shown('84 places mended in 84 persons');
    assert.ok(!fs.readFileSync(file(), 'utf8').includes('<peKomnr></peKomnr>'));
    await eventually(async () => assert.match(await message(), /: 166 errors/));
    await read();
    await toasts.press('84 places mended', 'Undo');
    await eventually(() => assert.ok(fs.readFileSync(file(), 'utf8') === text), 60_000);
    await toasts.shown('the mending is undone in 84 persons', 60_000);
    await toasts.clear();
  });

  it('lets choose where a person was changed in the file while they were edited', async () => {
    const { findings, editor, page } = workbench;
    await findings.toggle('Municipality number missing');
    await findings.choose('Person 6');
    await workbench.inFront('person 6');
    const at = (await editor.lines()).findIndex((line) => line.includes('<peKjonn>'));
    await editor.goTo(at + 1);
    await page.keyboard.type(' ');
    const theirs = text.split(/(?=<PERSON )/).map((part, i) => (i === 6 ? part.replace(/<peAlder>\d+/, '<peAlder>7') : part)).join('');
    fs.writeFileSync(file(), theirs);
    await page.keyboard.press('Control+s');
    await button('Check Again and Save').waitFor();
    await read();
    await button('Check Again and Save').click();
    await button('Compare').waitFor();
    await read();
    await button('Compare').click();
    await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    await workbench.screenshot('large-conflict');
    await button('Keep Mine').click();
    await eventually(() => assert.match(fs.readFileSync(file(), 'utf8'), /\n {5}<peKjonn>/));
    assert.equal(fs.readFileSync(file(), 'utf8').replace(/\n {5}<peKjonn>/, '\n    <peKjonn>'), text);
  });
});
