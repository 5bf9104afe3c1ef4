import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { CheckEnvironment } from '../core/check/environment';
import type { EncodingGuess } from '../core/text/decode';
import type { CheckVerdict } from '../submission/check';
import { readAll } from '../submission/pieces';
import { shownName } from '../submission/shown-name';
import type { CheckedOnDisk, CheckProgress } from './check-on-disk';
import { checkOnDisk } from './check-on-disk';
import type { Codec } from './codec';
import { decodeExactly } from './codec';
import { DiskError, diskError } from './errors';
import type { BlockFacts } from './facts';
import { BlockKind } from './facts';
import type { FileIndex } from './file-index';
import type { Identity } from './identity';
import { assertSame, identify, identityOf } from './identity';
import type { Patch, SpliceOptions } from './splice';
import { splice } from './splice';

/** More than this before the first person is no front of an extract. */
const LONGEST_FRONT = 4 * 1024 * 1024;

/** How a long step on a file is followed and ended. */
export interface FileWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CheckProgress) => void;
}

/** New bytes in a block. */
export interface BlockChange {
  readonly block: number;
  /** In the order of the block; counted from its beginning. */
  readonly patches: readonly Patch[];
  /** What is to be remembered of the block then. */
  readonly facts: BlockFacts;
}

/** A file on disk that was checked, and can be mended where it stands. */
export class CheckedFile {
  /** Tells of each change of what is known of the file. */
  private readonly listeners = new Set<() => void>();
  private busy: Promise<unknown> = Promise.resolve();
  /** Whether the file was changed in a way that only reading it again can follow. */
  private outdated = false;

  private constructor(
    readonly path: string, private checkedBy: CheckEnvironment, readonly ruleSet: string, private checked: CheckedOnDisk,
    private sha256: string | undefined,
  ) {}

  /** Checks a file. Errors: those of {@link checkOnDisk}. */
  static async check(path: string, environment: CheckEnvironment, ruleSet: string, watch: FileWatch = {}): Promise<CheckedFile> {
    const checked = await checkOnDisk(path, environment, ruleSet, watch);
    return new CheckedFile(path, environment, ruleSet, checked, checked.verdict.sha256);
  }

  /** What it was checked by. */
  get environment(): CheckEnvironment {
    return this.checkedBy;
  }

  get index(): FileIndex {
    return this.checked.index;
  }

  get identity(): Identity {
    return this.checked.identity;
  }

  get encoding(): EncodingGuess {
    return this.checked.encoding;
  }

  /** What the check said of the file as it was read; counts are those of {@link index}. */
  get verdict(): CheckVerdict {
    return this.checked.verdict;
  }

  /** The SHA-256 of the bytes, where they are those that were read. */
  get hash(): string | undefined {
    return this.sha256;
  }

  /** Called after each change of what is known of the file; gives a way to stop that. */
  onDidChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads the whole file again, by what is set now. Errors: those of {@link checkOnDisk}. */
  async recheck(watch: FileWatch = {}, environment = this.checkedBy): Promise<void> {
    await this.alone(async () => {
      this.checked = await checkOnDisk(this.path, environment, this.ruleSet, watch);
      this.checkedBy = environment;
      this.sha256 = this.checked.verdict.sha256;
      this.outdated = false;
    });
    this.tell();
  }

  /** Whether the file on disk is the one that was read. Errors: 'file-changed', 'file-removed', 'no-access', 'io-failed'. */
  async assertUnchanged(): Promise<void> {
    assertSame(await identify(this.path), this.identity, this.path);
  }

  /** How the file's text is written. Errors: 'no-format', 'not-exact' where it cannot be mended in place, and why. */
  get codec(): Codec {
    const file = shownName(this.path);
    if (!this.index.format) throw new DiskError('no-format', { file });
    if (!this.checked.codec) throw new DiskError('not-exact', { file });
    return this.checked.codec;
  }

  /** Where a block begins, in bytes from the beginning of the file. */
  position(block: number): number {
    return this.encoding.bom + this.index.start(block);
  }

  /** The text before the first person. Errors: 'front-too-long', those of {@link texts}. */
  async front(): Promise<string> {
    const { frontCount } = this.index;
    if (this.index.start(frontCount) > LONGEST_FRONT) throw new DiskError('front-too-long', { file: shownName(this.path), partKind: this.index.part });
    return this.stretch(0, frontCount);
  }

  /** The text from the root's end tag on; empty where it is missing. */
  async end(): Promise<string> {
    return this.stretch(this.firstOfEnd, this.index.blockCount);
  }

  /** The number of the block that begins with the root's end tag; the number of blocks where there is none. */
  get firstOfEnd(): number {
    let block = this.index.blockCount;
    while (block > 0 && this.index.kind(block - 1) === BlockKind.End) block--;
    return block;
  }

  /** The texts of blocks. Errors: 'not-exact', 'file-changed', 'file-removed', 'no-access', 'io-failed'. */
  async texts(blocks: readonly number[]): Promise<string[]> {
    const { codec } = this;
    return this.reading(async (handle) => {
      const texts: string[] = [];
      for (const block of blocks) {
        const bytes = await readAll(handle, new Uint8Array(this.index.size(block)), this.position(block), this.path);
        texts.push(decodeExactly(bytes, codec, this.path));
      }
      return texts;
    });
  }

  private async stretch(from: number, to: number): Promise<string> {
    const { codec } = this;
    const length = this.index.start(to) - this.index.start(from);
    return this.reading(async (handle) => decodeExactly(
      await readAll(handle, new Uint8Array(length), this.position(from), this.path), codec, this.path,
    ));
  }

  private async reading<T>(read: (handle: FileHandle) => Promise<T>): Promise<T> {
    this.assertCurrent();
    try {
      const handle = await open(this.path, 'r');
      try {
        assertSame(identityOf(await handle.stat({ bigint: true })), this.identity, this.path);
        return await read(handle);
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw diskError(error, this.path);
    }
  }

  /**
   * Writes changes of blocks into the file and adds up anew.
   * @param others changes outside of the children of the root, counted from the file's beginning
   * @returns whether the file has to be read again as a whole, since everything depends on what was changed
   * Errors: those of {@link splice}.
   */
  async apply(changes: readonly BlockChange[], others: readonly Patch[] = [], options: SpliceOptions = {}): Promise<boolean> {
    await this.alone(async () => {
      this.assertCurrent();
      const patches = changes.flatMap((change) => change.patches.map((patch) => ({ ...patch, start: this.position(change.block) + patch.start })));
      const identity = await splice(this.path, this.identity, [...patches, ...others].sort((a, b) => a.start - b.start), options);
      this.checked = { ...this.checked, identity };
      this.sha256 = undefined;
      const known = others.length === 0 && !this.index.hasLateHead && this.index.left.size === 0;
      this.outdated = !known || !this.index.replace(new Map(changes.map(({ block, facts }) => [block, facts])));
    });
    this.tell();
    return this.outdated;
  }

  private assertCurrent(): void {
    if (this.outdated) throw new DiskError('file-changed', { file: shownName(this.path) });
  }

  /** One after the other: what is read is then never half of what is written. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    const before = this.busy;
    const mine = before.then(work, work);
    this.busy = mine;
    return mine;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
