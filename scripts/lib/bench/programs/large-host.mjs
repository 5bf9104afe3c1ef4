// Runs inside an extension host: takes a file through all that is done with one that is larger than the editor, and
// leaves beside this program how long each step took and how much memory the host had at most meanwhile.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

const KIB_PER_MIB = 1024;
const PIN = '4711-0x5ecret';
const CONTACT = 'iplos@kommune.example';
/** Mended in the file; the other flaws among the flagged persons. */
const IN_BULK = 'personid-invalid';
/** So long the host is at rest before it is asked what it takes by itself, in milliseconds. */
const REST = 5_000;

/** What this process takes, in MB: now, and at most since {@link forgetPeak}. */
function memory() {
  const status = fs.readFileSync('/proc/self/status', 'utf8');
  const megabytes = (name) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)[1]) / KIB_PER_MIB);
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

const forgetPeak = () => fs.writeFileSync('/proc/self/clear_refs', '5');

/** Somebody who takes what is offered, types what is asked for, and remembers what was told last. */
const person = {
  told: '',
  ask: async ({ value, password }) => (password ? PIN : value || CONTACT),
  choose: async (_title, choices) => choices[0].value,
  tick: async (_title, choices) => choices.filter(({ ticked }) => ticked).map(({ value }) => value),
  confirm: async () => true,
  decide: async (_message, _detail, ...buttons) => buttons.at(-1),
  pickFile: async () => undefined,
  pickPlace: async (_title, offered) => offered,
  async tell(kind, message, ...buttons) {
    assert.notEqual(kind, 'error', message);
    this.told = message;
    return buttons.find((button) => button === 'Mend in the File');
  },
  outside: { open: async () => undefined, reveal: async () => undefined },
};

async function until(what, condition) {
  for (let tries = 0; tries < 3000; tries++) {
    if (condition()) return;
    await pause(20);
  }
  throw new Error(`Waited in vain: ${what}`);
}

/** The host says no more than that something failed: what, stands in what this leaves. */
export async function run() {
  const { file, result } = JSON.parse(fs.readFileSync(path.join(__dirname, 'large-host.json'), 'utf8'));
  const outcome = await throughAll(file).catch((error) => ({ failed: error.stack }));
  fs.writeFileSync(result, JSON.stringify(outcome));
}

async function throughAll(file) {
  const uri = vscode.Uri.file(file);
  const command = (name, ...args) => vscode.commands.executeCommand(name, ...args);
  const { answer } = await vscode.extensions.getExtension('iplos.iplos-vscode').activate();
  answer(person);
  await vscode.workspace.getConfiguration().update('iplos.language', 'en', vscode.ConfigurationTarget.Global);
  await pause(REST);
  const base = memory().now;
  const steps = [];
  const step = async (what, work, told) => {
    forgetPeak();
    const begun = performance.now();
    await work();
    steps.push({ what, seconds: (performance.now() - begun) / 1000, ...memory() });
    if (told) assert.match(person.told, told);
  };
  await step('check', () => command('iplos.checkFile', uri), /errors/);
  await step('mending in bulk', () => command('iplos.fixAllOnDisk', { uri, wanted: { rule: IN_BULK } }), /It can be undone/);
  let document;
  await step('opening the flagged persons', async () => {
    await command('iplos.openFlaggedPersons', { uri, wanted: {} });
    document = vscode.window.activeTextEditor.document;
    await until('they are checked', () => vscode.languages.getDiagnostics(document.uri).length > 0);
  });
  await step('mending them', async () => {
    await command('editor.action.fixAll');
    await until('they are changed', () => document.isDirty);
  });
  await step('saving them', async () => assert.ok(await document.save()));
  await step('checking again', () => command('iplos.checkFile', uri), /no errors/);
  await command('iplos.startPracticeReceiver');
  await step('encrypting', () => command('iplos.encrypt', uri), /Encrypted and verified/);
  await step('sending', () => command('iplos.send', vscode.Uri.file(`${file}.pgp`)), /receipt OVELSE/);
  return { base, steps };
}
