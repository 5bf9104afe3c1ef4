import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'clean.iplos.xml';
const LIST = 'enheter.csv';
const UNIT = /<tjInstOrgnr>(\d{9})/.exec(Buffer.from(sample('clean')).toString('utf8'))![1];

describe('once a year, New Season', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      files: { [FILE]: sample('clean'), [LIST]: `Orgnr;Navn\n${UNIT};Solbakken bofellesskap\n310000078;Elvely sykehjem\n` },
      open: FILE, settings: { 'iplos.language': 'nb', 'files.simpleDialog.enable': true },
    });
    await workbench.statusItem('IPLOS').waitFor();
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  /** Waits for a step, and takes its picture. */
  async function step(number: number, words: string): Promise<void> {
    await workbench.quickInput.shown(`(${number}/7)`);
    await workbench.quickInput.shown(words);
    await workbench.screenshot(`season-${number}`);
  }

  it('asks for the year, and for a municipality of that year by name', async () => {
    const { quickInput } = workbench;
    await workbench.command('IPLOS: New Season');
    await step(1, 'Hvilket års data');
    await quickInput.type('2016');
    await quickInput.accept();
    await step(2, 'Hvilken kommune');
    await quickInput.type('Tynset');
    await eventually(async () => {
      const rows = await quickInput.rows();
      assert.equal(rows.length, 1);
      assert.match(rows[0], /Tynset.*0437/);
    });
    await quickInput.accept();
    await step(3, 'overordnet faglig ansvar');
  });

  it('goes on where somebody left, and goes back', async () => {
    const { quickInput, page } = workbench;
    await quickInput.cancel();
    await quickInput.gone();
    await workbench.command('IPLOS: New Season');
    await quickInput.shown('(3/7)');
    await page.locator('.quick-input-widget .codicon-quick-input-back').click();
    await quickInput.shown('(2/7)');
    assert.match((await quickInput.rows())[0], /./);
    await quickInput.accept();
    await quickInput.shown('(3/7)');
  });

  it('takes no address, district or number that cannot be one', async () => {
    const { quickInput } = workbench;
    await quickInput.answer('iplos(a)kommune');
    await eventually(async () => assert.match(await quickInput.message(), /e-post/i));
    await workbench.screenshot('season-3-wrong');
    await quickInput.answer('iplos@kommune.example');
    await step(4, 'Bydelsnummer');
    assert.equal(await quickInput.input.inputValue(), '00');
    await quickInput.accept();
    await step(5, 'organisasjonsnummer');
    await quickInput.answer('310000018');
    await eventually(async () => assert.match(await quickInput.message(), /[Oo]rganisasjonsnummer/));
    await quickInput.answer('310 000 000');
  });

  it('takes a list of units, and leaves the key for later', async () => {
    const { quickInput, toasts } = workbench;
    await step(6, 'kommunens enheter');
    await quickInput.pick('Velg en fil');
    await quickInput.shown('Velg listen');
    await quickInput.pick(LIST);
    await toasts.shown('2 enheter er lest fra enheter.csv.');
    await step(7, 'offentlige nøkkel');
    await quickInput.pick('Senere');
    const { text } = await toasts.shown('Klart for 2016 i Tynset.');
    assert.match(text, /iplos@kommune\.example.*nøkkel må fortsatt hentes/s);
    await workbench.screenshot('season-done');
    await toasts.clear();
  });

  it('is remembered: the check goes by it, and next time each question has its answer', async () => {
    const { quickInput } = workbench;
    await eventually(() => {
      const texts = ['user/User/settings.json', 'server/data/Machine/settings.json', 'user/Machine/settings.json']
        .map((name) => path.join(workbench.home, name)).filter((file) => fs.existsSync(file)).map((file) => fs.readFileSync(file, 'utf8'));
      const stored = Object.assign({}, ...texts.map((text) => JSON.parse(text) as object)) as Record<string, unknown>;
      assert.equal(stored['iplos.reportingYear'], 2016);
      assert.equal(stored['iplos.kommune.organisasjonsnummer'], '310000000');
    });
    await workbench.command('IPLOS: New Season');
    await quickInput.shown('(1/7)');
    await quickInput.type('2016');
    await quickInput.accept();
    await quickInput.shown('(2/7)');
    await quickInput.accept();
    await quickInput.shown('(3/7)');
    assert.equal(await quickInput.input.inputValue(), 'iplos@kommune.example');
    await quickInput.cancel();
  });

  it('offers units by their names, and shows them beside the numbers', async () => {
    const { page, editor } = workbench;
    const lines = Buffer.from(sample('clean')).toString('utf8').split('\n');
    const line = lines.findIndex((text) => text.includes(`<tjInstOrgnr>${UNIT}`));
    await editor.goTo(line + 1, lines[line].indexOf('>') + 2);
    await eventually(async () => assert.match((await editor.lines()).join('\n'), /Solbakken bofellesskap/));
    await page.keyboard.press('Control+Space');
    const rows = page.locator('.suggest-widget .monaco-list-row');
    await eventually(async () => assert.ok((await rows.allInnerTexts()).some((text) => text.includes('Elvely sykehjem'))));
    await workbench.screenshot('units-completion');
    await page.keyboard.press('Escape');
    await workbench.command('IPLOS: Focus on Findings View');
    const findings = page.locator('.pane-body .monaco-list-row', { hasText: 'Etter enhet' });
    await findings.click();
    await page.keyboard.press('ArrowRight');
    await workbench.screenshot('units-findings');
  });
});
