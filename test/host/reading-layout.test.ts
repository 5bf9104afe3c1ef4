import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extract, person } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { checked, open, product, until } from './lib/product';

const FNR = '01815010341';
const OPTIONS = { insertSpaces: true, tabSize: 2 };

async function laidOut(document: vscode.TextDocument, range?: vscode.Range): Promise<vscode.TextEdit[] | undefined> {
  return range
    ? vscode.commands.executeCommand('vscode.executeFormatRangeProvider', document.uri, range, OPTIONS)
    : vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri, OPTIONS);
}

async function apply(document: vscode.TextDocument, edits: vscode.TextEdit[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('laying a file out', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();

  it('gives each element a line and changes nothing else', async () => {
    const text = extract([person(), person({ id: 2 })]);
    const document = await open(folder(), text);
    await apply(document, (await laidOut(document))!);
    assert.ok(document.lineCount > 200);
    assert.equal(document.getText().replace(/(?<=>)\s+(?=<)/g, ''), text);
    assert.deepEqual(await laidOut(document) ?? [], []);
  });

  it('does so for what is selected only', async () => {
    const document = await open(folder(), `${extract([person(), person({ id: 2 })]).replace('<PERSON pePeID="2"', '\n<PERSON pePeID="2"')}\n`);
    const before = document.lineAt(0).text;
    await apply(document, (await laidOut(document, document.lineAt(1).range))!);
    assert.equal(document.lineAt(0).text, before);
    assert.ok(document.lineCount > 100);
  });

  it('keeps the line ends of Windows', async () => {
    const document = await open(folder(), extract().replace('<PERSON', '\r\n<PERSON'));
    await apply(document, (await laidOut(document))!);
    assert.equal(document.getText().split('\r\n').length, document.lineCount);
  });

  it('refuses what is not well-formed and says so', async () => {
    const document = await open(folder(), extract().replace('</TJENESTE>', ''), 'broken.iplos');
    assert.equal((await laidOut(document))?.length ?? 0, 0);
    assert.match(answers.last.message, /^broken\.iplos is not laid out: it is not well-formed/);
  });
});

describe('IPLOS: Mask Identifiers', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();

  it('hides the identifiers, and only them, until it is asked for again', async () => {
    const { masking, office } = await product();
    const document = await open(folder(), extract([person(), person({ id: 2, values: { peFnr: '010150' } })]));
    await checked(document);
    assert.equal(masking.isOn, false);
    await vscode.commands.executeCommand('iplos.maskIdentifiers');
    assert.equal(masking.isOn, true);
    assert.match(answers.last.message, /hidden in this window/);
    const hidden = masking.identifiers(vscode.window.activeTextEditor!, office.documents.of(document)!)!;
    assert.deepEqual(hidden.map((range) => document.getText(range)), [FNR, '010150']);
    await vscode.commands.executeCommand('iplos.maskIdentifiers');
    assert.equal(masking.isOn, false);
  });

  it('does not change the text', async () => {
    const text = extract();
    const document = await open(folder(), text);
    await vscode.commands.executeCommand('iplos.maskIdentifiers');
    assert.equal(document.getText(), text);
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand('iplos.maskIdentifiers');
  });

  it('is on while one practises, and as it is set', async () => {
    const { masking } = await product();
    // As somebody chose in a window counts until the setting is changed.
    await vscode.workspace.getConfiguration().update('iplos.maskIdentifiers', 'on', vscode.ConfigurationTarget.Global);
    await until('the setting counts', () => masking.isOn);
    await vscode.workspace.getConfiguration().update('iplos.maskIdentifiers', undefined, vscode.ConfigurationTarget.Global);
    await until('the setting counts', () => !masking.isOn);
    masking.setPractising(true);
    assert.equal(masking.isOn, true);
    masking.setPractising(false);
    assert.equal(masking.isOn, false);
  });
});
