import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract, person, tjeneste } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { makeKeys } from './lib/keys';
import { useMilestones } from './lib/milestones';
import { useFolder } from './lib/place';
import { CONTACT, logIn, startPractice, usePractice } from './lib/practice';
import { checked, open, until } from './lib/product';
import { clock, on, recorded, row } from './lib/record';
import { useNoKeys } from './lib/register';

const FLAWED = extract([person({ values: { peKomnr: '' } }), person({ id: 2 })]);
const NOON = '2017-01-05T11:00:00.000Z';

/** Reading what is wrong is seen by the editor itself: that step is a test of the workbench's. */
describe('the steps of the walkthrough are done when something is done', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  const done = useMilestones();
  useNoKeys();
  usePractice(answers);

  const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(`iplos.${command}`, argument);
  async function onDisk(content: string, name = 'uttrekk.iplos.xml'): Promise<vscode.Uri> {
    const file = path.join(folder(), name);
    await fs.writeFile(file, content);
    return vscode.Uri.file(file);
  }

  it('opening: a file is open', async () => {
    await checked(await open(folder(), extract()));
    assert.deepEqual(await done(), ['open']);
  });

  it('opening: a file was checked where it lies, which has to be an extract', async () => {
    await run('checkFile', vscode.Uri.file(path.join(folder(), 'gone.xml')));
    await run('checkFile', await onDisk('<html></html>', 'other.xml'));
    assert.deepEqual(await done(), []);
    await run('checkFile', await onDisk(extract()));
    assert.deepEqual(await done(), ['open']);
  });

  it('mending: there are fewer findings, not more', async () => {
    const document = await open(folder(), extract());
    await checked(document);
    const write = async (text: string) => {
      const edit = new vscode.WorkspaceEdit();
      const start = document.getText().indexOf('<peKomnr>') + '<peKomnr>'.length;
      const end = document.getText().indexOf('</peKomnr>');
      edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
      await vscode.workspace.applyEdit(edit);
      await checked(document);
    };
    await write('');
    assert.deepEqual(await done(), ['open']);
    await write('0403');
    assert.deepEqual(await done(), ['open', 'mend']);
  });

  it('mending: it was agreed to in the editor', async () => {
    const document = await open(folder(), FLAWED);
    await checked(document);
    answers.expect(/1 place in/, 'Mend Nothing');
    await run('mendAll');
    assert.deepEqual(await done(), ['open']);
    answers.expect(/1 place in/, 'Mend 1 Place');
    await run('mendAll');
    assert.deepEqual(await done(), ['open', 'mend']);
  });

  it('mending: it was agreed to on disk', async () => {
    const uri = await onDisk(extract(person({ tjenester: tjeneste({ tjInstOrgnr: '310 000 019' }) })));
    const mend = async (give: string | undefined) => {
      answers.expect(/can safely be mended/, give);
      await run('fixAllOnDisk', { uri, wanted: { rule: 'organisasjonsnummer-invalid' } });
    };
    await mend(undefined);
    assert.deepEqual(await done(), []);
    await mend('Mend in the File');
    assert.deepEqual(await done(), ['mend']);
  });

  it('the whole: both the report and the workplace were looked at', async () => {
    await run('showReport', vscode.Uri.file(path.join(folder(), 'gone.xml')));
    await run('checkWorkplace');
    assert.deepEqual(await done(), []);
    await run('showReport', await onDisk(extract()));
    assert.deepEqual(await done(), ['report']);
  });

  it('key and practice: a key was accepted and a practice receipt has come, which is no receipt of the register', async () => {
    const key = await onDisk((await makeKeys()).publicKey, 'key.asc');
    for (const accepted of [false, true]) {
      answers.expect(/Is this the key of the register/, accepted);
      await run('importKey', key);
    }
    const document = await open(folder(), extract(), 'uttrekk.iplos');
    await checked(document);
    await startPractice(answers);
    answers.expect(/Whom is the file/, 'The practice receiver').expect(/E-mail/, CONTACT);
    await run('encrypt');
    assert.deepEqual(await done(), ['open']);
    logIn(answers);
    await run('send', vscode.Uri.file(`${document.uri.fsPath}.pgp`));
    assert.match(answers.last.message, /^Practice: receipt OVELSE-/);
    assert.deepEqual(await done(), ['open', 'practise']);
  });

  it('key and practice: practising alone is the half of it', async () => {
    const document = await open(folder(), extract(), 'uttrekk.iplos');
    await checked(document);
    await startPractice(answers);
    answers.expect(/E-mail/, CONTACT);
    logIn(answers);
    await run('encryptAndSend');
    assert.deepEqual(await done(), ['open']);
    answers.expect(/Is this the key of the register/, true);
    await run('importKey', await onDisk((await makeKeys()).publicKey, 'key.asc'));
    assert.deepEqual(await done(), ['open', 'practise']);
  });

  it('sending: the receipt that came by e-mail is registered', async () => {
    await clock(NOON);
    try {
      const one = await recorded([[NOON, { state: 'sending' }], [NOON, { state: 'sent' }]], { kommunenummer: '1011' });
      const register = async (yes: boolean) => {
        answers.expect(/Register Receipt/, 'Paste or type').expect(/Paste the text/, '2017-004212').expect(/Receipt number: 2017-004212/, yes);
        await on('submissions.registerReceipt', await row(one.id));
      };
      await register(false);
      assert.deepEqual(await done(), []);
      await register(true);
      await until('it is registered', () => answers.told.some(({ message }) => message.endsWith('is registered.')));
      assert.deepEqual(await done(), ['send']);
    } finally {
      await clock(undefined);
    }
  });
});
