import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CheckEnvironment } from '../../core/check/environment';
import type { FixDesk } from '../../disk/bulk';
import type { CheckedFile, FileWatch } from '../../disk/checked-file';
import type { FindingTable } from '../../disk/finding-table';
import { settingsKey } from '../../disk/settings-key';
import type { FindingStore } from '../../disk/store';

/** Why what is known of a file may no longer be so. */
export type Outdated = 'file' | 'settings' | 'pair';

/** What is known of a file on disk. */
export interface KnownFile {
  readonly path: string;
  readonly table: FindingTable;
  /** The file as it was read in this session; undefined where its findings are of an earlier one. */
  readonly file: CheckedFile | undefined;
  outdated: Outdated | undefined;
}

interface Entry extends KnownFile {
  /** What its findings were found by, where they are of an earlier session. */
  readonly by: CheckEnvironment | undefined;
  readonly fixes: FixDesk | undefined;
  readonly listeners: vscode.Disposable;
}

/** Where the last checked file of a window is remembered. */
const LAST = 'findings.last';
/** Of files on which nothing is open, so many are known at most, since each takes memory by its persons. */
const MOST_KNOWN = 4;

/** The files on disk that were checked, and what is known of each. */
export class FindingsDesk implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly held = new Map<string, number>();
  private readonly changed = new vscode.EventEmitter<string>();
  /** Fires with a file's path when what is known of it has changed. */
  readonly onDidChange = this.changed.event;
  private readonly checked = new vscode.EventEmitter<string>();
  /** Fires with a file's path when it was checked. */
  readonly onDidCheck = this.checked.event;
  private store: Promise<FindingStore> | undefined;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly environment: (path?: string) => CheckEnvironment,
    private readonly ruleSet: string,
    /** Comes true when all that a check goes by has been read. */
    private readonly ready: (path: string) => Promise<unknown>,
  ) {
    this.listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('iplos')) this.settingsChanged();
    });
  }

  of(path: string): KnownFile | undefined {
    return this.entries.get(path);
  }

  /** The file that was last checked in this window. */
  get last(): string | undefined {
    return this.context.workspaceState.get<string>(LAST);
  }

  /** Mending in bulk, with what takes it back. */
  fixes(path: string): FixDesk | undefined {
    return this.entries.get(path)?.fixes;
  }

  /** Forgets the former bytes of a file that was mended in bulk: it has been sent as it is. */
  forgetUndo(path: string): void {
    this.fixes(path)?.forget();
  }

  /** Says that something is open on a file, so that it stays known; the answer lets go of it. */
  hold(path: string): () => void {
    this.held.set(path, (this.held.get(path) ?? 0) + 1);
    return () => this.held.set(path, this.held.get(path)! - 1);
  }

  /** Checks a file on disk. Errors: those of {@link CheckedFile.check}. */
  async check(path: string, watch: FileWatch = {}): Promise<CheckedFile> {
    await this.ready(path);
    const environment = this.environment(path);
    let file = this.entries.get(path)?.file;
    if (file) {
      await file.recheck(watch, environment);
    } else {
      const [files, bulk] = await Promise.all([import('../../disk/checked-file'), import('../../disk/bulk')]);
      file = await files.CheckedFile.check(path, environment, this.ruleSet, watch);
      this.put(path, file.index, file, new bulk.FixDesk(file));
      this.changed.fire(path);
      await this.keep(file);
    }
    await this.context.workspaceState.update(LAST, path);
    this.checked.fire(path);
    return file;
  }

  /** The file where what is known of it holds; undefined where it has to be checked first. */
  async current(path: string): Promise<CheckedFile | undefined> {
    const entry = this.entries.get(path);
    if (!entry?.file || (entry.outdated && entry.outdated !== 'file')) return undefined;
    return entry.file.assertUnchanged().then(() => entry.file, () => undefined);
  }

  /** Brings back what an earlier session knew of a file, where that still holds. */
  async restore(path: string): Promise<KnownFile | undefined> {
    const known = this.of(path);
    if (known) return known;
    await this.ready(path);
    const environment = this.environment(path);
    const table = await (await this.kept()).load(path, environment, this.ruleSet);
    if (!table || this.of(path)) return this.of(path);
    this.put(path, table, undefined, undefined, environment);
    this.changed.fire(path);
    return this.of(path);
  }

  private put(path: string, table: FindingTable, file: CheckedFile | undefined, fixes: FixDesk | undefined, by?: CheckEnvironment): void {
    this.entries.get(path)?.listeners.dispose();
    this.entries.delete(path);
    const entry: Entry = {
      path, file, fixes, by, outdated: undefined,
      // A file that is read again has another index.
      get table() { return file?.index ?? table; },
      listeners: vscode.Disposable.from(this.watch(path), ...(file ? [new vscode.Disposable(file.onDidChange(() => void this.fileChanged(file)))] : [])),
    };
    this.entries.set(path, entry);
    for (const [other, { listeners }] of this.entries) {
      if (this.entries.size <= MOST_KNOWN) break;
      if (other === path || (this.held.get(other) ?? 0) > 0) continue;
      listeners.dispose();
      this.entries.delete(other);
    }
  }

  private watch(path: string): vscode.Disposable {
    const uri = vscode.Uri.file(path);
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.split('/').at(-1)!.replace(/[[\]{}*?]/g, '?'));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const look = () => void this.look(path);
    return vscode.Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
  }

  private async look(path: string): Promise<void> {
    const entry = this.entries.get(path);
    if (!entry || entry.outdated) return;
    const unchanged = entry.file ? await entry.file.assertUnchanged().then(() => true, () => false) : false;
    if (unchanged) return;
    entry.outdated = 'file';
    this.changed.fire(path);
  }

  private async fileChanged(file: CheckedFile): Promise<void> {
    const entry = this.entries.get(file.path);
    if (entry) entry.outdated = undefined;
    this.changed.fire(file.path);
    await this.keep(file);
  }

  private async keep(file: CheckedFile): Promise<void> {
    // What cannot be kept is found again by a check; that is no reason to fail one.
    await this.kept().then((store) => store.save(file)).catch(() => undefined);
  }

  /** What is kept over a restart; its form is read in when it is first needed. */
  private kept(): Promise<FindingStore> {
    const folder = join(this.context.globalStorageUri.fsPath, 'findings');
    return this.store ??= import('../../disk/store').then(({ FindingStore: Store }) => new Store(folder));
  }

  /** Finds out of which files what is known no longer holds: what a check goes by has changed. */
  settingsChanged(): void {
    for (const [path, entry] of this.entries) {
      const now = this.environment(path);
      const before = entry.outdated;
      const outdated = bySettings(entry.file?.environment ?? entry.by!, now);
      if (outdated) entry.outdated = outdated;
      else if (before !== 'file') entry.outdated = undefined;
      if (entry.outdated !== before) this.changed.fire(path);
    }
  }

  dispose(): void {
    for (const { listeners } of this.entries.values()) listeners.dispose();
    this.listener.dispose();
    this.changed.dispose();
    this.checked.dispose();
  }
}

/** What has changed of what a file was checked by; undefined where nothing has. */
function bySettings(then: CheckEnvironment, now: CheckEnvironment): Outdated | undefined {
  const key = settingsKey(now);
  if (settingsKey(then) === key) return undefined;
  const { alone, pairedWith } = now;
  return settingsKey({ ...then, alone, pairedWith }) === key ? 'pair' : 'settings';
}
