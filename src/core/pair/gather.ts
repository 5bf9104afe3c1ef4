import { RecordReader } from '../check/record-reader';
import type { Records } from '../check/record-reader';
import { RecordStream } from '../check/record-stream';
import type { Format } from '../format/format';
import { F } from '../model/fields';
import { keyOf } from '../rules/keys';
import { plainLopenummer } from '../rules/lopenummer';
import type { Partner } from '../rules/rule';
import { detached } from '../text/detached';

export type PairRole = 'extract' | 'ident';

/** What one file of a pair says that the other is held against, gathered from a text that comes in pieces. */
export class PartnerGathering {
  private readonly reader: RecordReader;
  private readonly stream: RecordStream;
  private lopenummer: string | undefined;
  /** By person: the identifier where there is one. Held in memory only, and told to nobody but the rules. */
  private readonly persons = new Map<string | number, string | undefined>();

  constructor(formats: readonly Format[]) {
    this.reader = new RecordReader(formats);
    this.stream = new RecordStream(this.reader, (records) => this.take(records));
  }

  /** Which file of a pair it is: the extract, or its ident message; undefined where it is neither. */
  get role(): PairRole | undefined {
    const { format } = this.reader;
    if (format?.has('pasientident', F.personid)) return 'ident';
    return format?.has('person', F.personnokkel) ? 'extract' : undefined;
  }

  /** Reads a piece of the text; see {@link RecordStream.read}. */
  read(text: string, final: boolean): number {
    return this.stream.read(text, final);
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
      if (record.has(F.lopenummer) && (record.kind === 'innhold' || record.kind === 'melding')) this.lopenummer ??= detached(plainLopenummer(record));
      if (record.kind !== 'person' && record.kind !== 'pasientident') continue;
      const key = keyOf(record, F.personnokkel);
      if (key === undefined || this.persons.has(key)) continue;
      this.persons.set(typeof key === 'string' ? detached(key) : key, record.has(F.personid) ? detached(record.text(F.personid)) : undefined);
    }
  }
}
