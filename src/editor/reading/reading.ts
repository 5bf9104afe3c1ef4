import * as vscode from 'vscode';
import type { CheckEnvironment } from '../../core/check/environment';
import type { TextBlock } from '../../core/check/live-check';
import type { Inspector, Surroundings } from '../../core/inspect/inspector';
import type { Range } from '../../core/text/range';
import type { CheckedDocument, CheckedDocuments } from '../checked-documents';
import { lengthOf } from '../checked-documents';
import { fileBehind } from '../large/flagged-uri';
import type { Speech } from '../speech';
import type { Units } from '../units/units';
import type { DiagnosisTexts } from './diagnosis-texts';

/** From this many characters on a file is large: what would go through all of it is left out, and that is said. */
const LARGE = 5 * 1024 * 1024;

/** How long going through a file may take before others get their turn, in milliseconds. */
const SLICE_MS = 12;

/** What is asked about a place: of the block it is in, which is at hand while this runs. */
type Question<T> = (inspector: Inspector, block: TextBlock, offset: number, checked: CheckedDocument) => T;

/** What the providers share: the open documents, and somebody who can answer what stands where in them. */
export class Reading {
  private library: typeof import('../../core/inspect/inspector') | undefined;
  private inspectorOf: { formats: CheckEnvironment['formats']; inspector: Inspector } | undefined;

  constructor(
    readonly documents: CheckedDocuments,
    readonly speech: Speech,
    readonly texts: DiagnosisTexts,
    private readonly environment: (path?: string) => CheckEnvironment,
    private readonly units: Pick<Units, 'list'>,
  ) {}

  /** Who can tell what stands where in a document: read in when there is first something to tell. */
  async inspector(): Promise<Inspector> {
    this.library ??= await import('../../core/inspect/inspector');
    return this.inspectorNow!;
  }

  /** The same where it is read in. */
  get inspectorNow(): Inspector | undefined {
    if (!this.library) return undefined;
    const { formats } = this.environment();
    if (this.inspectorOf?.formats !== formats) this.inspectorOf = { formats, inspector: new this.library.Inspector(formats) };
    return this.inspectorOf.inspector;
  }

  /** A text, or a piece of one, with persons' identifiers covered; no longer and no shorter than it is. */
  async covered(text: string): Promise<string> {
    const { covered } = await import('./covered');
    return covered(text, await this.inspector(), this.environment());
  }

  /** What is known beside a document. */
  around(checked: CheckedDocument): Surroundings {
    return {
      language: this.speech.language,
      year: this.environment(fileBehind(checked.document.uri)?.fsPath).year,
      diagnoses: () => this.texts.now(),
      units: (tjenestetype) => checked.unitsOf(tjenestetype),
      listed: this.units.list,
    };
  }

  /** Whether a document is {@link LARGE}. */
  isLarge(document: vscode.TextDocument): boolean {
    return lengthOf(document) > LARGE;
  }

  /**
   * What is asked of the block at a position, once the check has come so far; and asked once more when that needed the
   * diagnosis texts and they were not there yet. Undefined when the question is withdrawn.
   */
  async ask<T>(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, question: Question<T>): Promise<T | undefined> {
    const inspector = await this.inspector();
    const offset = document.offsetAt(position);
    const answer = async (): Promise<T | undefined> => {
      const found = await this.blockAt(document, offset, token);
      return found && question(inspector, found.block, offset, found.checked);
    };
    const first = await answer();
    return await this.texts.whenWanted() ? answer() : first;
  }

  private async blockAt(document: vscode.TextDocument, offset: number, token: vscode.CancellationToken): Promise<{ checked: CheckedDocument; block: TextBlock } | undefined> {
    const checked = this.documents.of(document);
    while (checked && !token.isCancellationRequested) {
      const block = checked.blockAt(offset);
      if (block) return { checked, block };
      if (checked.state !== 'checking') return undefined;
      await this.next(checked, token);
    }
    return undefined;
  }

  /** The blocks that a range of the document touches; none while they cannot be read at once. */
  blocksIn(checked: CheckedDocument, range: Range): TextBlock[] {
    return checked.blockAt(range.end) ? this.blocksRead(checked, range) : [];
  }

  /** The blocks that a range of the document touches, as far as they are read. */
  blocksRead(checked: CheckedDocument, { start, end }: Range): TextBlock[] {
    const blocks: TextBlock[] = [];
    for (const block of checked.textBlocks()) {
      if (block.start > end) break;
      if (block.start + block.text.length >= start) blocks.push(block);
    }
    return blocks;
  }

  /** All blocks of a document once it is read; undefined when the question is withdrawn before, or there is no check. */
  async allBlocks(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<readonly TextBlock[] | undefined> {
    const checked = this.documents.of(document);
    if (!checked) return undefined;
    while (checked.state === 'checking' && !token.isCancellationRequested) await this.next(checked, token);
    return token.isCancellationRequested || checked.state === 'failed' ? undefined : [...checked.textBlocks()];
  }

  /** Waits until something happens to a document's check, or the question is withdrawn. */
  private next(checked: CheckedDocument, token: vscode.CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        listeners.dispose();
        resolve();
      };
      const listeners = vscode.Disposable.from(
        this.documents.onDidChange((one) => { if (one === checked) done(); }),
        this.documents.onDidClose((uri) => { if (uri.toString() === checked.document.uri.toString()) done(); }),
        token.onCancellationRequested(done),
      );
    });
  }
}

/**
 * Does something for each item, letting others have their turn in between.
 * @returns false when the question was withdrawn on the way
 */
export async function inSlices<T>(items: Iterable<T>, token: vscode.CancellationToken, each: (item: T) => void): Promise<boolean> {
  let until = performance.now() + SLICE_MS;
  for (const item of items) {
    each(item);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) return false;
    until = performance.now() + SLICE_MS;
  }
  return true;
}
