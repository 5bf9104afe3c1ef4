// What files of a pair say for each other as they stand on disk, read once for as long as they stay the same.
import type { Format } from '../core/format/format';
import type { PairMatch } from '../core/pair/match';
import type { PairFile, PairRole } from '../core/pair/pair-file';
import { findBeside, readPartner } from '../submission/partner';
import { identify, sameIdentity } from './identity';
import type { Identity } from './identity';

/** What was read of a file, and which file it was then. */
export interface KnownPairFile {
  readonly says: PairFile;
  readonly role: PairRole | undefined;
  readonly identity: Identity;
}

/** The files of pairs as they stand on disk, and what each says for the other. */
export class PairFiles {
  private readonly kept = new Map<string, KnownPairFile>();
  private readonly reading = new Map<string, Promise<KnownPairFile | undefined>>();

  constructor(private readonly formats: () => readonly Format[]) {}

  /** What is known of a file, as it was when it was last read. */
  known(path: string): KnownPairFile | undefined {
    return this.kept.get(path);
  }

  /** What a file says as it stands now; undefined where it cannot be read. */
  async current(path: string): Promise<KnownPairFile | undefined> {
    const identity = await identify(path).catch(() => undefined);
    const known = this.kept.get(path);
    if (identity && known && sameIdentity(known.identity, identity)) return known;
    let reading = this.reading.get(path);
    if (!reading) {
      reading = this.read(path, identity).finally(() => this.reading.delete(path));
      this.reading.set(path, reading);
    }
    return reading;
  }

  private async read(path: string, identity: Identity | undefined): Promise<KnownPairFile | undefined> {
    this.kept.delete(path);
    const read = identity && await readPartner(path, this.formats()).catch(() => undefined);
    if (!read) return undefined;
    const known = { says: read.partner, role: read.role, identity };
    this.kept.set(path, known);
    return known;
  }

  /** Forgets what files say that nobody needs any more. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const path of this.kept.keys()) if (!paths.has(path)) this.kept.delete(path);
  }

  /**
   * Finds the file that goes with one of a pair, among those in the same folder and by what is in them.
   * @param saysOf what a file says, where it is to be known otherwise than from disk
   */
  find(path: string, role: PairRole, saysOf: (path: string) => Promise<PairFile | undefined>): Promise<PairMatch<string>> {
    return findBeside(path, role, this.formats(), saysOf);
  }
}
