import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const PLAIN = 'notater.xml';
const BY_NAME = 'iplos-2016.xml';
const BY_CONTENT = 'eksport.xml';
const SPOKEN = 'The XML extension has read this file.';

/** What an extension for XML does: it claims the files by their ending, speaks of each, formats, completes and explains. */
const MANIFEST = {
  name: 'xml-for-tests', publisher: 'tests', version: '1.0.0', engines: { vscode: '^1.100.0' }, main: './main.js',
  activationEvents: ['onLanguage:xml'],
  contributes: { languages: [{ id: 'xml', extensions: ['.xml', '.xsd'], aliases: ['XML'] }], configurationDefaults: { '[xml]': { 'editor.formatOnSave': false } } },
};
const MAIN = `
const vscode = require('vscode');
exports.activate = ({ subscriptions }) => {
  const problems = vscode.languages.createDiagnosticCollection('xml-for-tests');
  const look = (document) => {
    if (document.languageId !== 'xml') return;
    problems.set(document.uri, [new vscode.Diagnostic(new vscode.Range(0, 0, 0, 5), '${SPOKEN}', vscode.DiagnosticSeverity.Error)]);
  };
  vscode.workspace.textDocuments.forEach(look);
  subscriptions.push(
    problems,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
    vscode.languages.registerDocumentFormattingEditProvider('xml', {
      provideDocumentFormattingEdits: () => [vscode.TextEdit.insert(new vscode.Position(0, 0), '<!-- formatted as XML -->\\n')],
    }),
    vscode.languages.registerHoverProvider('xml', { provideHover: () => new vscode.Hover('told by the XML extension') }),
  );
};
`;

describe('at home in the editor, beside an extension for XML', () => {
  let workbench: Workbench;
  let other: string;
  before(async () => {
    other = fs.mkdtempSync(path.join(os.tmpdir(), 'iplos-xml-'));
    fs.writeFileSync(path.join(other, 'package.json'), JSON.stringify(MANIFEST));
    fs.writeFileSync(path.join(other, 'main.js'), MAIN);
    workbench = await Workbench.open({
      files: { [PLAIN]: '<notes><note>first</note></notes>\n', [BY_NAME]: sample('flawed'), [BY_CONTENT]: sample('flawed') },
      open: PLAIN, settings: { 'iplos.language': 'en' }, beside: [other],
    });
  });
  after(async () => {
    await workbench?.close();
    fs.rmSync(other, { recursive: true, force: true });
  });
  pictureFailures(() => workbench);

  const filter = () => workbench.page.locator('.part.panel input[placeholder^="Filter"]').first();
  const problems = async () => (await workbench.problems.rows()).map(({ message, code }) => code || message);

  it('leaves a file that is no extract to it', async () => {
    await eventually(async () => assert.deepEqual(await problems(), [SPOKEN]), 30_000);
    assert.equal(await workbench.language(), 'XML');
    // The editor offers the command before it knows who formats.
    await eventually(async () => {
      await workbench.editor.focus();
      await workbench.command('Format Document');
      await eventually(async () => assert.equal((await workbench.editor.lines())[0], '<!-- formatted as XML -->'), 5_000);
    }, 40_000);
    await workbench.editor.save();
  });

  for (const [how, file] of [['name', BY_NAME], ['content', BY_CONTENT]] as const) {
    it(`takes an extract that is known by its ${how}, of which the other then says nothing`, async () => {
      await workbench.openFile(file);
      await eventually(async () => assert.equal(await workbench.language(), 'IPLOS'), 30_000);
      await workbench.statusItem(/\d+ errors/).waitFor();
      await workbench.toTab(PLAIN);
      await workbench.toTab(file);
      await eventually(async () => assert.ok((await problems()).includes('kommunenummer-missing')), 30_000);
      // What it says of the file that is its own stands there still.
      await filter().fill('XML extension');
      await eventually(async () => assert.deepEqual(await problems(), [SPOKEN]));
      await filter().fill('');
    });
  }

  it('formats an extract itself, without asking who is to', async () => {
    // What is saved under another name goes to the editor's local history.
    await workbench.toTab(BY_NAME);
    await workbench.editor.focus();
    await workbench.editor.goTo(3, 3);
    await workbench.page.keyboard.type('   ');
    await eventually(async () => assert.match((await workbench.editor.lines()).join('\n'), /^ {5}<INNHINFO>/m));
    await workbench.command('Format Document');
    await eventually(async () => assert.match((await workbench.editor.lines()).join('\n'), /^ {2}<INNHINFO>/m));
    assert.doesNotMatch((await workbench.editor.lines()).join('\n'), /formatted as XML/);
    await workbench.screenshot('beside-xml');
    await workbench.editor.save();
  });
});
