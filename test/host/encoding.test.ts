import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract, person } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { checked, open, until } from './lib/product';

const RULE = 'encoding-suspect';
const text = (encoding: string, system = 'Sørby'): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n${extract(person(), { iiSysID: system })}`;

/** The messages on the encoding, each by its key. */
const keys = async (document: vscode.TextDocument): Promise<string[]> =>
  (await checked(document)).summary!.findings.filter(({ rule }) => rule === RULE).map(({ key }) => key).sort();

/** What the light bulb offers for the encoding at the file's beginning. */
async function offered(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  await checked(document);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 1, 0, 1));
  return actions.filter(({ title }) => /^Reopen as|^Let the file say/.test(title));
}

async function take(document: vscode.TextDocument, title: string): Promise<void> {
  const action = (await offered(document)).find((one) => one.title === title);
  assert.ok(action, title);
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...action.command.arguments ?? []);
}

describe('the encoding of an open extract', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  const told = (): string[] => answers.told.map(({ message }) => message);

  it('is of no concern where the file is what it says', async () => {
    const document = await open(folder(), text('UTF-8'));
    assert.deepEqual(await keys(document), []);
    assert.deepEqual(await offered(document), []);
    assert.deepEqual(told(), []);
  });

  it('is noticed where ISO-8859-1 was opened as UTF-8, and reading it anew brings the letters back', async () => {
    const bytes = Buffer.from(text('ISO-8859-1'), 'latin1');
    const document = await open(folder(), bytes);
    assert.deepEqual(await keys(document), ['opened', 'replacement']);
    const [notice] = await until('the notice', () => answers.told.length > 0 && answers.told);
    assert.match(notice.message, /was opened as UTF-8, but is most likely ISO-8859-1/);
    assert.deepEqual(notice.buttons, ['Reopen as ISO-8859-1']);
    await take(document, 'Reopen as ISO-8859-1');
    await until('it is read anew', () => document.encoding === 'iso88591');
    assert.match(document.getText(), /Sørby/);
    assert.deepEqual(await keys(document), []);
    // And is written as what it says.
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(document.positionAt(document.getText().length), '\n'));
    await document.save();
    assert.deepEqual(await fs.readFile(document.uri.fsPath), Buffer.concat([bytes, Buffer.from('\n')]));
    assert.equal(answers.told.length, 1);
  });

  it('is noticed by the button of the message, too', async () => {
    answers.expect(/most likely ISO-8859-1/, 'Reopen as ISO-8859-1');
    const document = await open(folder(), Buffer.from(text('ISO-8859-1'), 'latin1'));
    await until('it is read anew', () => document.encoding === 'iso88591' && document.getText().includes('Sørby'));
    assert.deepEqual(await keys(document), []);
  });

  it('is told to be wrong where the file says ISO-8859-1 and holds UTF-8, and the file can be made to say so', async () => {
    const document = await open(folder(), text('ISO-8859-1'));
    assert.deepEqual(await keys(document), ['opened']);
    assert.deepEqual((await offered(document)).map(({ title }) => title), ['Let the file say that it is UTF-8']);
    await take(document, 'Let the file say that it is UTF-8');
    assert.equal(document.getText(), text('UTF-8'));
    await until('the finding is gone', () => document.isDirty);
    assert.deepEqual(await keys(document), []);
  });

  it('is told to be wrong where the file says UTF-8 and holds ISO-8859-1', async () => {
    const bytes = Buffer.from(text('UTF-8'), 'latin1');
    const document = await open(folder(), bytes);
    assert.deepEqual(await keys(document), ['replacement']);
    await vscode.commands.executeCommand('iplos.reopenWithEncoding', document.uri, 'iso-8859-1');
    await until('it is read anew', () => document.encoding === 'iso88591');
    assert.match(document.getText(), /Sørby/);
    assert.deepEqual(await keys(document), ['opened']);
    await take(document, 'Let the file say that it is ISO-8859-1');
    assert.deepEqual(await keys(document), []);
    await document.save();
    assert.deepEqual(await fs.readFile(document.uri.fsPath), Buffer.from(text('ISO-8859-1'), 'latin1'));
  });

  it('is taken from the file without a word where nothing that is shown changes', async () => {
    const document = await open(folder(), text('ISO-8859-1', 'System'));
    await until('it is read as it says', () => document.encoding === 'iso88591');
    assert.deepEqual(await keys(document), []);
    assert.deepEqual(told(), []);
    await vscode.window.activeTextEditor!.edit((edit) => edit.replace(
      new vscode.Range(document.positionAt(document.getText().indexOf('System')), document.positionAt(document.getText().indexOf('System') + 6)), 'Sørby'));
    await document.save();
    assert.deepEqual(await fs.readFile(document.uri.fsPath), Buffer.from(text('ISO-8859-1'), 'latin1'));
  });

  it('asks before what was typed is lost, and loses nothing when told not to', async () => {
    const document = await open(folder(), Buffer.from(text('ISO-8859-1'), 'latin1'));
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(document.lineAt(0).range.end, '<!-- typed -->'));
    answers.expect(/not saved/, false);
    await vscode.commands.executeCommand('iplos.reopenWithEncoding', document.uri, 'iso-8859-1');
    assert.match(document.getText(), /typed/);
    answers.expect(/lost when it is reopened as ISO-8859-1/, true);
    await vscode.commands.executeCommand('iplos.reopenWithEncoding', document.uri, 'iso-8859-1');
    await until('it is read anew', () => document.encoding === 'iso88591');
    assert.doesNotMatch(document.getText(), /typed/);
    assert.match(document.getText(), /Sørby/);
  });

  it('cannot be changed of a file that is gone, which is said', async () => {
    await vscode.commands.executeCommand('iplos.reopenWithEncoding', vscode.Uri.file(path.join(folder(), 'gone.iplos')), 'utf-8');
    assert.match(answers.last.message, /^gone\.iplos could not be reopened as UTF-8\. Check that the file is still there/);
  });

  it('is never saved as another than the file says without a word', async () => {
    const document = await open(folder(), text('ISO-8859-1'));
    await checked(document);
    answers.expect(/was saved as UTF-8, but says that it is ISO-8859-1/, 'Let the file say that it is UTF-8');
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(document.lineAt(0).range.end, '<!-- typed -->'));
    await checked(document);
    await document.save();
    await until('it is saved as it says', () => !document.isDirty && /encoding="UTF-8"/.test(document.getText()));
    assert.match(await fs.readFile(document.uri.fsPath, 'utf8'), /encoding="UTF-8"\?><!-- typed -->[^]*Sørby/);
  });
});
