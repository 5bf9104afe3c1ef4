import { mkdir } from 'node:fs/promises';
import * as vscode from 'vscode';
import { JOURNAL_FILE } from '../../submission/journal';
import type { Journal } from '../../submission/journal';
import { Overview } from '../../submission/record/overview';
import type { Submission } from '../../submission/record/submissions';

/** How often the clock on the wall is looked at, in milliseconds. */
const LOOK_MS = 15_000;

/** The submissions as they stand: read again after each step, when another window writes, and as time goes by. */
export class SubmissionsDesk implements vscode.Disposable {
  /** The record; what is added through it is seen at once. */
  readonly journal: Journal;
  private readonly overview: Overview;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when a submission, the record or the day has changed. */
  readonly onDidChange = this.changed.event;
  private readonly looked = new vscode.EventEmitter<void>();
  /** Fires each time the clock and the record have been looked at. */
  readonly onDidLook = this.looked.event;
  private readonly timer: NodeJS.Timeout;
  private readonly parts: vscode.Disposable[];
  private isOver = false;
  private last: Promise<void> = Promise.resolve();

  /** @param folder where the record is kept */
  constructor(folder: vscode.Uri, journal: Journal, readonly now: () => Date) {
    this.overview = new Overview(journal, now);
    this.journal = {
      ...journal,
      append: async (entry) => {
        try {
          await journal.append(entry);
        } finally {
          void this.refresh();
        }
      },
    };
    const look = () => void this.refresh();
    this.timer = setInterval(look, LOOK_MS);
    this.parts = [vscode.window.onDidChangeWindowState(({ focused }) => focused && look()), this.changed, this.looked];
    // What is not there cannot be watched.
    void mkdir(folder.fsPath, { recursive: true }).then(() => this.watch(folder, look), () => undefined);
  }

  private watch(folder: vscode.Uri, look: () => void): void {
    if (this.isOver) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, JOURNAL_FILE));
    this.parts.push(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
  }

  /** Latest begun first. */
  get submissions(): readonly Submission[] {
    return this.overview.submissions;
  }

  /** How many lines of the record could not be read. */
  get damaged(): number {
    return this.overview.damaged;
  }

  /** Why the record could not be read, where it could not. */
  get failure(): unknown {
    return this.overview.failure;
  }

  of(id: string): Submission | undefined {
    return this.overview.of(id);
  }

  /** Looks at the record and the clock; what was asked for before is waited for. */
  refresh(): Promise<void> {
    this.last = this.last.then(async () => {
      if (await this.overview.refresh()) this.changed.fire();
      this.looked.fire();
    });
    return this.last;
  }

  dispose(): void {
    this.isOver = true;
    clearInterval(this.timer);
    vscode.Disposable.from(...this.parts).dispose();
  }
}
