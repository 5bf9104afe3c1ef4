import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'flawed.iplos.xml';

describe('the workbench in Norwegian', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [FILE]: sample('flawed') }, open: FILE, settings: { 'iplos.language': 'nb' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  it('says findings, causes and counts', async () => {
    const rows = await eventually(async () => {
      const found = await workbench.problems.rows();
      assert.ok(found.length > 5);
      return found;
    });
    assert.ok(rows.some(({ message }) => message.startsWith('Kommunenummeret mangler.')));
    await workbench.statusItem(/IPLOS: \d+ feil/).waitFor();
    await workbench.tabShowsFindings();
    await workbench.screenshot('problems-nb');
  });

  it('offers mendings and leads to the rule', async () => {
    await workbench.editor.goTo(17, 8);
    const offered = await workbench.editor.quickFixes();
    assert.ok(offered.includes('Sett inn kommunenummer 0402 fra filhodet'), offered.join('\n'));
    await workbench.screenshot('fix-nb');
    await workbench.editor.applyFix('Forklar regelen');
    assert.match(await workbench.pageText(), /Kommunenummer mangler[^]*Hvorfor/);
    await workbench.toTab(FILE);
  });

  it('holds back, and says what is missing', async () => {
    const { quickInput, toasts, dialog } = workbench;
    await workbench.command('IPLOS: Encrypt and Send');
    await toasts.press('Det finnes ingen mottaker ennå', 'Start øvingsmottaker');
    await quickInput.shown('Velg en PIN-kode');
    await quickInput.answer('4711');
    await quickInput.shown('E-post til kommunens IPLOS-kontakt');
    await quickInput.answer('iplos@kommune.example');
    const { detail, buttons } = await dialog.shown();
    assert.match(detail, /• Kommunenummer mangler: 1\n/);
    assert.ok(buttons.includes('Send ufullstendig fil'));
    await workbench.screenshot('gate-nb');
    await dialog.press('Vis problemer');
    await workbench.page.locator('.markers-panel').waitFor();
  });
});
