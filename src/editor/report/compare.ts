import * as vscode from 'vscode';
import type { Summary } from '../../core/report/summary';
import { readSummary } from '../../core/report/summary';
import type { Choice } from '../dialogs';
import { nameOf } from '../files';
import type { Office } from '../office';
import type { Summaries } from './summaries';

/** What is chosen to be compared with: a summary, or nothing. */
export interface Compared {
  readonly summary: Summary | undefined;
}

/** Lets choose what a year's figures are compared with; undefined where the person goes back. */
export async function chooseEarlier(
  { dialogs, speech }: Office, kept: readonly Summary[], summaries: Summaries,
): Promise<Compared | undefined> {
  const choices: Choice<Summary | 'file' | 'nothing'>[] = [
    ...kept.map((value) => ({ label: speech.say('report.compare.saved', { year: String(value.year) }), value })),
    { label: speech.say('report.compare.file'), value: 'file' },
    { label: speech.say('report.compare.nothing'), value: 'nothing' },
  ];
  const chosen = await dialogs.choose(speech.say('report.compare.which'), choices);
  if (chosen === undefined) return undefined;
  if (chosen === 'nothing') return { summary: undefined };
  if (chosen !== 'file') return { summary: chosen };
  const uri = await dialogs.pickFile(speech.say('report.compare.pick'), { JSON: ['json'] });
  if (!uri) return undefined;
  const summary = readSummary(Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('utf8'));
  if (!summary) {
    await dialogs.tell('error', speech.say('report.compare.bad', { file: nameOf(uri) }));
    return undefined;
  }
  await summaries.keep(summary);
  return { summary };
}
