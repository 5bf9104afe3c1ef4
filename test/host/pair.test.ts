import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract } from '../../scripts/lib/samples/extract.mjs';
import { identMessage } from '../../scripts/lib/samples/ident.mjs';
import { useAnswers, useSettings } from './lib/answers';
import { namesIn, useFolder } from './lib/place';
import { CONTACT, logIn, startPractice, usePractice } from './lib/practice';
import { checked, product, shownRules, until } from './lib/product';

const WHO = { persons: 4, seed: 2018 };
const EXTRACT = 'uttrekk.iplos';
const IDENT = 'ident.iplos';
const text = { extract: [...extract({ ...WHO, format: '3.5' })].join(''), ident: [...identMessage(WHO)].join('') };
/** The key of the second person, as it stands in both. */
const KEY = /pid="(\d+)"/g.exec(text.ident.split('\n')[5])![1];
const [NUMBER] = /(?<=fid=")\d+/.exec(text.ident)!;
const isPair = (rule: string) => rule.startsWith('ident-pair');

describe('an extract of 3.5 and its ident message', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  usePractice(answers);
  afterEach(() => assert.ok(!answers.words.join().includes(NUMBER), 'a person is in what was said'));

  const at = (name: string) => path.join(folder(), name);
  const put = (name: string, content: string) => fs.writeFile(at(name), content);
  async function show(name: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(at(name));
    await vscode.window.showTextDocument(document);
    return document;
  }
  async function replace(document: vscode.TextDocument, what: string, by: string): Promise<void> {
    const start = document.getText().indexOf(what);
    assert.ok(start >= 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + what.length)), by);
    await vscode.workspace.applyEdit(edit);
  }
  const pairRules = (document: vscode.TextDocument) => shownRules(document).filter(isPair).sort();
  const shows = (document: vscode.TextDocument, ...rules: string[]) => (
    until(`${path.basename(document.uri.fsPath)} shows ${rules.join() || 'nothing of the pair'}`, () => pairRules(document).join() === rules.join(), 20_000)
  );
  const tied = async (name: string, other: string | undefined) => {
    const { office: { pairs } } = await product();
    await until(`${name} is checked with ${other}`, () => {
      const tie = pairs.tie(at(name));
      return tie && (tie.other && path.basename(tie.other)) === other;
    }, 20_000);
  };

  it('are found side by side by what is in them, and a finding comes and goes with an edit in the other, saved or not', async () => {
    await put('brev.xml', '<notes/>');
    await put(EXTRACT, text.extract);
    await put('numre.xml', text.ident);
    const document = await show(EXTRACT);
    await tied(EXTRACT, 'numre.xml');
    await tied('numre.xml', EXTRACT);
    await until('the numbers are known', () => shownRules(document).includes('personid-synthetic'));
    await shows(document);
    const other = await show('numre.xml');
    await checked(other);
    await shows(other);
    await replace(other, `pid="${KEY}"`, `pid="${KEY}9"`);
    await shows(document, 'ident-pair-person');
    await shows(other, 'ident-pair-person');
    const [diagnostic] = vscode.languages.getDiagnostics(document.uri).filter(({ code }) => isPair(String((code as { value: string }).value)));
    assert.equal(document.getText(diagnostic.range), KEY);
    await replace(other, `pid="${KEY}9"`, `pid="${KEY}"`);
    await shows(document);
    await shows(other);
    await replace(document, '<iiLopenr>1<', '<iiLopenr>7<');
    await shows(other, 'ident-pair-lopenummer');
    await shows(document, 'ident-pair-lopenummer');
  });

  it('say once that the other is not there, and no longer when it comes', async () => {
    await put(EXTRACT, text.extract);
    const document = await show(EXTRACT);
    await shows(document, 'ident-pair-missing');
    // The editor begins to watch a folder a moment after it was asked to, so the file comes until it is seen.
    const coming = setInterval(() => void put(IDENT, text.ident), 1_000);
    await tied(EXTRACT, IDENT).finally(() => clearInterval(coming));
    await shows(document);
    await fs.rm(at(IDENT));
    await shows(document, 'ident-pair-missing');
  });

  it('are chosen where several may go together, are remembered, and are let go of', async () => {
    const { office: { pairs } } = await product();
    await put(EXTRACT, text.extract);
    await put(IDENT, text.ident);
    await put('ident (1).iplos', text.ident.replace(`pid="${KEY}"`, 'pid="8"').replace('lopenr="1"', 'lopenr="01"'));
    await put('kopi.iplos', text.ident);
    const document = await show(EXTRACT);
    await shows(document, 'ident-pair-missing');
    answers.expect(/Which ident message belongs to uttrekk\.iplos\?\nident \(1\)\.iplos\n3 of 4 persons are in both files\. The serial number is the same\./, 'ident (1).iplos');
    await vscode.commands.executeCommand('iplos.chooseIdentMessage');
    await shows(document, 'ident-pair-person');
    assert.equal(pairs.chosen.of(at(EXTRACT)), at('ident (1).iplos'));
    answers.expect(/Which ident message/, '$(circle-slash) Check the file alone');
    await vscode.commands.executeCommand('iplos.chooseIdentMessage');
    await shows(document);
    assert.ok(!shownRules(document).includes('personid-synthetic'));
    answers.expect(/Which ident message/, '$(search) Find it in the folder again');
    await vscode.commands.executeCommand('iplos.chooseIdentMessage');
    await shows(document, 'ident-pair-missing');
  });

  it('are not tied to what is neither', async () => {
    await put(EXTRACT, text.extract);
    await put('brev.xml', '<notes/>');
    const document = await show(EXTRACT);
    await shows(document, 'ident-pair-missing');
    answers.expect(/Which ident message/, '$(folder-opened) Choose a file in another folder …').expect(/Choose the ident message/, vscode.Uri.file(at('brev.xml')));
    await vscode.commands.executeCommand('iplos.chooseIdentMessage');
    assert.equal(answers.last.message, 'uttrekk.iplos and brev.xml are not an extract of version 3.5 and an ident message. Nothing has been changed.');
    await shows(document, 'ident-pair-missing');
  });

  it('are checked together on disk too, and a check of the one is outdated when the other changes', async () => {
    const { office: { findings } } = await product();
    await put(EXTRACT, text.extract);
    await put(IDENT, text.ident.replace(`pid="${KEY}"`, 'pid="8"'));
    await vscode.commands.executeCommand('iplos.checkFile', vscode.Uri.file(at(EXTRACT)));
    assert.match(answers.last.message, /1 error and .* Checked together with the ident message ident\.iplos\.$/);
    assert.equal(findings.of(at(EXTRACT))?.table.counts().byRule.get('ident-pair-person'), 1);
    await put(IDENT, text.ident);
    await until('the check is outdated', () => findings.of(at(EXTRACT))?.outdated === 'pair', 20_000);
    await vscode.commands.executeCommand('iplos.checkFile', vscode.Uri.file(at(EXTRACT)));
    assert.match(answers.last.message, /no errors/);
    assert.equal(findings.of(at(EXTRACT))?.outdated, undefined);
  });

  describe('to the practice receiver', () => {
    const WRITTEN = [IDENT, `${IDENT}.pgp`, EXTRACT, `${EXTRACT}.pgp`, `${EXTRACT}.pgp.json`];

    it('go as one submission of two files, whichever of them is in front', async () => {
      await put(EXTRACT, text.extract);
      await put(IDENT, text.ident);
      await checked(await show(EXTRACT));
      await startPractice(answers);
      await show(IDENT);
      answers.expect(/E-mail/, CONTACT);
      logIn(answers);
      await vscode.commands.executeCommand('iplos.encryptAndSend');
      assert.match(answers.last.message, /^Practice: receipt OVELSE-\d{6}\. The practice receiver opened uttrekk\.iplos\.pgp and ident\.iplos\.pgp and found 4 persons and 0 errors\.$/);
      assert.deepEqual(await namesIn(folder()), WRITTEN.sort());
      const { office: { journal, practice } } = await product();
      const last = (await journal.read()).entries.at(-1)!;
      const [arrived] = practice!.receiver.accepted();
      assert.deepEqual([last.state, last.cipherSha256, last.ident?.cipherSha256], ['receipt', arrived.sha256, arrived.ident?.sha256]);
    });

    it('are held back together, and by name where an encrypted file is missing', async () => {
      await put(EXTRACT, text.extract);
      await put(IDENT, text.ident.replace(`pid="${KEY}"`, 'pid="8"'));
      await checked(await show(EXTRACT));
      await startPractice(answers);
      answers.expect(/E-mail/, CONTACT).expect(/^The extract has 1 error and the ident message 1[^]*• .*: 2/, 'Send an Incomplete File');
      await vscode.commands.executeCommand('iplos.encrypt');
      assert.match(answers.last.message, /^Encrypted and verified: uttrekk\.iplos\.pgp and ident\.iplos\.pgp can only be opened by/);
      await fs.rm(at(`${IDENT}.pgp`));
      logIn(answers);
      await vscode.commands.executeCommand('iplos.send', vscode.Uri.file(at(`${EXTRACT}.pgp`)));
      assert.match(answers.last.message, /^Cannot find ident\.iplos\.pgp\. The submission is two files/);
    });

    it('an extract goes alone only where that is said', async () => {
      await put(EXTRACT, text.extract);
      await checked(await show(EXTRACT));
      await startPractice(answers);
      answers.expect(/is to be sent together with an ident message/, undefined);
      await vscode.commands.executeCommand('iplos.encrypt');
      assert.deepEqual(await namesIn(folder()), [EXTRACT]);
      answers.expect(/is to be sent together with an ident message/, 'Encrypt Alone').expect(/E-mail/, CONTACT);
      await vscode.commands.executeCommand('iplos.encrypt');
      assert.deepEqual(await namesIn(folder()), [EXTRACT, `${EXTRACT}.pgp`, `${EXTRACT}.pgp.json`]);
    });
  });
});
