import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { memoryOf } from '../../src/editor/memory';
import { extract, person } from '../unit/core/support';
import { skip } from '../runner/skip';
import { useAnswers, useSettings } from './lib/answers';
import { fullDisk } from './lib/disk';
import { makeGnupg, makeKeys } from './lib/keys';
import { namesIn, useFolder } from './lib/place';
import { CONTACT, startPractice, usePractice } from './lib/practice';
import { checked, open, product } from './lib/product';
import { useNoKeys } from './lib/register';

const NAME = 'uttrekk.iplos';
const WRITTEN = [NAME, `${NAME}.pgp`, `${NAME}.pgp.json`];
const INCOMPLETE = extract(person({ values: { peFnr: '', peKomnr: '' } }));

describe('IPLOS: Encrypt', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  usePractice(answers);
  useNoKeys();

  const at = (name = NAME) => path.join(folder(), name);
  const encrypt = () => vscode.commands.executeCommand('iplos.encrypt', vscode.Uri.file(at()));
  const manifest = async () => JSON.parse(await fs.readFile(at(`${NAME}.pgp.json`), 'utf8')) as {
    target: string; contactEmail: string; plain: { sha256: string }; cipher: { sha256: string }; overrides: { code: string }[];
  };
  const sha256 = async (name: string) => createHash('sha256').update(await fs.readFile(at(name))).digest('hex');
  const importKey = async (publicKey: string) => {
    const file = path.join(await fs.mkdtemp(path.join(folder(), '.key-')), 'key.asc');
    await fs.writeFile(file, publicKey);
    answers.expect(/Is this the key/, true);
    await vscode.commands.executeCommand('iplos.importKey', vscode.Uri.file(file));
    await fs.rm(path.dirname(file), { recursive: true });
  };

  describe('for the practice receiver', () => {
    beforeEach(() => startPractice(answers));

    it('writes the encrypted file and what it is about beside the extract, which it leaves as it was', async () => {
      await fs.writeFile(at(), extract());
      answers.expect(/E-mail of the municipality's IPLOS contact/, CONTACT);
      await encrypt();
      assert.equal(answers.last.message, `Encrypted and verified: ${NAME}.pgp can only be opened by the practice receiver.`);
      assert.deepEqual(answers.last.buttons, ['Send Now', 'Show in Folder']);
      assert.deepEqual(await namesIn(folder()), WRITTEN);
      assert.equal(await fs.readFile(at(), 'utf8'), extract());
      const { target, contactEmail, plain, cipher } = await manifest();
      assert.deepEqual([target, contactEmail], ['practice', CONTACT]);
      assert.equal(plain.sha256, await sha256(NAME));
      assert.equal(cipher.sha256, await sha256(`${NAME}.pgp`));
    });

    it('holds an incomplete file back with what is missing, and encrypts it when told to', async () => {
      await fs.writeFile(at(), INCOMPLETE);
      answers.expect(/E-mail/, CONTACT)
        .expect(/2 errors.*\nMinimum fields .*\n• Municipality number missing: 1\n• Person identification missing: 1\n/s, 'Send an Incomplete File');
      await encrypt();
      assert.match(answers.last.message, /^Encrypted and verified/);
      assert.deepEqual((await manifest()).overrides.map(({ code }) => code), ['incomplete-file']);
    });

    for (const [how, pressed] of [['goes back', undefined], ['looks at what is missing', 'Show Problems']] as const) {
      it(`writes nothing when the person ${how} instead`, async () => {
        await fs.writeFile(at(), INCOMPLETE);
        answers.expect(/E-mail/, CONTACT).expect(/Minimum fields/, pressed);
        const told = answers.told.length;
        await encrypt();
        assert.equal(answers.told.length, told);
        assert.deepEqual(await namesIn(folder()), [NAME]);
        assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath === at(), pressed !== undefined);
      });
    }

    it('does not let a file go that cannot be read', async () => {
      await fs.writeFile(at(), `${extract().slice(0, -20)}<`);
      answers.expect(/E-mail/, CONTACT);
      await encrypt();
      assert.equal(answers.last.kind, 'error');
      assert.match(answers.last.message, /^uttrekk\.iplos is held back\. The file cannot be read as an IPLOS extract/);
      assert.deepEqual(answers.last.buttons, []);
      assert.deepEqual(await namesIn(folder()), [NAME]);
    });

    it('judges the file on disk, not what the editor shows', async () => {
      const document = await open(folder(), extract(), NAME);
      await checked(document);
      await fs.writeFile(at(), INCOMPLETE);
      answers.expect(/E-mail/, CONTACT).expect(/2 errors/, undefined);
      await encrypt();
      assert.deepEqual(await namesIn(folder()), [NAME]);
    });

    it('saves first when told to, and encrypts what was saved', async () => {
      const document = await open(folder(), INCOMPLETE, NAME);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), document.positionAt(INCOMPLETE.length)), extract());
      await vscode.workspace.applyEdit(edit);
      answers.expect(/changes that are not saved/, true).expect(/E-mail/, CONTACT);
      await encrypt();
      assert.match(answers.last.message, /^Encrypted and verified/);
      assert.equal(await fs.readFile(at(), 'utf8'), extract());
      assert.deepEqual((await manifest()).overrides, []);
    });

    it('encrypts nothing when changes are not to be saved', async () => {
      const document = await open(folder(), extract(), NAME);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(extract().length), '\n');
      await vscode.workspace.applyEdit(edit);
      answers.expect(/changes that are not saved/, false);
      await encrypt();
      assert.deepEqual(await namesIn(folder()), [NAME]);
      assert.equal(document.isDirty, true);
    });

    it('replaces an encrypted file only when told to', async () => {
      await fs.writeFile(at(), extract());
      await fs.writeFile(at(`${NAME}.pgp`), 'old');
      answers.expect(/uttrekk\.iplos\.pgp is there already/, false);
      await encrypt();
      assert.equal(await fs.readFile(at(`${NAME}.pgp`), 'utf8'), 'old');
      answers.expect(/uttrekk\.iplos\.pgp is there already/, true).expect(/E-mail/, CONTACT);
      await encrypt();
      assert.match(answers.last.message, /^Encrypted and verified/);
      assert.equal((await manifest()).cipher.sha256, await sha256(`${NAME}.pgp`));
    });

    it('offers the contact that was given last in practice, which is not offered for the register', async () => {
      const { office } = await product();
      const real = memoryOf(office).contact(undefined);
      await fs.writeFile(at(), extract());
      answers.expect(/E-mail/, 'another@kommune.example');
      await encrypt();
      answers.expect(/there already/, true).expect(/E-mail/, true);
      await encrypt();
      assert.equal((await manifest()).contactEmail, 'another@kommune.example');
      assert.equal(memoryOf(office).contact(undefined), real);
    });

    it('leaves nothing behind on a full disk, and says so', async () => {
      await fs.writeFile(at(), extract(Array.from({ length: 300 }, (_, i) => person({ id: i + 1, values: { peFnr: '010150' } }))));
      answers.expect(/E-mail/, CONTACT);
      const mend = await fullDisk(100_000);
      try {
        await encrypt();
      } finally {
        mend();
      }
      assert.equal(answers.last.kind, 'error');
      assert.match(answers.last.message, /^There is no room for uttrekk\.iplos\.pgp on the disk\./);
      assert.deepEqual(await namesIn(folder()), [NAME]);
    });

    it('says what is the matter with a file that is gone', async () => {
      answers.expect(/E-mail/, CONTACT);
      await encrypt();
      assert.match(answers.last.message, /^Cannot find uttrekk\.iplos\./);
      assert.deepEqual(await namesIn(folder()), []);
    });
  });

  it('helps to a receiver where there is none, and goes on with it', async () => {
    await fs.writeFile(at(), extract());
    answers.expect(/There is no receiver yet/, 'Start Practice Receiver').expect(/Choose a PIN/, '1234').expect(/E-mail/, CONTACT);
    await encrypt();
    assert.match(answers.last.message, /^Encrypted and verified/);
  });

  it('holds synthetic persons back from the register', async () => {
    await importKey((await makeKeys()).publicKey);
    await fs.writeFile(at(), extract());
    answers.expect(/Whom is the file to be encrypted for/, 'The register').expect(/E-mail/, CONTACT);
    await encrypt();
    assert.match(answers.last.message, /synthetic person numbers \(1 person\)/);
    assert.deepEqual(await namesIn(folder()), [NAME]);
  });

  it('gives the register a file that GnuPG opens to the same bytes', async function () {
    const gnupg = await makeGnupg();
    if (!gnupg) skip(this, 'gpg is not on PATH, so its reading of what the editor wrote cannot be shown here');
    try {
      await importKey(gnupg.publicKey);
      // Born on a day and nothing more: the only person who is neither real nor synthetic.
      await fs.writeFile(at(), `\ufeff${extract(person({ values: { peFnr: '010150' } }), { iiSysID: 'Ærø' }).replaceAll('><', '>\r\n<')}`);
      answers.expect(/Whom is the file to be encrypted for/, 'The register').expect(/E-mail/, CONTACT)
        .expect(/outside the submission window for 2016[^]*The deadline for 2016 was 15 January 2017\. It is too late/, true);
      await encrypt();
      assert.equal(answers.last.message, `Encrypted and verified: ${NAME}.pgp can only be opened by the register.`);
      assert.ok((await gnupg.decrypt(at(`${NAME}.pgp`))).equals(await fs.readFile(at())));
    } finally {
      await gnupg.remove();
    }
  });
});
