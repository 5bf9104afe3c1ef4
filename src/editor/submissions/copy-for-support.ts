import * as vscode from 'vscode';
import type { Submission } from '../../submission/record/submissions';
import { supportText } from '../../submission/record/texts';
import type { Office } from '../office';
import { chosen } from './chosen';

/** Copies what is known of a submission, for whoever is asked to help. */
export async function copyForSupport(office: Office, argument: unknown): Promise<void> {
  const submission = await chosen(office, argument, () => true);
  if (submission) await copyDetails(office, submission);
}

export async function copyDetails({ speech, dialogs, context }: Office, submission: Submission): Promise<void> {
  const { displayName, version } = context.extension.packageJSON as { displayName: string; version: string };
  const program = `${displayName} ${version}, ${vscode.env.appName} ${vscode.version}`;
  const text = supportText(speech.language, submission, speech.say(`receiver.${submission.target}`), program);
  await vscode.env.clipboard.writeText(text);
  await dialogs.tell('information', speech.say('submissions.copied', { file: submission.file }));
}
