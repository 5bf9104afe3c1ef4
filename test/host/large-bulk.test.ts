import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract, person, tjeneste } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { assertText, useFolder } from './lib/place';
import { CONTACT, logIn, startPractice, usePractice } from './lib/practice';
import { checked, open } from './lib/product';

describe('Mending all of a rule in a file', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  usePractice(answers);

  const many = Array.from({ length: 30 }, (_, i) => person({ id: i + 1, tjenester: tjeneste({ tjInstOrgnr: i === 5 ? '310000019' : '310 000 019' }) }));

  async function mend(give: string | undefined): Promise<vscode.Uri> {
    const uri = vscode.Uri.file(path.join(folder(), 'by.iplos.xml'));
    await fs.writeFile(uri.fsPath, extract(many));
    answers.expect(/can safely be mended/, give);
    await vscode.commands.executeCommand('iplos.fixAllOnDisk', { uri, wanted: { rule: 'organisasjonsnummer-invalid' } });
    return uri;
  }

  it('shows the first differences, writes when told to, and can be undone', async () => {
    answers.expect(/can safely be mended/, 'Mend in the File').expect(/It can be undone/, 'Undo');
    const shown: string[] = [];
    const listener = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => opened.forEach(({ label }) => shown.push(label)));
    const uri = vscode.Uri.file(path.join(folder(), 'by.iplos.xml'));
    await fs.writeFile(uri.fsPath, extract(many));
    const written: string[] = [];
    const watcher = setInterval(() => void fs.readFile(uri.fsPath, 'utf8').then((text) => written.push(text)), 5);
    await vscode.commands.executeCommand('iplos.fixAllOnDisk', { uri, wanted: { rule: 'organisasjonsnummer-invalid' } });
    clearInterval(watcher);
    listener.dispose();
    assert.match(answers.words.join('\n'), /29 places in 29 persons can safely be mended\. The first 20 are shown\./);
    assert.match(answers.last.message, /the mending is undone in 29 persons\./);
    await assertText(uri, extract(many));
    assert.ok(shown.some((label) => label.includes('the first 20 of 29 persons')), shown.join());
  });

  it('writes nothing when one goes back', async () => {
    const uri = await mend(undefined);
    await assertText(uri, extract(many));
    await vscode.commands.executeCommand('iplos.undoFixesOnDisk', uri);
    assert.match(answers.last.message, /nothing mended in by\.iplos\.xml to undo/);
  });

  it('offers the rules that have something to mend', async () => {
    const uri = vscode.Uri.file(path.join(folder(), 'by.iplos.xml'));
    await fs.writeFile(uri.fsPath, extract(many));
    answers.expect(/Which rule.*\n?[^]*29 of 29 findings can safely be mended/, undefined);
    await vscode.commands.executeCommand('iplos.fixAllOnDisk', uri);
    assert.deepEqual(answers.told, []);
  });

  it('cannot be undone when the file has been sent as it is', async () => {
    const document = await open(folder(), extract(person({ tjenester: tjeneste({ tjInstOrgnr: '310 000 019' }) })), 'by.iplos');
    await checked(document);
    await startPractice(answers);
    answers.expect(/can safely be mended/, 'Mend in the File');
    await vscode.commands.executeCommand('iplos.fixAllOnDisk', { uri: document.uri, wanted: { rule: 'organisasjonsnummer-invalid' } });
    answers.expect(/E-mail/, CONTACT);
    logIn(answers);
    await vscode.commands.executeCommand('iplos.encryptAndSend', document.uri);
    assert.match(answers.last.message, /^Practice: receipt/);
    await vscode.commands.executeCommand('iplos.undoFixesOnDisk', document.uri);
    assert.match(answers.last.message, /nothing mended in by\.iplos to undo/);
    await assertText(document.uri, extract(person({ tjenester: tjeneste({ tjInstOrgnr: '310000019' }) })));
  });
});
