import * as vscode from 'vscode';
import type { Answers } from './answers';
import { product } from './product';

/** The PIN that tests practise with: long and odd, so that it is found wherever it should not be. */
export const PIN = '4711-0x5ecret';
export const CONTACT = 'iplos@kommune.example';

/** Starts the practice receiver, for the municipality of the file in front where there is one. */
export async function startPractice(answers: Answers): Promise<void> {
  answers.expect(/Choose a PIN/, PIN);
  await vscode.commands.executeCommand('iplos.startPracticeReceiver');
}

/** Stops it, as a user does: by the same command. */
export async function stopPractice(answers: Answers): Promise<void> {
  const { office } = await product();
  if (!office.practice) return;
  answers.expect(/running already/, 'Stop It');
  await vscode.commands.executeCommand('iplos.startPracticeReceiver');
}
