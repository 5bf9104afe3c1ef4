import * as vscode from 'vscode';
import { nameOf } from '../files';
import { downloadKeyCommand } from '../keys/download-key';
import { importKeyCommand } from '../keys/import-key';
import { showKeysCommand } from '../keys/show-keys';
import type { Office } from '../office';
import { WorkplacePage } from '../workplace/check-workplace';
import { addSchemaCommand } from './add-schema';
import { checkFileCommand } from './check-file';
import { encryptExtract } from './encrypt';
import { openSampleCommand } from './open-sample';
import { chooseFaultsCommand, openPracticePageCommand } from './practise';
import { sendCommand } from './send';
import { startPracticeCommand, stopPractice } from './start-practice';

/** Registers the commands of the manifest. */
export function registerCommands(office: Office): vscode.Disposable {
  const workplace = new WorkplacePage(office.context, office.speech);
  const commands: Record<string, (argument: unknown) => unknown> = {
    'iplos.addSchema': (argument) => addSchemaCommand(office, argument),
    'iplos.checkFile': (argument) => checkFileCommand(office, argument),
    'iplos.checkWorkplace': () => workplace.show(),
    'iplos.choosePracticeFaults': () => chooseFaultsCommand(office),
    'iplos.downloadKey': () => downloadKeyCommand(office),
    'iplos.encrypt': (argument) => encryptCommand(office, argument),
    'iplos.encryptAndSend': (argument) => encryptAndSendCommand(office, argument),
    'iplos.importKey': (argument) => importKeyCommand(office, argument),
    'iplos.openPracticePage': () => openPracticePageCommand(office),
    'iplos.openSample': () => openSampleCommand(office),
    'iplos.send': (argument) => sendCommand(office, argument),
    'iplos.showKeys': () => showKeysCommand(office),
    'iplos.startPracticeReceiver': () => startPracticeCommand(office),
    'iplos.stopPracticeReceiver': () => stopPractice(office),
  };
  return vscode.Disposable.from(workplace, ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)));
}

async function encryptCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs } = office;
  const outcome = await encryptExtract(office, argument);
  if (!outcome) return;
  const uri = vscode.Uri.file(outcome.cipherPath);
  const receiver = speech.say(`receiver.${outcome.manifest.target}`);
  const send = speech.say('encrypt.send');
  const show = speech.say('encrypt.reveal');
  const pressed = await dialogs.tell('information', speech.say('encrypt.done', { file: nameOf(uri), receiver }), send, show);
  if (pressed === send) await sendCommand(office, uri);
  if (pressed === show) await dialogs.outside.reveal(uri.fsPath);
}

async function encryptAndSendCommand(office: Office, argument: unknown): Promise<void> {
  const outcome = await encryptExtract(office, argument);
  if (outcome) await sendCommand(office, vscode.Uri.file(outcome.cipherPath));
}
