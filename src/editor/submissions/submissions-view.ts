import * as vscode from 'vscode';
import { calendar, seasonYear } from '../../submission/calendar';
import { profileFor } from '../../core/profiles/profiles';
import type { Submission } from '../../submission/record/submissions';
import { sayCalendar, sayCalendarShort } from '../../submission/words/calendar';
import { readSettings } from '../settings';
import type { Speech } from '../speech';
import type { SubmissionsDesk } from './desk';
import { SubmissionNodes } from './submission-nodes';
import type { SubmissionNode } from './submission-nodes';

export const VIEW = 'iplos.submissions';
const URI_LIST = 'text/uri-list';
const FILES = 'files';

/** An e-mail that was dropped on the view, as a file on disk or as its bytes. */
export type DroppedMail = vscode.Uri | Uint8Array;

/** The Submissions view: what was tried and how it stands, and what the calendar says. */
export class SubmissionsView implements vscode.TreeDataProvider<SubmissionNode>, vscode.TreeDragAndDropController<SubmissionNode>, vscode.Disposable {
  readonly dropMimeTypes = [URI_LIST, FILES];
  readonly dragMimeTypes = [];
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly nodes: SubmissionNodes;
  private readonly view: vscode.TreeView<SubmissionNode>;
  private readonly parts: vscode.Disposable;

  /**
   * @param hasMail whether the practice receiver has an e-mail to bring forward for a submission
   * @param onMail takes an e-mail that was dropped, and the submission that it was dropped on
   */
  constructor(
    private readonly desk: SubmissionsDesk, private readonly speech: Speech, hasMail: (submission: Submission) => boolean,
    private readonly onMail: (mail: DroppedMail, on: Submission | undefined) => Promise<void>,
  ) {
    this.nodes = new SubmissionNodes(speech, hasMail);
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, dragAndDropController: this });
    this.parts = vscode.Disposable.from(
      this.view, this.changed,
      desk.onDidChange(() => this.update()),
      speech.onDidChange(() => this.update()),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('iplos.reportingYear') && this.update()),
    );
  }

  /** What stands above the rows. */
  get message(): string | undefined {
    return this.view.message;
  }

  /** Shows what is known now. */
  update(): void {
    const { desk, speech, view } = this;
    const now = desk.now();
    const profile = profileFor(readSettings().year ?? seasonYear(now));
    const dates = profile && calendar(profile, now);
    // An empty view says in its welcome what it is for, which a message would take the place of.
    const told = desk.submissions.length > 0 && dates ? [sayCalendar(speech.language, dates)] : [];
    const said = [
      ...(desk.failure === undefined ? [] : [speech.failure(desk.failure)]),
      ...(desk.damaged > 0 ? [speech.say('submissions.damaged', { count: desk.damaged })] : []),
      ...told,
    ];
    // The editor itself has no Norwegian to call it by.
    view.title = speech.say('view.submissions');
    view.message = said.length > 0 ? said.join(' ') : undefined;
    view.description = dates && sayCalendarShort(speech.language, dates);
    const count = desk.submissions.filter(({ state }) => state === 'overdue').length;
    view.badge = count > 0 ? { value: count, tooltip: speech.say('submissions.overdue', { count }) } : undefined;
    this.changed.fire();
  }

  getTreeItem({ item }: SubmissionNode): vscode.TreeItem {
    return item;
  }

  getChildren(node?: SubmissionNode): SubmissionNode[] {
    return node ? node.children?.() ?? [] : this.nodes.roots(this.desk.submissions);
  }

  /** Registers an e-mail that is dropped on the view. */
  async handleDrop(target: SubmissionNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const list = await data.get(URI_LIST)?.asString();
    const uri = list?.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => vscode.Uri.parse(line, true)).find(({ scheme }) => scheme === 'file');
    // What comes from a mail program is no file on the disk.
    const mail = uri ?? await data.get(FILES)?.asFile()?.data();
    if (mail) await this.onMail(mail, target?.submission);
  }

  dispose(): void {
    this.parts.dispose();
  }
}
