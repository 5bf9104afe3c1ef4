import { RecordReader } from '../check/record-reader';
import type { Records } from '../check/record-reader';
import type { Format } from '../format/format';
import { F } from '../model/fields';
import { keyOf } from '../rules/keys';
import { plainLopenummer } from '../rules/lopenummer';
import type { Partner } from '../rules/rule';
import { Phase } from '../xml/blocks';

/** A block longer than this is not read on, as the check does not. */
const LONGEST_BLOCK = 64 * 1024 * 1024;

export type PairRole = 'extract' | 'ident';

/** What one file of a pair says that the other is held against, gathered from a text that comes in pieces. */
export class PartnerGathering {
  private readonly reader: RecordReader;
  private phase: Phase = Phase.Prolog;
  private given = false;
  private lopenummer: string | undefined;
  /** By person: the identifier where there is one. Held in memory only, and told to nobody but the rules. */
  private readonly persons = new Map<string | number, string | undefined>();

  constructor(formats: readonly Format[]) {
    this.reader = new RecordReader(formats);
  }

  /** Which file of a pair it is: the extract, or its ident message; undefined where it is neither. */
  get role(): PairRole | undefined {
    const { format } = this.reader;
    if (format?.has('pasientident', F.personid)) return 'ident';
    return format?.has('person', F.personnokkel) ? 'extract' : undefined;
  }

  /**
   * Reads the blocks that end in a piece of text.
   * @param final whether the text ends there
   * @returns how much has been read: the next piece is to begin there, and to be longer by much where that is nothing
   */
  read(text: string, final: boolean): number {
    let from = 0;
    while (!this.given && from < text.length) {
      const { end, complete, phase, records } = this.reader.read(text, from, text.length, this.phase, final);
      if (!complete) {
        this.given = text.length - from > LONGEST_BLOCK;
        break;
      }
      if (records) this.take(records);
      // The root's end tag stands here: nothing of what follows is asked for.
      if (phase >= Phase.Epilog) this.given = true;
      this.phase = phase;
      from = end;
    }
    return this.given ? text.length : from;
  }

  /** What was gathered. */
  end(): Partner {
    const { persons, lopenummer } = this;
    return {
      lopenummer, persons: persons.size, hasPerson: (key) => persons.has(key), personid: (key) => persons.get(key),
    };
  }

  private take(records: Records): void {
    for (let i = 0; i < records.count; i++) {
      const record = records.at(i);
      if (record.has(F.lopenummer) && (record.kind === 'innhold' || record.kind === 'melding')) this.lopenummer ??= copy(plainLopenummer(record));
      if (record.kind !== 'person' && record.kind !== 'pasientident') continue;
      const key = keyOf(record, F.personnokkel);
      if (key === undefined || this.persons.has(key)) continue;
      this.persons.set(typeof key === 'string' ? copy(key) : key, record.has(F.personid) ? copy(record.text(F.personid)) : undefined);
    }
  }
}

/** What is cut out of the text would keep all of it. */
const copy = (text: string): string => ` ${text}`.slice(1);
