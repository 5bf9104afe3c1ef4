import * as vscode from 'vscode';
import { DiskError } from '../../disk/errors';
import type { DiskErrorCode } from '../../disk/errors';
import type { FlaggedPersons } from '../../disk/flagged';
import { openDocument } from '../files';
import type { Dialogs } from '../dialogs';
import type { Speech } from '../speech';
import { checkWithProgress, currentFile } from './checking';
import type { FindingsDesk } from './desk';
import type { Differences } from './differences';
import type { FlaggedText } from './flagged-uri';
import { FLAGGED, flaggedText } from './flagged-uri';

/** Marks the bytes that the editor gets as UTF-8, whatever encoding is set for files. */
const MARK = '\ufeff';
/** Failures of saving after which what was taken out can be put back. */
const RESTORABLE: ReadonlySet<DiskErrorCode> = new Set<DiskErrorCode>(['line-missing', 'line-twice', 'person-removed']);

/** A text of flagged persons that is open. */
interface Session {
  readonly text: FlaggedText;
  readonly persons: FlaggedPersons;
  readonly release: () => void;
  size: number;
  /** When it last became another, for the editor to see; milliseconds since 1970. */
  changedAt: number;
}

/** Texts of flagged persons as files: reading one puts it together from the disk, saving one writes back what was edited. */
export class FlaggedFiles implements vscode.FileSystemProvider {
  private readonly sessions = new Map<string, Promise<Session>>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  /** The file that is being written, whose own text is not to be read again. */
  private saving: string | undefined;

  constructor(
    private readonly desk: FindingsDesk, private readonly speech: Speech, private readonly dialogs: () => Dialogs,
    private readonly differences: Differences,
  ) {}

  /** Registers the scheme. */
  register(): vscode.Disposable {
    return vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerFileSystemProvider(FLAGGED, this, { isCaseSensitive: true }),
      this.desk.onDidChange((path) => void this.refresh(path)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.forget(uri)),
    );
  }

  /**
   * Chooses the persons of a text as the file is now, but for one that is being edited.
   * Errors: those of checking, and 'nothing-flagged'.
   */
  async prepare(uri: vscode.Uri): Promise<FlaggedPersons> {
    const document = openDocument(uri);
    if (!document?.isDirty) await this.forget(uri);
    const { persons } = await this.session(uri);
    if (document && !document.isDirty) this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    return persons;
  }

  /** The blocks of its file that a text holds. */
  async blocksOf(uri: vscode.Uri): Promise<readonly number[]> {
    return (await this.session(uri)).persons.blocks;
  }

  private session(uri: vscode.Uri): Promise<Session> {
    const key = uri.toString();
    let session = this.sessions.get(key);
    if (!session) {
      session = this.begin(uri);
      this.sessions.set(key, session);
      session.catch(() => this.sessions.delete(key));
    }
    return session;
  }

  private async begin(uri: vscode.Uri): Promise<Session> {
    const text = flaggedText(uri);
    if (!text) throw vscode.FileSystemError.FileNotFound(uri);
    const [{ FlaggedPersons: Persons }, { fitting, select }] = await Promise.all([import('../../disk/flagged'), import('../../disk/selection')]);
    const file = await currentFile(this.desk, this.speech, text.path);
    const { index } = file;
    const persons = new Persons(file, fitting(index, select(index, text.wanted)), this.speech.language);
    const size = bytesOf(await persons.text()).length;
    return { text, persons, release: this.desk.hold(text.path), size, changedAt: Date.now() };
  }

  private async forget(uri: vscode.Uri): Promise<void> {
    const session = this.sessions.get(uri.toString());
    this.sessions.delete(uri.toString());
    (await session?.catch(() => undefined))?.release();
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { size, changedAt } = await this.session(uri).catch((error: unknown) => this.refuse(error, uri));
    return { type: vscode.FileType.File, ctime: 0, mtime: changedAt, size };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const session = await this.session(uri).catch((error: unknown) => this.refuse(error, uri));
    const bytes = bytesOf(await session.persons.text().catch((error: unknown) => this.refuse(error, uri)));
    session.size = bytes.length;
    return bytes;
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const session = await this.session(uri).catch((error: unknown) => this.refuse(error, uri));
    const { path } = session.text;
    this.saving = uri.toString();
    try {
      if (openDocument(vscode.Uri.file(path))?.isDirty) throw new Error(this.speech.say('flagged.sourceDirty', { file: session.persons.name }));
      const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
      const { whole } = await session.persons.save(text);
      session.size = content.length;
      session.changedAt = Math.max(Date.now(), session.changedAt + 1);
      if (whole) await checkWithProgress(this.desk, this.speech, path);
    } catch (error) {
      void this.offer(error, uri, session);
      throw vscode.FileSystemError.Unavailable(error instanceof Error && !(error instanceof DiskError) ? error.message : this.speech.failure(error));
    } finally {
      this.saving = undefined;
    }
  }

  /** Offers what can be done about a failure, beside what the editor itself says of it. */
  private async offer(error: unknown, uri: vscode.Uri, { persons, text }: Session): Promise<void> {
    const document = openDocument(uri);
    if (!(error instanceof DiskError) || !document) return;
    const message = this.speech.failure(error);
    if (error.code === 'file-changed') {
      const again = this.speech.say('flagged.checkAgain');
      if (await this.dialogs().tell('warning', message, again) !== again) return;
      await checkWithProgress(this.desk, this.speech, text.path);
      await document.save();
    } else if (error.code === 'person-changed') {
      await this.choose(message, document, persons);
    } else if (RESTORABLE.has(error.code)) {
      const restore = this.speech.say('flagged.restore');
      if (await this.dialogs().tell('warning', message, restore) !== restore) return;
      await this.restore(uri, persons);
    }
  }

  /** Lets choose between what stands here and what has come to stand in the file, which can be seen side by side. */
  private async choose(message: string, document: vscode.TextDocument, persons: FlaggedPersons): Promise<void> {
    const { uri } = document;
    const [compare, mine, reopen] = (['flagged.compare', 'flagged.mine', 'flagged.reopen'] as const).map((key) => this.speech.say(key));
    const pressed = await this.dialogs().tell('warning', message, compare, mine, reopen);
    if (pressed === compare) {
      const now = await persons.current();
      await this.differences.compare(now, uri, this.speech.say('flagged.compare.title', { file: persons.name }));
      await this.choose(message, document, persons);
    } else if (pressed === mine) {
      await persons.prefer(document.getText());
      if (await document.save()) await this.differences.close();
    } else if (pressed === reopen) {
      await this.differences.close();
      await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  }

  private async restore(uri: vscode.Uri, persons: FlaggedPersons): Promise<void> {
    const document = openDocument(uri);
    if (!document) return;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), await persons.restored(document.getText()));
    await vscode.workspace.applyEdit(edit);
  }

  /** Lets the texts of a file be read again that nobody has edited, after the file became another. */
  private async refresh(path: string): Promise<void> {
    const events: vscode.FileChangeEvent[] = [];
    const { saving } = this;
    for (const [key, pending] of this.sessions) {
      const session = await pending.catch(() => undefined);
      const uri = vscode.Uri.parse(key, true);
      if (!session || session.text.path !== path || key === saving || openDocument(uri)?.isDirty) continue;
      session.changedAt = Math.max(Date.now(), session.changedAt + 1);
      events.push({ type: vscode.FileChangeType.Changed, uri });
    }
    if (events.length > 0) this.changed.fire(events);
  }

  private refuse(error: unknown, uri: vscode.Uri): never {
    if (error instanceof vscode.FileSystemError) throw error;
    if (error instanceof DiskError && error.code === 'nothing-flagged') throw vscode.FileSystemError.FileNotFound(uri);
    throw vscode.FileSystemError.Unavailable(this.speech.failure(error));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(MARK + text);
}
