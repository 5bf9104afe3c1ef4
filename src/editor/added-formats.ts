import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Format } from '../core/format/format';
import type { FormatData } from '../core/format/schema';
import { readFormatData } from '../core/format/schema';

/** The formats that the administrator has added by their schemas, kept in the extension's own storage. */
export class AddedFormats implements vscode.Disposable {
  private loaded: readonly Format[] | undefined;
  private readonly added = new vscode.EventEmitter<void>();
  /** Fires when one is added. */
  readonly onDidAdd = this.added.event;

  /**
   * @param folder where they are kept; made when it is not there
   * @param log told of what is kept and can no longer be read
   */
  constructor(
    private readonly folder: string, private readonly builtIn: readonly Format[], private readonly log: { unforeseen(error: unknown): void },
  ) {}

  /** All formats: an added one comes before a built-in one for the same files. */
  all(): readonly Format[] {
    this.loaded ??= [...this.read(), ...this.builtIn];
    return this.loaded;
  }

  /** Keeps format data from now on, in place of what was added under the same id. */
  add(data: FormatData): void {
    mkdirSync(this.folder, { recursive: true });
    const file = join(this.folder, `${data.id}.json`);
    writeFileSync(`${file}.new`, `${JSON.stringify(data, null, 1)}\n`);
    renameSync(`${file}.new`, file);
    this.loaded = undefined;
    this.added.fire();
  }

  private read(): Format[] {
    let names: string[];
    try {
      names = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    } catch {
      return [];
    }
    return names.flatMap((name) => {
      try {
        return [new Format(readFormatData(JSON.parse(readFileSync(join(this.folder, name), 'utf8')), name))];
      } catch (error) {
        // Data of an older version that no longer fits: the schema has to be added again.
        this.log.unforeseen(error);
        return [];
      }
    });
  }

  dispose(): void {
    this.added.dispose();
  }
}
