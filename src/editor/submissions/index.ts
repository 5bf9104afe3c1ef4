import * as vscode from 'vscode';
import type { Office } from '../office';
import { sendAgain, showFile } from './cipher-file';
import { copyForSupport } from './copy-for-support';
import { registerDetails, showDetails } from './details';
import { exportSubmissions } from './export';
import { bringReceiptForward, mailFor, PracticePost } from './practice-receipt';
import { registerMail, registerReceiptCommand } from './register-receipt';
import { Reminders } from './reminders';
import { SubmissionsView } from './submissions-view';

/** The view of what was submitted, what can be done with it, and what is said as time goes by. */
export function registerSubmissions(office: Office): { view: SubmissionsView; parts: vscode.Disposable } {
  const { submissions, speech } = office;
  const view = new SubmissionsView(
    submissions, speech, (one) => mailFor(office, one) !== undefined, (mail, on) => registerMail(office, mail, on),
  );
  const commands: Record<string, (argument: unknown) => Promise<void>> = {
    'iplos.submissions.showFile': (argument) => showFile(office, argument),
    'iplos.submissions.sendAgain': (argument) => sendAgain(office, argument),
    'iplos.submissions.registerReceipt': (argument) => registerReceiptCommand(office, argument),
    'iplos.submissions.copyForSupport': (argument) => copyForSupport(office, argument),
    'iplos.submissions.showDetails': (argument) => showDetails(office, argument),
    'iplos.submissions.export': () => exportSubmissions(office),
    'iplos.bringPracticeReceiptForward': (argument) => bringReceiptForward(office, argument),
  };
  const parts = vscode.Disposable.from(
    submissions, view, registerDetails(office), new Reminders(office), new PracticePost(office),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
  void submissions.refresh();
  return { view, parts };
}
