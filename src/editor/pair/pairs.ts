import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { CheckEnvironment } from '../../core/check/environment';
import type { Format } from '../../core/format/format';
import type { PairFile, PairRole } from '../../core/pair/pair-file';
import { pairRoleOf } from '../../core/pair/pair-file';
import { PairFiles } from '../../disk/pair-files';
import { formatOfFile } from '../../submission/beginning';
import type { CheckedDocument, CheckedDocuments } from '../checked-documents';
import { fileBehind } from '../large/flagged-uri';
import { LivePairFiles } from './live-pair-files';
import { ChosenPairs } from './ties';

/** How long after the last change in a folder it is looked at again, in milliseconds. */
const FOLDER_MS = 300;

/** How it is known what a file is checked with, or why it is checked alone. */
export type How = 'found' | 'chosen' | 'none' | 'several' | 'let-go';

/** What a file of a pair is checked with. */
export interface Tie {
  readonly role: PairRole;
  readonly other: string | undefined;
  readonly how: How;
}

export type Pairing = Pick<CheckEnvironment, 'alone' | 'pairedWith'> & { readonly partner?: PairFile };

/** Which extract and which ident message are checked together, and what each says for the other. Files are known by path. */
export class Pairs implements vscode.Disposable {
  readonly chosen: ChosenPairs;
  readonly disk: PairFiles;
  private readonly live: LivePairFiles;
  private readonly ties = new Map<string, Tie>();
  private readonly searches = new Map<string, Promise<Tie | undefined>>();
  private readonly folders = new Map<string, vscode.Disposable>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly changed = new vscode.EventEmitter<string>();
  /** Fires with a file's path when it is checked with another than before, or that says something else. */
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable;

  constructor(state: vscode.Memento, private readonly documents: CheckedDocuments, private readonly formats: () => readonly Format[]) {
    this.chosen = new ChosenPairs(state);
    this.disk = new PairFiles(formats);
    this.live = new LivePairFiles(documents, (path) => this.spread(path));
    this.listeners = vscode.Disposable.from(
      this.changed, this.live,
      documents.onDidChange((checked) => {
        if (checked.state === 'done' && checked.document.uri.scheme === 'file') void this.follow(checked);
      }),
      documents.onDidClose((uri) => {
        if (this.live.forget(uri.fsPath)) this.spread(uri.fsPath);
      }),
    );
  }

  /** What a file is checked with; undefined where it is none of a pair, or that is not known yet. */
  tie(path: string): Tie | undefined {
    return this.ties.get(path);
  }

  /** What a document goes by: the other file as it is in the editor, where it is open. */
  pairing(path: string | undefined): Pairing {
    return this.pairingBy(path, (other) => this.live.of(other) ?? this.disk.known(other)?.says);
  }

  /** What a check of the file on disk goes by: the other as it stands there. */
  pairingOnDisk(path: string | undefined): Pairing {
    return this.pairingBy(path, (other) => this.disk.known(other)?.says);
  }

  private pairingBy(path: string | undefined, saysOf: (other: string) => PairFile | undefined): Pairing {
    const tie = path === undefined ? undefined : this.ties.get(path);
    if (!tie) return {};
    const { other, how } = tie;
    if (other === undefined) return how === 'let-go' || how === 'found' || how === 'chosen' ? {} : { alone: how };
    const partner = saysOf(other);
    const written = this.disk.known(other)?.identity.written ?? '';
    return partner ? { partner, pairedWith: `${other} ${written}` } : {};
  }

  /** Comes true when it is known what the file on disk is checked with, and what that says. */
  async ready(path: string): Promise<Tie | undefined> {
    const tie = this.ties.get(path);
    if (tie?.how === 'let-go') return tie;
    return tie?.other !== undefined && await this.disk.current(tie.other) ? tie : this.search(path);
  }

  /** Has two files checked together from now on; false where they are no extract and ident message. */
  async choose(path: string, other: string): Promise<boolean> {
    const [own, its] = [await this.roleOf(path), await this.roleOf(other)];
    if (!own || !its || own === its) return false;
    const before = [this.ties.get(path)?.other, this.ties.get(other)?.other];
    await this.chosen.tie(path, other);
    this.put(path, { role: own, other, how: 'chosen' });
    this.put(other, { role: its, other: path, how: 'chosen' });
    await this.load(path);
    await this.load(other);
    for (const left of before) if (left !== undefined && left !== path && left !== other) await this.search(left);
    return true;
  }

  /** Has a file checked alone from now on, and lets its partner look for another. */
  async letGo(path: string): Promise<void> {
    const tie = this.ties.get(path);
    if (!tie) return;
    await this.chosen.letGo(path);
    this.put(path, { ...tie, other: undefined, how: 'let-go' });
    if (tie.other !== undefined) await this.search(tie.other);
  }

  /** Forgets what was chosen for a file, and looks for its partner anew. */
  async findAgain(path: string): Promise<void> {
    await this.chosen.forget(path);
    await this.search(path);
  }

  /** What a file says as it is now: in the editor where it is open, else on disk. */
  async saysOf(path: string): Promise<PairFile | undefined> {
    return await this.live.current(path) ?? (await this.disk.current(path))?.says;
  }

  private async roleOf(path: string): Promise<PairRole | undefined> {
    return this.ties.get(path)?.role ?? pairRoleOf(await formatOfFile(path, this.formats()));
  }

  /** Takes a document that was checked: finds what it goes with, and tells that what it says now. */
  private async follow(checked: CheckedDocument): Promise<void> {
    const path = checked.document.uri.fsPath;
    const role = pairRoleOf(this.formats().find(({ id }) => id === checked.summary?.format));
    if (!role) {
      if (this.ties.delete(path)) this.spread(path);
      return;
    }
    if (this.ties.get(path)?.role !== role) await this.search(path, role);
    this.listen(path);
    const other = this.ties.get(path)?.other;
    if (other !== undefined && !this.live.of(other)) this.listen(other);
  }

  /** Reads what a document says, where an open one is checked with it. */
  private listen(path: string): void {
    const open = new Set([...this.documents.all()].map(({ document }) => fileBehind(document.uri)?.fsPath));
    if ([...this.ties].some(([one, { other }]) => other === path && open.has(one))) this.live.soon(path);
  }

  /** Looks for what a file goes with. One search at a time for each file. */
  private search(path: string, role?: PairRole): Promise<Tie | undefined> {
    let search = this.searches.get(path);
    if (!search) {
      search = this.look(path, role).finally(() => this.searches.delete(path));
      this.searches.set(path, search);
    }
    return search;
  }

  private async look(path: string, known?: PairRole): Promise<Tie | undefined> {
    const role = known ?? await this.roleOf(path);
    if (!role) return undefined;
    this.watch(dirname(path));
    this.put(path, await this.tieFor(path, role));
    await this.load(path);
    return this.ties.get(path);
  }

  private async tieFor(path: string, role: PairRole): Promise<Tie> {
    const chosen = this.chosen.of(path);
    if (chosen === null) return { role, other: undefined, how: 'let-go' };
    if (chosen !== undefined && await this.disk.current(chosen)) return { role, other: chosen, how: 'chosen' };
    const free = (other: string) => this.chosen.of(other) === undefined;
    const match = await this.disk.find(path, role, async (other) => (other === path || free(other) ? this.saysOf(other) : undefined));
    return match.kind === 'one' ? { role, other: match.value, how: 'found' } : { role, other: undefined, how: match.kind };
  }

  /** Reads what a file is checked with, ties that to the file where it has nothing better, and tells of it. */
  private async load(path: string): Promise<void> {
    const tie = this.ties.get(path);
    if (tie?.other !== undefined) {
      const { other, role } = tie;
      await this.disk.current(other);
      const back = this.ties.get(other);
      if (!back || back.how === 'none' || back.how === 'several') {
        this.put(other, { role: role === 'extract' ? 'ident' : 'extract', other: path, how: tie.how });
        await this.disk.current(path);
        this.refresh(other);
      }
    }
    this.disk.keepOnly(new Set([...this.ties.values()].flatMap(({ other }) => other ?? [])));
    this.refresh(path);
    this.listen(path);
    if (tie?.other !== undefined) this.listen(tie.other);
  }

  private put(path: string, tie: Tie): void {
    this.ties.set(path, tie);
    this.watch(dirname(path));
    this.refresh(path);
  }

  /** Tells the open documents of a file what they go by now. */
  private refresh(path: string): void {
    for (const checked of this.documents.all()) {
      if (fileBehind(checked.document.uri)?.fsPath === path) checked.usePartner(this.pairing(path));
    }
    this.changed.fire(path);
  }

  /** Tells whatever is checked with a file. */
  private spread(path: string): void {
    for (const [one, { other }] of this.ties) if (other === path) this.refresh(one);
  }

  private watch(folder: string): void {
    if (this.folders.has(folder)) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(folder), '*.{xml,iplos,XML,IPLOS}'));
    const look = ({ fsPath }: vscode.Uri) => {
      clearTimeout(this.timers.get(fsPath));
      this.timers.set(fsPath, setTimeout(() => void this.lookAgain(fsPath), FOLDER_MS));
    };
    this.folders.set(folder, vscode.Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look)));
  }

  /** Takes a file of a folder as it stands now: those checked with it, and those that lack a partner. */
  private async lookAgain(path: string): Promise<void> {
    this.timers.delete(path);
    const isThere = pairRoleOf(await formatOfFile(path, this.formats())) !== undefined;
    if (!isThere) this.ties.delete(path);
    for (const [one, { other, how }] of [...this.ties]) {
      if (other === path) {
        if (isThere) await this.disk.current(path);
        else await this.search(one);
        this.refresh(one);
      } else if (one !== path && (how === 'none' || how === 'several') && dirname(one) === dirname(path)) {
        await this.search(one);
      }
    }
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const watcher of this.folders.values()) watcher.dispose();
    this.listeners.dispose();
  }
}
