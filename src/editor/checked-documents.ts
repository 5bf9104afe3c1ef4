import * as vscode from 'vscode';
import type { CheckEnvironment } from '../core/check/environment';
import { LiveCheck } from '../core/check/live-check';
import type { TextBlock } from '../core/check/live-check';
import type { CheckSummary } from '../core/check/summary';
import { isTouched, pairDifference } from '../core/pair/difference';
import { LivePairFile } from '../core/pair/live';
import type { PairFile } from '../core/pair/pair-file';
import type { Head } from '../core/rules/rule';
import { openedAs } from './encoding/opened-as';
import { FLAGGED, fileBehind } from './large/flagged-uri';
import type { Pairing } from './pair/pairs';

export const LANGUAGE_ID = 'iplos';
/** Texts of this scheme show pieces of a document before and after it is mended: they are looked at, not checked. */
export const MENDING_PREVIEW = 'iplos-mending';
/** What a file on disk was or would be is shown as documents of this scheme, which nobody can edit or save. */
export const DIFFERENCE = 'iplos-difference';
const LOOKED_AT: ReadonlySet<string> = new Set([MENDING_PREVIEW, DIFFERENCE]);

/** How long a slice of checking may take before others get their turn, in milliseconds. */
const SLICE_MS = 12;
/** How long after the last key the check goes on, in milliseconds. */
const TYPING_PAUSE_MS = 120;
/** How long reading on may take for one who looks into the text, in milliseconds. */
const LOOK_MS = 50;

export type CheckState = 'checking' | 'done' | 'failed';

/** An open document and what its check has come to. */
export class CheckedDocument {
  state: CheckState = 'checking';
  /** The last finished check; of an older text while `state` is checking. */
  summary: CheckSummary | undefined;
  /** Why the check stopped, where it did. */
  failure: unknown;
  /** What the text at hand was read as, in the editor's name. */
  encoding: string;
  private live: LiveCheck;
  private pair: LivePairFile;
  private timer: NodeJS.Timeout | undefined;
  private turn: NodeJS.Immediate | undefined;

  constructor(
    readonly document: vscode.TextDocument, environment: CheckEnvironment, private pairing: Pairing, private readonly changed: () => void,
  ) {
    this.live = new LiveCheck({ ...environment, ...pairing }, openedAs(document));
    this.pair = new LivePairFile(environment.formats);
    this.encoding = document.encoding;
    this.live.load(document.getText());
    this.turn = setImmediate(() => this.slice());
  }

  /** What the file's head says, as far as it has been read. */
  get head(): Head | undefined {
    return this.live.head;
  }

  /** The municipality number of who reports, as far as it has been read. */
  get kommunenummer(): string | undefined {
    return this.live.kommunenummer;
  }

  /** Checks the whole text anew, by other settings. */
  restart(environment: CheckEnvironment): void {
    this.live = new LiveCheck({ ...environment, ...this.pairing }, openedAs(this.document));
    this.pair = new LivePairFile(environment.formats);
    this.encoding = this.document.encoding;
    this.live.load(this.document.getText());
    this.begin(0);
  }

  /** Is checked with another file of its pair from now on: only what depends on what that says otherwise is read again. */
  usePartner(pairing: Pairing): void {
    const change = pairDifference(this.pairing.partner, pairing.partner)
      ?? (pairing.alone === this.pairing.alone ? undefined : { lopenummer: true, persons: new Set<string>() });
    this.pairing = pairing;
    if (!change) return;
    const { partner, alone } = pairing;
    this.live.usePartner({ partner, alone }, (block) => change.persons === 'all' || isTouched(this.pair.facts(block), change));
    this.begin(0);
  }

  /**
   * What the document says for the other file of its pair, where it is checked.
   * @returns undefined where there was a pause: ask again
   */
  pairFile(pause: () => boolean): PairFile | undefined {
    return this.pair.gather(() => this.live.textBlocks(), pause);
  }

  /** Takes what was typed: only what it touches is read again. */
  edit(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const edits = changes
      .map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text }))
      .sort((a, b) => b.start - a.start);
    try {
      this.live.edit(edits);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.live.load(this.document.getText());
    }
    this.begin(TYPING_PAUSE_MS);
  }

  /** The organisation numbers that granted services of a type name in this file, with how often each is named. */
  unitsOf(tjenestetype: number): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { result } of this.live.blocks()) {
      for (const use of result.units) {
        if (use.tjenestetype === tjenestetype) counts.set(use.orgnr, (counts.get(use.orgnr) ?? 0) + 1);
      }
    }
    return counts;
  }

  /**
   * The block at an offset of the text as it is now, for those who look into it.
   * @returns undefined where it could not be read in {@link LOOK_MS}; ask again when the check goes on
   */
  blockAt(offset: number): TextBlock | undefined {
    const until = performance.now() + LOOK_MS;
    const block = this.live.blockAt(offset, () => performance.now() > until);
    return this.live.length === lengthOf(this.document) ? block : undefined;
  }

  /** The blocks from the document's beginning as far as they are read. */
  textBlocks(): Iterable<TextBlock> {
    return this.live.textBlocks();
  }

  private begin(delay: number): void {
    this.stop();
    if (this.state !== 'checking') {
      this.state = 'checking';
      this.changed();
    }
    this.timer = setTimeout(() => this.run(), delay);
  }

  private run(): void {
    // Line ends that the editor changed by itself are not among its changes.
    if (this.live.length !== lengthOf(this.document)) this.live.load(this.document.getText());
    this.slice();
  }

  private slice(): void {
    const until = performance.now() + SLICE_MS;
    try {
      if (!this.live.advance(() => performance.now() > until)) {
        this.turn = setImmediate(() => this.slice());
        return;
      }
      this.summary = this.live.summary();
      this.state = 'done';
    } catch (error) {
      this.failure = error;
      this.state = 'failed';
    }
    this.changed();
  }

  private stop(): void {
    clearTimeout(this.timer);
    clearImmediate(this.turn);
  }

  dispose(): void {
    this.stop();
  }
}

/** Length of a document in UTF-16 units. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** Every open document of the language, checked as it is opened and edited. */
export class CheckedDocuments implements vscode.Disposable {
  private readonly documents = new Map<string, CheckedDocument>();
  private readonly changed = new vscode.EventEmitter<CheckedDocument>();
  private readonly closed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires when a document's check begins, ends or fails. */
  readonly onDidChange = this.changed.event;
  /** Fires when a document is closed, or is no longer of the language. */
  readonly onDidClose = this.closed.event;
  private readonly listeners: vscode.Disposable;

  /**
   * @param environment what to check by, asked for anew when settings change
   * @param pairing what a file is checked with
   */
  constructor(private readonly environment: (path?: string) => CheckEnvironment, private readonly pairing: (path: string | undefined) => Pairing) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const checked = this.of(document);
        if (checked && checked.encoding !== document.encoding) checked.restart(this.environmentOf(document));
        else if (contentChanges.length > 0) checked?.edit(contentChanges);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('iplos')) this.restart();
      }),
    );
  }

  /** Begins with what is open already. */
  start(): void {
    for (const document of vscode.workspace.textDocuments) this.open(document);
  }

  of(document: vscode.TextDocument): CheckedDocument | undefined {
    return this.documents.get(document.uri.toString());
  }

  all(): Iterable<CheckedDocument> {
    return this.documents.values();
  }

  private open(document: vscode.TextDocument): void {
    if (document.languageId !== LANGUAGE_ID || LOOKED_AT.has(document.uri.scheme) || this.of(document)) return;
    const checked = new CheckedDocument(
      document, this.environmentOf(document), this.pairing(fileBehind(document.uri)?.fsPath), () => this.changed.fire(checked),
    );
    this.documents.set(document.uri.toString(), checked);
    this.changed.fire(checked);
  }

  private environmentOf({ uri }: vscode.TextDocument): CheckEnvironment {
    const environment = this.environment(fileBehind(uri)?.fsPath);
    return uri.scheme === FLAGGED ? { ...environment, piece: true } : environment;
  }

  private close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.documents.get(key)?.dispose();
    if (this.documents.delete(key)) this.closed.fire(document.uri);
  }

  /** Checks all open documents anew, by what holds now. */
  restart(): void {
    for (const checked of this.documents.values()) checked.restart(this.environmentOf(checked.document));
  }

  dispose(): void {
    for (const checked of this.documents.values()) checked.dispose();
    this.listeners.dispose();
    this.changed.dispose();
    this.closed.dispose();
  }
}
