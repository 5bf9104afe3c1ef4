import * as vscode from 'vscode';
import { shownName } from '../../submission/shown-name';
import { nameOf } from '../files';
import type { Office } from '../office';
import type { Speech } from '../speech';
import { choosePartner } from './choose-partner';
import type { Tie } from './pairs';

/** The file that is encrypted and sent, and the ident message that goes with it. */
export interface ToSend {
  readonly uri: vscode.Uri;
  readonly ident?: vscode.Uri;
}

/**
 * The files that are encrypted and sent together. Where one of a pair stands alone and nobody has said that it is to,
 * that is asked; undefined when the person goes back.
 */
export async function filesToSend(uri: vscode.Uri, office: Office): Promise<ToSend | undefined> {
  const { speech, dialogs, pairs } = office;
  const tie = await pairs.ready(uri.fsPath);
  if (!tie || tie.how === 'let-go') return { uri };
  if (tie.other !== undefined) return bothOf(uri, tie);
  const file = shownName(uri.fsPath);
  const question = tie.how === 'several' ? speech.say('pair.question.several', { file }) : speech.say(`pair.question.${tie.role}`, { file });
  const [choose, alone] = [speech.say('pair.question.choose'), speech.say('pair.question.alone')];
  const pressed = await dialogs.decide(question, speech.say('pair.question.detail'), choose, alone);
  if (pressed === alone) return { uri };
  if (pressed !== choose) return undefined;
  await choosePartner(office, uri.fsPath, tie);
  const now = pairs.tie(uri.fsPath);
  if (now?.how === 'let-go') return { uri };
  return now?.other === undefined ? undefined : bothOf(uri, now);
}

function bothOf(uri: vscode.Uri, { role, other }: Tie): ToSend {
  const its = vscode.Uri.file(other!);
  return role === 'extract' ? { uri, ident: its } : { uri: its, ident: uri };
}

/** The names of what is sent, for a message. */
export function namesOf({ uri, ident }: ToSend, speech: Speech): string {
  return bothNames(nameOf(uri), ident && nameOf(ident), speech);
}

/** One name, or two. */
export function bothNames(extract: string, ident: string | undefined, speech: Speech): string {
  return ident === undefined ? extract : speech.say('pair.both', { extract, ident });
}
