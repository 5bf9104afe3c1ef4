import * as vscode from 'vscode';
import { claimReminder } from '../../submission/record/register';
import { toRemindOf } from '../../submission/record/submissions';
import type { Submission } from '../../submission/record/submissions';
import { contactOf } from '../../submission/record/texts';
import { sayTime } from '../../submission/words/time';
import type { Office } from '../office';
import { VIEW } from './submissions-view';

/** Says of each submission whose receipt has not come in time, once, whom to ask. */
export class Reminders implements vscode.Disposable {
  private readonly said = new Set<string>();
  private readonly listener: vscode.Disposable;

  constructor(private readonly office: Office) {
    this.listener = office.submissions.onDidChange(() => void this.look());
  }

  private async look(): Promise<void> {
    for (const submission of toRemindOf(this.office.submissions.submissions)) {
      if (this.said.has(submission.id)) continue;
      this.said.add(submission.id);
      const { journal, submissions } = this.office;
      // Where the record cannot be written it is said in each session rather than never.
      const first = await claimReminder(journal, submission, submissions.now()).catch(() => true);
      if (first) void this.say(submission);
    }
  }

  private async say(submission: Submission): Promise<void> {
    const { speech, dialogs } = this.office;
    const { file, sentAt } = submission;
    const sent = sentAt === undefined ? '' : sayTime(speech.language, sentAt);
    const notice = speech.say('overdue.notice', { file, sent, contact: contactOf(submission) });
    const [copy, register, show] = [speech.say('overdue.copy'), speech.say('overdue.register'), speech.say('overdue.show')];
    switch (await dialogs.tell('warning', notice, copy, register, show)) {
      case copy: return (await import('./copy-for-support')).copyDetails(this.office, submission);
      case register: return (await import('./register-receipt')).registerReceiptCommand(this.office, { submission });
      case show: await vscode.commands.executeCommand(`${VIEW}.focus`);
    }
  }

  dispose(): void {
    this.listener.dispose();
  }
}
