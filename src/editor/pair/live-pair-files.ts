import * as vscode from 'vscode';
import type { PairFile } from '../../core/pair/pair-file';
import type { CheckedDocument, CheckedDocuments } from '../checked-documents';
import { openDocument } from '../files';
import { whenChecked } from '../mending/documents';

/** How long after the check of what was typed the other file of the pair follows, in milliseconds. */
const FOLLOW_MS = 300;
/** How long a slice of reading may take before others get their turn, in milliseconds. */
const SLICE_MS = 12;

/** What open documents say for the other file of their pair, kept up as they are edited. */
export class LivePairFiles implements vscode.Disposable {
  private readonly files = new Map<string, PairFile>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  /** @param changed told of each file that says something new, by its path */
  constructor(private readonly documents: CheckedDocuments, private readonly changed: (path: string) => void) {}

  /** What a document said last. */
  of(path: string): PairFile | undefined {
    return this.files.get(path);
  }

  /** What a document says, once it is checked; undefined where the file is not open. */
  async current(path: string): Promise<PairFile | undefined> {
    const checked = this.checked(path);
    return checked && await whenChecked(this.documents, checked) ? this.gather(checked) : undefined;
  }

  /** Reads what a document says a moment from now, and tells of it. */
  soon(path: string): void {
    clearTimeout(this.timers.get(path));
    this.timers.set(path, setTimeout(() => void this.read(path), FOLLOW_MS));
  }

  /** Forgets a document that was closed; whether anything was known of it. */
  forget(path: string): boolean {
    clearTimeout(this.timers.get(path));
    this.timers.delete(path);
    return this.files.delete(path);
  }

  private async read(path: string): Promise<void> {
    const checked = this.checked(path);
    // What is being checked again is read when that is done.
    const says = checked?.state === 'done' ? await this.gather(checked) : undefined;
    if (!says || this.checked(path) !== checked) return;
    this.files.set(path, says);
    this.changed(path);
  }

  /** Reads in slices; undefined where the document was changed meanwhile. */
  private async gather(checked: CheckedDocument): Promise<PairFile | undefined> {
    while (checked.state === 'done') {
      const until = performance.now() + SLICE_MS;
      const says = checked.pairFile(() => performance.now() > until);
      if (says) return says;
      await new Promise(setImmediate);
    }
    return undefined;
  }

  private checked(path: string): CheckedDocument | undefined {
    const document = openDocument(vscode.Uri.file(path));
    return document && this.documents.of(document);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }
}
