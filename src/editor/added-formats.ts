import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Format } from '../core/format/format';
import type { FormatData } from '../core/format/schema';

/** The formats that the administrator has added by their schemas, kept in the extension's own storage. */
export class AddedFormats implements vscode.Disposable {
  private own: readonly Format[] = [];
  private known: readonly Format[];
  private readonly added = new vscode.EventEmitter<void>();
  /** Fires when there are more than before. */
  readonly onDidAdd = this.added.event;
  /** Comes true when those that are kept have been read. */
  readonly ready: Promise<void>;

  /**
   * @param folder where they are kept; made when it is not there
   * @param log told of what is kept and can no longer be read
   */
  constructor(
    private readonly folder: string, private readonly builtIn: readonly Format[], private readonly log: { unforeseen(error: unknown): void },
  ) {
    this.known = builtIn;
    this.ready = this.load();
  }

  /** All formats: an added one comes before a built-in one for the same files. */
  all(): readonly Format[] {
    return this.known;
  }

  /** Keeps format data from now on, in place of what was added under the same id. */
  add(data: FormatData): void {
    mkdirSync(this.folder, { recursive: true });
    const file = join(this.folder, `${data.id}.json`);
    writeFileSync(`${file}.new`, `${JSON.stringify(data, null, 1)}\n`);
    renameSync(`${file}.new`, file);
    this.put([new Format(data)]);
  }

  private put(formats: readonly Format[]): void {
    this.own = [...formats, ...this.own.filter((one) => !formats.some(({ id }) => id === one.id))];
    this.known = [...this.own, ...this.builtIn];
    this.added.fire();
  }

  private async load(): Promise<void> {
    const names = (await readdir(this.folder).catch(() => [])).filter((name) => name.endsWith('.json'));
    if (names.length === 0) return;
    // Few have any, so their form is read in late.
    const { readFormatData } = await import('../core/format/schema');
    const read = async (name: string): Promise<Format[]> => {
      try {
        return [new Format(readFormatData(JSON.parse(await readFile(join(this.folder, name), 'utf8')), name))];
      } catch (error) {
        // Data of an older version that no longer fits: the schema has to be added again.
        this.log.unforeseen(error);
        return [];
      }
    };
    this.put((await Promise.all(names.map(read))).flat());
  }

  dispose(): void {
    this.added.dispose();
  }
}
