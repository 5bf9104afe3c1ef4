import type * as vscode from 'vscode';
import type { ReceiptMail } from '../../practice/mail';
import type { Submission } from '../../submission/record/submissions';
import type { Office } from '../office';

/** The practice receiver's e-mail for a submission, where there is one. */
export function mailFor({ practice }: Office, { cipherSha256 }: Submission): ReceiptMail | undefined {
  return practice?.receiver.receiptMails().find(({ sha256 }) => sha256 === cipherSha256);
}

/** Says when the e-mails of the practice receiver come by themselves, as receipts do, at 08:00 the next morning. */
export class PracticePost implements vscode.Disposable {
  private readonly told = new Set<string>();
  private readonly listener: vscode.Disposable;

  constructor(private readonly office: Office) {
    this.listener = office.submissions.onDidLook(() => this.look());
  }

  private look(): void {
    const { practice, submissions } = this.office;
    for (const mail of practice?.receiver.receiptMails() ?? []) {
      if (new Date(mail.dueAt) > submissions.now() || this.told.has(mail.receipt)) continue;
      this.told.add(mail.receipt);
      void this.tell(mail);
    }
  }

  private async tell(mail: ReceiptMail): Promise<void> {
    const { speech, dialogs } = this.office;
    const save = speech.say('practiceMail.save');
    const come = speech.say('practiceMail.come', { receipt: mail.receipt });
    if (await dialogs.tell('information', come, save) === save) await (await import('./practice-receipt')).saveMail(this.office, mail);
  }

  dispose(): void {
    this.listener.dispose();
  }
}
