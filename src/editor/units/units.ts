import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import type { UnitList, UnitsFile } from '../../core/units/unit-list';
import { readUnitsFile } from '../../disk/units-file';
import type { Dialogs } from '../dialogs';
import { readSettings } from '../settings';
import type { Speech } from '../speech';
import { unitsFailure } from './units-words';

/** What is known of the municipality's list of units. */
export type UnitsState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready'; readonly path: string; readonly file: UnitsFile }
  | { readonly kind: 'failed'; readonly path: string; readonly error: unknown };

/** So long after a change the file is read, since whoever writes it may not be done, in milliseconds. */
const SETTLED_MS = 200;

/** The municipality's list of units: read from the file that is set, and read anew when the file or the setting changes. */
export class Units implements vscode.Disposable {
  private now: UnitsState = { kind: 'none' };
  private numbers: ReadonlySet<string> | undefined;
  private loading: Promise<void>;
  private watcher: vscode.Disposable | undefined;
  private timer: NodeJS.Timeout | undefined;
  private toldOf = '';
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when another list holds, or none any more. */
  readonly onDidChange = this.changed.event;
  private readonly listener: vscode.Disposable;

  constructor(private readonly speech: Speech, private readonly dialogs: () => Dialogs) {
    this.listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('iplos.units.file')) void this.reload();
    });
    this.loading = this.load();
  }

  /** Comes true when the list has been read that holds now. */
  get ready(): Promise<void> {
    return this.loading;
  }

  get state(): UnitsState {
    return this.now;
  }

  /** The list; undefined where none is set, or it cannot be read. */
  get list(): UnitList | undefined {
    return this.now.kind === 'ready' ? this.now.file.units : undefined;
  }

  /** The organisation numbers of the list; undefined as {@link list}. */
  get orgnrs(): ReadonlySet<string> | undefined {
    return this.numbers;
  }

  /** What a unit is called; undefined where the list does not say. */
  nameOf(orgnr: string): string | undefined {
    return this.list?.get(orgnr) || undefined;
  }

  /** Reads the list anew. */
  reload(): Promise<void> {
    return this.loading = this.load();
  }

  private async load(): Promise<void> {
    const path = unitsPath();
    this.watch(path);
    const state = path === undefined ? { kind: 'none' } as const : await stateOf(path);
    // Another file was set meanwhile: what is read of that one counts.
    if (unitsPath() !== path) return;
    const hadList = this.now.kind === 'ready';
    this.now = state;
    this.numbers = this.list && new Set(this.list.keys());
    this.toldOf = state.kind === 'failed' ? this.tell(state) : '';
    if (hadList || state.kind !== 'none') this.changed.fire();
  }

  /** Says once that the list that is set cannot be used: else nobody would know that nothing is held against it. */
  private tell({ path, error }: Extract<UnitsState, { kind: 'failed' }>): string {
    const told = unitsFailure(error, path, this.speech);
    if (told !== this.toldOf) void this.offer(told);
    return told;
  }

  private async offer(told: string): Promise<void> {
    const choose = this.speech.say('units.chooseOther');
    const pressed = await this.dialogs().tell('warning', `${told} ${this.speech.say('units.without')}`, choose);
    if (pressed === choose) await vscode.commands.executeCommand('iplos.chooseUnitsFile');
  }

  private watch(path: string | undefined): void {
    this.watcher?.dispose();
    this.watcher = undefined;
    if (path === undefined) return;
    const uri = vscode.Uri.file(path);
    const name = uri.path.split('/').at(-1)!.replace(/[[\]{}*?]/g, '?');
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name));
    const soon = (): void => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.reload(), SETTLED_MS);
    };
    this.watcher = vscode.Disposable.from(watcher, watcher.onDidChange(soon), watcher.onDidCreate(soon), watcher.onDidDelete(soon));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watcher?.dispose();
    this.listener.dispose();
    this.changed.dispose();
  }
}

async function stateOf(path: string): Promise<UnitsState> {
  return readUnitsFile(path).then(
    (file): UnitsState => ({ kind: 'ready', path, file }),
    (error: unknown): UnitsState => ({ kind: 'failed', path, error }),
  );
}

/** The file that is set: a whole path, or one in the folder that is open. */
function unitsPath(): string | undefined {
  const set = readSettings().unitsFile;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (set === undefined || isAbsolute(set) || folder === undefined) return set;
  return join(folder, set);
}
