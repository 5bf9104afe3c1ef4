import * as vscode from 'vscode';
import { inCommon } from '../../core/pair/match';
import { shownName } from '../../submission/shown-name';
import { othersBeside } from '../../submission/partner';
import type { Choice } from '../dialogs';
import { extractOf } from '../files';
import type { Office } from '../office';
import type { Tie } from './pairs';

type Chosen = { readonly file: string } | 'browse' | 'let-go' | 'again';

/** Lets choose which file one of a pair is checked and sent with, or that it is to be neither. */
export async function choosePartnerCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs, pairs } = office;
  const uri = await extractOf(argument, speech.say('check.pick'), office);
  if (!uri) return;
  await office.formats.ready;
  const tie = await pairs.ready(uri.fsPath);
  if (tie) await choosePartner(office, uri.fsPath, tie);
  else await dialogs.tell('information', speech.say('pair.none', { file: shownName(uri.fsPath) }));
}

/** Lets choose for a file of a pair. */
export async function choosePartner(office: Office, path: string, tie: Tie): Promise<void> {
  const { speech, dialogs, pairs } = office;
  const chosen = await dialogs.choose(speech.say(`pair.pick.${tie.role}`, { file: shownName(path) }), await choices(office, path, tie));
  switch (chosen) {
    case undefined: return undefined;
    case 'let-go': return pairs.letGo(path);
    case 'again': return pairs.findAgain(path);
    case 'browse': {
      const picked = await dialogs.pickFile(speech.say(`pair.browse.title.${tie.role}`), { IPLOS: ['xml', 'iplos'] });
      return picked && tieTo(office, path, picked);
    }
    default: return tieTo(office, path, vscode.Uri.file(chosen.file));
  }
}

async function tieTo({ speech, dialogs, pairs }: Office, path: string, other: vscode.Uri): Promise<void> {
  if (await pairs.choose(path, other.fsPath)) return;
  await dialogs.tell('warning', speech.say('pair.noPair', { file: shownName(path), other: shownName(other.fsPath) }));
}

/** The files in the folder that may go with it, with how well they fit, and what else there is to do. */
async function choices({ speech, pairs, environment }: Office, path: string, tie: Tie): Promise<Choice<Chosen>[]> {
  const own = await pairs.saysOf(path);
  const files: Choice<Chosen>[] = [];
  for (const file of await othersBeside(path, tie.role, environment().formats)) {
    const says = await pairs.saysOf(file);
    if (!own || !says) continue;
    const fit = own.lopenummer === says.lopenummer ? 'same' : 'other';
    const detail = speech.say(`pair.fits.${fit}`, { common: inCommon(own, says), persons: own.persons });
    files.push({ label: shownName(file), detail, value: { file } });
  }
  return [
    ...files,
    { label: speech.say('pair.browse'), value: 'browse' },
    ...(tie.how === 'let-go' ? [] : [{ label: speech.say('pair.letGo'), value: 'let-go' } as const]),
    ...(tie.how === 'let-go' || tie.how === 'chosen' ? [{ label: speech.say('pair.again'), value: 'again' } as const] : []),
  ];
}
