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

/** Stops after each test of a suite what receiver it left running. */
export function usePractice(answers: Answers): void {
  afterEach(() => stopPractice(answers));
}

/** Expects the log-in: accepts the three values that are offered, and gives the PIN. */
export function logIn(answers: Answers, pin = PIN): Answers {
  return answers.expect(/practice receiver \(1\/4\)\nMunicipality/, true).expect(/\(2\/4\)\nDistrict/, true)
    .expect(/\(3\/4\)\nThe municipality's organisation number/, true).expect(/\(4\/4\)\nPIN/, pin);
}

/** Stops it, as a user does: by the same command. */
export async function stopPractice(answers: Answers): Promise<void> {
  const { office } = await product();
  if (!office.practice) return;
  answers.expect(/running already/, 'Stop It');
  await vscode.commands.executeCommand('iplos.startPracticeReceiver');
}
