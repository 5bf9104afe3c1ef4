import * as vscode from 'vscode';
import { awaitsReceipt, maySendAgain } from '../../submission/record/submissions';
import type { Submission, SubmissionState } from '../../submission/record/submissions';
import { fieldsOf, sayState, saySubmission } from '../../submission/record/texts';
import { label } from '../../submission/words';
import { sayTime } from '../../submission/words/time';
import type { Speech } from '../speech';

/** A row of the view: a season, a submission, or something that is known of one. */
export interface SubmissionNode {
  readonly item: vscode.TreeItem;
  readonly submission?: Submission;
  children?(): SubmissionNode[];
}

/** From so many on, submissions of several years are listed by year. */
const MANY = 8;

const color = (id: string) => new vscode.ThemeColor(id);
const ICONS: Readonly<Record<SubmissionState | 'interrupted', vscode.ThemeIcon>> = {
  'encrypting': new vscode.ThemeIcon('sync~spin'),
  'encrypted': new vscode.ThemeIcon('lock'),
  'sending': new vscode.ThemeIcon('sync~spin'),
  'sent': new vscode.ThemeIcon('question'),
  'receipt-awaited': new vscode.ThemeIcon('clock'),
  'received': new vscode.ThemeIcon('pass', color('testing.iconPassed')),
  'failed': new vscode.ThemeIcon('error', color('problemsErrorIcon.foreground')),
  'overdue': new vscode.ThemeIcon('warning', color('problemsWarningIcon.foreground')),
  'interrupted': new vscode.ThemeIcon('debug-disconnect', color('problemsWarningIcon.foreground')),
};

/** Whether a receipt may be registered: one is awaited, or the receiver has answered and its e-mail is still to come. */
export function takesReceipt(submission: Submission): boolean {
  return awaitsReceipt(submission) || submission.receipt?.via === 'answer';
}

/** The rows of the view. */
export class SubmissionNodes {
  /** @param hasMail whether the practice receiver has an e-mail to bring forward for a submission */
  constructor(private readonly speech: Speech, private readonly hasMail: (submission: Submission) => boolean) {}

  /** Latest first; by reporting year where they are many. */
  roots(submissions: readonly Submission[]): SubmissionNode[] {
    const byYear = new Map<number | undefined, Submission[]>();
    for (const one of submissions) byYear.set(one.year, [...byYear.get(one.year) ?? [], one]);
    if (submissions.length < MANY || byYear.size < 2) return submissions.map((one) => this.row(one));
    const years = [...byYear].sort(([a = 0], [b = 0]) => b - a);
    return years.map(([year, all], index) => this.season(year, all, index === 0));
  }

  private season(year: number | undefined, submissions: readonly Submission[], open: boolean): SubmissionNode {
    const { speech } = this;
    const name = year === undefined ? speech.say('submissions.noYear') : speech.say('submissions.year', { year: String(year) });
    const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(name, open ? Expanded : Collapsed);
    item.id = `year ${year}`;
    item.description = speech.say('submissions.count', { count: submissions.length });
    return { item, children: () => submissions.map((one) => this.row(one)) };
  }

  private row(submission: Submission): SubmissionNode {
    const { speech } = this;
    const { language } = speech;
    const { id, state, interrupted, file, at, target } = submission;
    const word = sayState(language, submission);
    const item = new vscode.TreeItem(word, vscode.TreeItemCollapsibleState.Collapsed);
    // The time before the name: extracts are often called the same.
    const description = [speech.say(`submissions.target.${target}`), sayTime(language, at), file].join(' · ');
    item.id = id;
    item.description = description;
    item.iconPath = ICONS[interrupted ? 'interrupted' : state];
    item.tooltip = `${word} · ${description}\n\n${this.about(submission)}`;
    item.accessibilityInformation = { label: `${word}, ${description}` };
    item.contextValue = this.abilities(submission).join(' ');
    return { item, submission, children: () => this.facts(submission) };
  }

  /** What may be done with it, as the menus of the manifest ask for it. */
  private abilities(submission: Submission): string[] {
    return [
      'submission',
      ...(submission.cipherSha256 === undefined ? [] : ['file']),
      ...(maySendAgain(submission) ? ['send'] : []),
      ...(takesReceipt(submission) ? ['receipt'] : []),
      ...(this.hasMail(submission) ? ['mail'] : []),
    ];
  }

  /** What it means first, since that is what there is to do. */
  private facts(submission: Submission): SubmissionNode[] {
    const { language } = this.speech;
    const about = new vscode.TreeItem(this.about(submission));
    about.iconPath = new vscode.ThemeIcon('info');
    about.tooltip = this.about(submission);
    const fields = fieldsOf(language, submission).map(({ key, value }) => {
      const item = new vscode.TreeItem(label(language, key));
      item.description = value;
      item.tooltip = `${label(language, key)}: ${value}`;
      item.accessibilityInformation = { label: item.tooltip };
      return { item };
    });
    return [{ item: about }, ...fields];
  }

  private about(submission: Submission): string {
    return saySubmission(this.speech.language, submission, this.speech.say(`receiver.${submission.target}`));
  }
}
