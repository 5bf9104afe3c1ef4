import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract as sample } from '../../scripts/lib/samples/extract.mjs';
import { extract, person } from '../unit/core/support';
import { openFlaggedPersons } from '../../src/editor/large/target';
import { useAnswers, useSettings } from './lib/answers';
import { assertText, namesIn, useFolder } from './lib/place';
import { checked, open, shownRules, until } from './lib/product';

const CLEAN = [...sample({ persons: 10, seed: 7 })].join('');

/** Changes something in one person of the sample, counted from 1. */
function inPerson(text: string, person: number, from: RegExp, to: string): string {
  const parts = text.split(/(?=<PERSON )/);
  assert.match(parts[person], from);
  return parts.map((part, i) => (i === person ? part.replace(from, to) : part)).join('');
}

/** The third has no municipality, the seventh a district that is none, the ninth a blank in the number. */
const TEXT = [
  [3, /<peKomnr>\d+/, '<peKomnr>'], [7, /<peBydelsnr>00/, '<peBydelsnr>A1'], [9, /(<peFnr>\d{6})(\d{5})/, '$1 $2'],
].reduce((text, [person, from, to]) => inPerson(text, person as number, from as RegExp, to as string), CLEAN);

describe('Flagged persons in the editor', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();

  const make = async (text: string | Uint8Array = TEXT, name = 'by.iplos.xml') => {
    const file = path.join(folder(), name);
    await fs.writeFile(file, text);
    return vscode.Uri.file(file);
  };
  const inFront = () => vscode.window.activeTextEditor!.document;
  /** The words between the persons of a text. */
  const wordsOf = (document: vscode.TextDocument) => [...document.getText().matchAll(/<!-- (.*) -->/g)].map(([, words]) => words).join('\n');

  async function openFlagged(uri: vscode.Uri, way = 'All with findings'): Promise<vscode.TextDocument> {
    answers.expect(/Which persons/, way);
    await vscode.commands.executeCommand('iplos.openFlaggedPersons', uri);
    return inFront();
  }

  async function replace(document: vscode.TextDocument, from: string | RegExp, to: string): Promise<void> {
    const text = document.getText();
    const at = text.search(typeof from === 'string' ? from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : from);
    assert.ok(at >= 0, `${String(from)} is not there`);
    const found = typeof from === 'string' ? from : from.exec(text)![0];
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + found.length)), to);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  it('are an IPLOS document with its findings, without the file being opened', async () => {
    const uri = await make();
    const document = await openFlagged(uri);
    assert.equal(document.languageId, 'iplos');
    assert.equal(document.isDirty, false);
    assert.match(wordsOf(document), /^Flagged persons of by\.iplos\.xml: 3 of 3\./);
    assert.deepEqual([...document.getText().matchAll(/<!-- (Person \d+ of \d+), line [\d,]+ -->/g)].map(([, where]) => where), ['Person 3 of 10', 'Person 7 of 10', 'Person 9 of 10']);
    await checked(document);
    const rules = shownRules(document);
    for (const rule of ['kommunenummer-missing', 'bydel-invalid', 'personid-invalid']) assert.ok(rules.includes(rule), rule);
    assert.ok(!vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri.toString()));
  });

  it('have the numbers in the outline, and where they are mended, that they have in their file', async () => {
    const document = await openFlagged(await make());
    await checked(document);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(symbols.map(({ name }) => name).filter((name) => /^Person/.test(name)), ['Person 3', 'Person 7', 'Person 9']);
    const done = vscode.commands.executeCommand('iplos.mendRule', { uri: document.uri, wanted: { rule: 'personid-invalid' } });
    const tab = await until('what would be mended is shown', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    assert.match((await vscode.workspace.openTextDocument(tab.original)).getText(), /Line \d+, person 9: /);
    await vscode.commands.executeCommand('iplos.mending.discard');
    await done;
  });

  it('are written into the file when they are saved, and nothing else is', async () => {
    const uri = await make();
    const document = await openFlagged(uri);
    await replace(document, '<peBydelsnr>A1', '<peBydelsnr>00');
    assert.ok(await document.save());
    await assertText(uri, TEXT.replace('<peBydelsnr>A1', '<peBydelsnr>00'));
    assert.equal(document.isDirty, false);
    assert.deepEqual(await namesIn(folder()), ['by.iplos.xml']);
    // What was mended stays in view until the persons are opened anew.
    assert.ok(!document.getText().includes('>A1<'));
    const again = await openFlagged(uri);
    await until('two are left', () => again.getText().includes('2 of 2'));
  });

  it('keep line ends and encoding of the file', async () => {
    const text = TEXT.replaceAll('\n', '\r\n').replace('UTF-8', 'ISO-8859-1').replace('>Eksempel EPJ<', '>Sørøy<');
    const uri = await make(Buffer.from(text, 'latin1'));
    const document = await openFlagged(uri);
    assert.ok(document.getText().includes('>Sørøy<'));
    await replace(document, '<peBydelsnr>A1</peBydelsnr>', '<peBydelsnr>00</peBydelsnr>\n<!-- rettet på nytt -->');
    assert.ok(await document.save());
    const expected = text.replace('<peBydelsnr>A1</peBydelsnr>', '<peBydelsnr>00</peBydelsnr>\r\n<!-- rettet på nytt -->');
    assert.ok((await fs.readFile(uri.fsPath)).equals(Buffer.from(expected, 'latin1')));
  });

  it('can be undone after saving, and saved again', async () => {
    const uri = await make();
    const document = await openFlagged(uri);
    await replace(document, '<peBydelsnr>A1', '<peBydelsnr>00');
    assert.ok(await document.save());
    await vscode.commands.executeCommand('undo');
    await until('it is undone', () => document.getText().includes('>A1<'));
    assert.ok(await document.save());
    await assertText(uri, TEXT);
  });

  it('can be mended all at once', async () => {
    const uri = await make();
    const document = await openFlagged(uri);
    await checked(document);
    await vscode.commands.executeCommand('editor.action.fixAll');
    await until('the blank is gone', () => !/<peFnr>\d+ /.test(document.getText()));
    assert.ok(await document.save());
    await assertText(uri, inPerson(CLEAN, 7, /<peBydelsnr>00/, '<peBydelsnr>A1'));
  });

  it('are of one rule, or one unit', async () => {
    const uri = await make();
    await vscode.commands.executeCommand('iplos.openFlaggedPersons', { uri, wanted: { rule: 'bydel-invalid' } });
    assert.match(wordsOf(inFront()), /: 1 of 1\.[^]*Person 7 of 10/);
    const unit = /<tjInstOrgnr>(\d+)/.exec(TEXT.split('<PERSON ')[7])![1];
    await vscode.commands.executeCommand('iplos.openFlaggedPersons', { uri, wanted: { unit } });
    assert.match(wordsOf(inFront()), /Person 7 of 10/);
    assert.doesNotMatch(wordsOf(inFront()), /: 3 of 3\./);
  });

  it('are of any set of rules, causes, units and persons, under a name of one\'s own', async () => {
    const uri = await make();
    const rules = ['bydel-invalid', 'kommunenummer-missing', 'personid-invalid'];
    await openFlaggedPersons({ uri, wanted: { rules } });
    assert.match(wordsOf(inFront()), /: 3 of 3\./);
    assert.match(inFront().uri.path, /^\/by\.iplos\.xml · 3 rules\.iplos$/);
    await openFlaggedPersons({ uri, wanted: { causes: ['extraction'], persons: [3, 9] }, label: 'in the report' });
    assert.match(wordsOf(inFront()), /: 1 of 1\.[^]*Person 3 of 10/);
    assert.match(inFront().uri.path, /^\/by\.iplos\.xml · in the report\.iplos$/);
  });

  it('come a hundred at a time', async () => {
    const many = Array.from({ length: 250 }, (_, i) => person({ id: i + 1, tjenester: '', values: { peFnr: '' } }));
    const uri = await make(extract(many));
    const document = await openFlagged(uri, 'The next hundred');
    assert.match(wordsOf(document), /: 100 of 250; the next are opened apart\./);
    await vscode.commands.executeCommand('iplos.openNextFlaggedPersons');
    assert.match(wordsOf(inFront()), /Person 101 of 250[^]*Person 200 of 250/);
    await vscode.commands.executeCommand('iplos.openNextFlaggedPersons');
    assert.match(wordsOf(inFront()), /Person 201 of 250[^]*Person 250 of 250/);
  });

  it('refuse what would not be written back right, and put it back', async () => {
    const uri = await make();
    const document = await openFlagged(uri);
    const text = document.getText();
    const line = /<!-- Person 7 .*-->/.exec(text)![0];
    answers.expect(/has been changed or removed/, 'Put Back');
    await replace(document, line, '');
    assert.equal(await document.save(), false);
    await assertText(uri, TEXT);
    await until('it is put back', () => document.getText() === text);
  });

  it('say when the file was changed underneath, and are saved after it is checked again', async () => {
    const uri = await make();
    const document = await openFlagged(uri);
    await replace(document, '<peBydelsnr>A1', '<peBydelsnr>00');
    const other = TEXT.replace('>Eksempel EPJ<', '>Another<');
    await fs.writeFile(uri.fsPath, other);
    answers.expect(/changed by something else/, 'Check Again and Save');
    assert.equal(await document.save(), false);
    await until('it is checked and saved', () => !document.isDirty);
    await assertText(uri, other.replace('<peBydelsnr>A1', '<peBydelsnr>00'));
  });

  describe('of whom one was changed in the file too', () => {
    /** Edits a person in a text who has then become another in the file, and tries to save. */
    async function conflict(...presses: string[]) {
      const uri = await make();
      const document = await openFlagged(uri);
      await replace(document, '<peBydelsnr>A1', '<peBydelsnr>00');
      const theirs = TEXT.replace('<peBydelsnr>A1', '<peBydelsnr>B2');
      await fs.writeFile(uri.fsPath, theirs);
      answers.expect(/changed by something else/, 'Check Again and Save');
      for (const press of presses) answers.expect(/has been changed in the file since .* choose which is to stand/, press);
      assert.equal(await document.save(), false);
      return { uri, document, theirs };
    }

    it('are compared, and kept', async () => {
      const shown: string[] = [];
      const listener = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => opened.forEach(({ label }) => shown.push(label)));
      const { uri, document, theirs } = await conflict('Compare', 'Keep Mine');
      await until('it is saved', () => !document.isDirty);
      listener.dispose();
      await assertText(uri, theirs.replace('<peBydelsnr>B2', '<peBydelsnr>00'));
      assert.ok(shown.includes('by.iplos.xml: now in the file, and here'), shown.join());
    });

    it('are opened again', async () => {
      const { uri, document, theirs } = await conflict('Reopen and Lose the Changes Here');
      await until('they are as in the file', () => !document.isDirty && document.getText().includes('>B2<'));
      await assertText(uri, theirs);
    });
  });

  it('wait for the file to be saved where it is open and edited', async () => {
    const document = await open(folder(), TEXT, 'aapen.iplos');
    await replace(document, '<peBydelsnr>A1', '<peBydelsnr>00');
    answers.expect(/has changes that are not saved/, undefined);
    await vscode.commands.executeCommand('iplos.openFlaggedPersons', document.uri);
    assert.equal(inFront(), document);
    answers.expect(/has changes that are not saved/, true).expect(/Which persons/, 'All with findings');
    await vscode.commands.executeCommand('iplos.openFlaggedPersons', document.uri);
    assert.match(wordsOf(inFront()), /2 of 2\./);
  });

  it('say so where there are none', async () => {
    const uri = await make(CLEAN);
    await vscode.commands.executeCommand('iplos.openFlaggedPersons', { uri, wanted: { rule: 'bydel-invalid' } });
    assert.match(answers.last.message, /^No person in by\.iplos\.xml has such findings\.$/);
  });

  it('are what Check File is about when they are in front', async () => {
    const uri = await make();
    await openFlagged(uri);
    await vscode.commands.executeCommand('iplos.checkFile');
    assert.match(answers.last.message, /^by\.iplos\.xml: \d+ errors/);
  });
});
