import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workplaceFacts } from '../../src/editor/workplace/facts';
import { inspectWorkplace } from '../../src/submission/workplace/workplace';
import { useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { open, product, until } from './lib/product';

describe('IPLOS: Check This Workplace', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });

  before(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const facts = async () => workplaceFacts((await product()).office.context);
  const keys = async () => inspectWorkplace(await facts()).map(({ key }) => key);
  const set = async (name: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);

  it('finds that extracts are kept out of the local history, by what the extension sets itself', async () => {
    assert.ok((await keys()).includes('history-excluded'));
  });

  it('finds what is changed in the settings', async () => {
    await set('files.autoSave', 'afterDelay');
    await set('workbench.localHistory.exclude', { '**/*.[iI][pP][lL][oO][sS]': false });
    try {
      const found = await keys();
      assert.ok(found.includes('auto-save-on') && found.includes('history-on'), found.join());
    } finally {
      await set('files.autoSave', undefined);
      await set('workbench.localHistory.exclude', undefined);
    }
    assert.ok((await keys()).includes('history-excluded'));
  });

  it('finds that an extract by another name than extracts have is copied into the local history', async () => {
    const document = await open(folder(), '<IPLOS versjon="3.3"/>', 'uttrekk.xml');
    await vscode.languages.setTextDocumentLanguage(document, 'iplos');
    assert.ok((await keys()).includes('history-on'));
  });

  it('looks at the folder of the file in front too', async () => {
    await open(folder(), '<IPLOS/>');
    assert.ok((await facts()).folders.includes(folder()));
  });

  it('names no extension of the editor\'s own that is not known to read along, and finds this one harmless', async () => {
    assert.ok((await facts()).extensions.includes('iplos.iplos-vscode'));
    assert.ok((await keys()).includes('assistants-none') || (await keys()).includes('assistants-own'));
  });

  it('shows it on a page, one however often it is asked for', async () => {
    const pages = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'This Workplace');
    await vscode.commands.executeCommand('iplos.checkWorkplace');
    await vscode.commands.executeCommand('iplos.checkWorkplace');
    await until('the page is there', () => pages().length === 1);
  });
});
