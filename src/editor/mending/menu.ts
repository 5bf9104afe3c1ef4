import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { cipherPathOf } from '../../submission/cipher-path';
import { sayState } from '../../submission/record/texts';
import type { Office } from '../office';
import type { Choice } from '../dialogs';
import { nameOf } from '../files';
import { pairOf } from '../pair/say-pair';
import { receiverNow } from '../receiver-now';
import { bringForward, fileOf } from './front';
import type { Front, Fronts } from './front';
import { menuEntries } from './menu-entries';
import type { MenuEntry, MenuFacts } from './menu-entries';

const LANGUAGES = ['nb', 'en', 'auto'] as const;

/** What can be done now, for those who press the status bar's item: the next thing to do comes first. */
export async function showMenuCommand(office: Office, fronts: Fronts, masking: { readonly isOn: boolean }): Promise<void> {
  const { speech, dialogs } = office;
  const commands = new Set(await vscode.commands.getCommands(true));
  const entries = menuEntries(await factsOf(office, fronts, masking.isOn), commands);
  const chosen = await dialogs.choose(speech.say('menu.title'), entries.map((entry): Choice<MenuEntry> => ({
    label: speech.say(entry.label), detail: entry.detail && speech.say(entry.detail.key, entry.detail.args), value: entry,
  })));
  if (!chosen) return;
  await bringForward(fronts.front);
  await vscode.commands.executeCommand(chosen.command);
}

async function factsOf(office: Office, fronts: Fronts, masked: boolean): Promise<MenuFacts> {
  const { speech, practice } = office;
  const { front } = fronts;
  const counts = front && fronts.tallied(front);
  const receiver = speech.say(`menu.receiver.${await receiverNow(office)}`);
  return {
    state: stateOf(),
    file: counts?.file ?? (front?.kind === 'large' ? nameOf(front.uri) : ''),
    known: counts !== undefined,
    errors: counts?.errors ?? 0, warnings: counts?.warnings ?? 0, findings: counts?.findings ?? 0, safe: counts?.safe ?? 0,
    practising: practice !== undefined, masked, pair: front && pairOf(office, fileOf(front)?.fsPath),
    sent: front && await sentOf(office, front), receipt: (practice?.receiver.receiptMails().length ?? 0) > 0, receiver,
  };

  function stateOf(): MenuFacts['state'] {
    if (!front) return 'none';
    if (front.kind === 'large') return 'large';
    if (!counts) return 'unread';
    return counts.errors > 0 ? 'errors' : 'clean';
  }
}

/** What became of a file that was sent; undefined where it never was, or is another one by now. */
async function sentOf({ submissions, speech }: Office, front: Front): Promise<MenuFacts['sent']> {
  const path = fileOf(front)?.fsPath;
  if (path === undefined || (front.kind === 'document' && front.checked.document.isDirty)) return undefined;
  const last = submissions.submissions.find(({ cipherPath }) => cipherPath === cipherPathOf(path));
  if (last?.sentAt === undefined) return undefined;
  const changedAt = await stat(path).then(({ mtimeMs }) => mtimeMs, () => Infinity);
  if (changedAt > Date.parse(last.begunAt)) return undefined;
  return { state: sayState(speech.language, last), target: speech.say(`submissions.target.${last.target}`) };
}

/** Changes the language of findings, messages and questions. */
export async function changeLanguageCommand({ speech, dialogs }: Office): Promise<void> {
  const language = await dialogs.choose(speech.say('language.pick'), LANGUAGES.map((value) => ({ label: speech.say(`language.${value}`), value })));
  if (language) await vscode.workspace.getConfiguration('iplos').update('language', language, vscode.ConfigurationTarget.Global);
}
