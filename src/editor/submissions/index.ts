import * as vscode from 'vscode';
import type { Office } from '../office';
import { registerDetails, showDetails } from './details';
import { mailFor, PracticePost } from './practice-post';
import { Reminders } from './reminders';
import { SubmissionsView } from './submissions-view';

/** The view of what was submitted, what can be done with it, and what is said as time goes by. */
export function registerSubmissions(office: Office): { view: SubmissionsView; parts: vscode.Disposable } {
  const { submissions, speech } = office;
  const view = new SubmissionsView(
    submissions, speech, (one) => mailFor(office, one) !== undefined, async (mail, on) => (await import('./register-receipt')).registerMail(office, mail, on),
  );
  const commands: Record<string, (argument: unknown) => Promise<void>> = {
    'iplos.submissions.showFile': async (argument) => (await import('./cipher-file')).showFile(office, argument),
    'iplos.submissions.sendAgain': async (argument) => (await import('./cipher-file')).sendAgain(office, argument),
    'iplos.submissions.registerReceipt': async (argument) => (await import('./register-receipt')).registerReceiptCommand(office, argument),
    'iplos.submissions.copyForSupport': async (argument) => (await import('./copy-for-support')).copyForSupport(office, argument),
    'iplos.submissions.showDetails': (argument) => showDetails(office, argument),
    'iplos.submissions.export': async () => (await import('./export')).exportSubmissions(office),
    'iplos.bringPracticeReceiptForward': async (argument) => (await import('./practice-receipt')).bringReceiptForward(office, argument),
  };
  const parts = vscode.Disposable.from(
    submissions, view, registerDetails(office), new Reminders(office), new PracticePost(office),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
  // What the calendar says is shown when the record is read, which the editor's start does not wait for.
  void submissions.refresh().then(() => view.update());
  return { view, parts };
}
