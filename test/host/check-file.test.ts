import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract, person } from '../unit/core/support';
import { skip } from '../runner/skip';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { checked, open } from './lib/product';

const MB = 1024 * 1024;
const FNR = '01815010341';

describe('IPLOS: Check File', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();

  /** Checks a file that is on disk and not open. */
  async function check(content: string | Uint8Array, name = 'extract.xml') {
    const file = path.join(folder(), name);
    await fs.writeFile(file, content);
    await vscode.commands.executeCommand('iplos.checkFile', vscode.Uri.file(file));
    assert.deepEqual(await fs.readdir(folder()), [name], 'something was left beside the file');
    return answers.last;
  }

  it('tells how a file without errors did', async () => {
    const { kind, message } = await check(extract());
    assert.equal(kind, 'information');
    assert.match(message, /^extract\.xml: no errors in 1 person\. \d+ warnings?\.$/);
  });

  it('tells of a file that is named by a person without the number', async () => {
    const { message } = await check(extract(), 'uttrekk 01815010341.xml');
    assert.match(message, /^uttrekk \*{11}\.xml: no errors/);
  });

  it('counts the errors of one that has some, and shows them when asked', async () => {
    answers.expect(/errors/, 'Show Problems');
    const { kind, message } = await check(extract(person({ values: { peKomnr: '', peFnr: '' } })));
    assert.equal(kind, 'warning');
    assert.match(message, /^extract\.xml: 2 errors and \d+ warnings? in 1 person\.$/);
    assert.match(String(vscode.window.activeTextEditor?.document.uri.fsPath), /extract\.xml$/);
  });

  it('says that unsaved changes are not in it', async () => {
    const document = await open(folder(), extract());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), ' ');
    await vscode.workspace.applyEdit(edit);
    await checked(document);
    await vscode.commands.executeCommand('iplos.checkFile', document.uri);
    assert.match(answers.last.message, /no errors .* not saved are not in it\.$/);
  });

  it('asks which file where none is in front', async () => {
    const file = path.join(folder(), 'chosen.xml');
    await fs.writeFile(file, extract());
    answers.expect(/Choose the extract/, undefined).expect(/Choose the extract/, vscode.Uri.file(file) as never);
    await vscode.commands.executeCommand('iplos.checkFile');
    assert.deepEqual(answers.told, []);
    await vscode.commands.executeCommand('iplos.checkFile');
    assert.match(answers.last.message, /^chosen\.xml: no errors/);
  });

  const unreadable: [string, string | Uint8Array][] = [
    ['an empty file', ''],
    ['a file of blanks', ' \n\t\n'],
    ['a binary file', Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256)],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a text that is no XML', 'Dette er et brev.\n'.repeat(1000)],
    ['another XML document', '<notes><note/></notes>'],
    ['one endless line without a tag', 'a'.repeat(20 * MB)],
    ['one endless tag', `<IPLOS versjon="3.3" ${'a'.repeat(20 * MB)}`],
    ['a depth of 100,000', '<IPLOS versjon="3.3">'.repeat(100_000)],
    ['half an extract', extract().slice(0, 2000)],
    ['entities that explode', `<!DOCTYPE IPLOS [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) =>
      `<!ENTITY a${i} "${`&a${i ? i - 1 : ''};`.repeat(10)}">`).join('')}]>${extract(person({ values: { peFnr: '&a19;' } }))}`],
    ['an entity that reads a file', `<!DOCTYPE IPLOS [<!ENTITY x SYSTEM "file:///etc/passwd">]>${extract(person({ values: { peFnr: '&x;' } }))}`],
  ];
  for (const [what, content] of unreadable) {
    it(`says that ${what} cannot be read as an extract`, async () => {
      const { kind, message } = await check(content);
      assert.equal(kind, 'error', message);
      assert.match(message, /^extract\.xml cannot be read as an IPLOS extract or a KPR message\./);
    });
  }

  it('comes to an end with a million attributes', async () => {
    const attributes = Array.from({ length: 1_000_000 }, (_, i) => `a${i}="1"`).join(' ');
    assert.notEqual((await check(`<IPLOS versjon="3.3" ${attributes}></IPLOS>`)).kind, 'information');
  });

  it('reads Latin-1 as declared, and UTF-16 with the error that the register does not take it', async () => {
    const named = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${extract(person(), { iiSysID: 'Ærøskjøld' })}`;
    assert.match((await check(Buffer.from(`\ufeff${named('UTF-16')}`, 'utf16le'))).message, /: 1 error and .* in 1 person/);
    assert.match((await check(Buffer.from(named('ISO-8859-1'), 'latin1'))).message, /no errors in 1 person/);
  });

  it('finds text in another encoding than declared', async () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>${extract(person(), { iiSysID: 'Ærøskjøld' })}`;
    const { kind, message } = await check(Buffer.from(text, 'latin1'));
    assert.equal(kind, 'warning', message);
  });

  it('says what is the matter with what is no file', async () => {
    const told = async (name: string) => {
      await vscode.commands.executeCommand('iplos.checkFile', vscode.Uri.file(path.join(folder(), name)));
      assert.equal(answers.last.kind, 'error');
      return answers.last.message;
    };
    assert.match(await told('gone.xml'), /^The check of gone\.xml stopped: Cannot find gone\.xml\./);
    await fs.mkdir(path.join(folder(), 'folder.xml'));
    assert.match(await told('folder.xml'), /^The check of folder\.xml stopped: /);
  });

  it('says that it may not read a file', async function () {
    const file = path.join(folder(), 'locked.xml');
    await fs.writeFile(file, extract(), { mode: 0 });
    if (await fs.readFile(file).then(() => true, () => false)) skip(this, 'this user may read every file');
    await vscode.commands.executeCommand('iplos.checkFile', vscode.Uri.file(file));
    assert.match(answers.last.message, /No access to locked\.xml\./);
  });

  it('never says who is in the file', async () => {
    await check(extract(person({ values: { peKomnr: '' } })));
    assert.ok(!answers.words.join().includes(FNR));
  });
});
