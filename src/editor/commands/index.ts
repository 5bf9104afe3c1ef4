import * as vscode from 'vscode';
import type { Office } from '../office';
import type { WorkplacePage } from '../workplace/check-workplace';

/** Registers the commands of the manifest. What each does is read when it is first called. */
export function registerCommands(office: Office): vscode.Disposable {
  let workplace: Promise<WorkplacePage> | undefined;
  const commands: Record<string, (argument: unknown) => Promise<unknown>> = {
    'iplos.addSchema': async (argument) => (await import('./add-schema')).addSchemaCommand(office, argument),
    'iplos.checkFile': async (argument) => (await import('./check-file')).checkFileCommand(office, argument),
    'iplos.checkWorkplace': async () => {
      (await (workplace ??= openWorkplace(office))).show();
      office.milestones.reach('inspected');
    },
    'iplos.choosePracticeFaults': async () => (await import('./practise')).chooseFaultsCommand(office),
    'iplos.downloadKey': async () => (await import('../keys/download-key')).downloadKeyCommand(office),
    'iplos.encrypt': async (argument) => (await import('./encrypt-and-send')).encryptCommand(office, argument),
    'iplos.encryptAndSend': async (argument) => (await import('./encrypt-and-send')).encryptAndSendCommand(office, argument),
    'iplos.importKey': async (argument) => (await import('../keys/import-key')).importKeyCommand(office, argument),
    'iplos.openPracticePage': async () => (await import('./practise')).openPracticePageCommand(office),
    'iplos.openSample': async () => (await import('./open-sample')).openSampleCommand(office),
    'iplos.send': async (argument) => (await import('./send')).sendCommand(office, argument),
    'iplos.showKeys': async () => (await import('../keys/show-keys')).showKeysCommand(office),
    'iplos.startPracticeReceiver': async () => (await import('./start-practice')).startPracticeCommand(office),
    'iplos.stopPracticeReceiver': async () => (await import('./start-practice')).stopPractice(office),
  };
  return vscode.Disposable.from(...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)));
}

async function openWorkplace({ context, speech }: Office): Promise<WorkplacePage> {
  const { WorkplacePage } = await import('../workplace/check-workplace');
  const page = new WorkplacePage(context, speech);
  context.subscriptions.push(page);
  return page;
}
