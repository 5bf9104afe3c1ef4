import { codeLists } from '../codes/code-lists';
import { isDiagnoseKodeverk } from '../codes/diagnosekoder';
import { date, number } from '../findings/words';
import type { RecordKind } from '../model/fields';
import { HENDELSE_KINDS } from '../model/fields';
import { PART_KINDS } from '../model/parts';
import { shifted } from '../text/range';
import type { Range } from '../text/range';
import type { Content } from './contents';
import type { InspectContext } from './context';

/** One line of the outline; ranges in the document. Holds no identifier: a person is told by their place in the file. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  /** Of a group: the kind of what is in it. */
  readonly kind: RecordKind;
  readonly isGroup: boolean;
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineEntry[];
}

/** Kinds of which there is one in a file at most, so that they are not numbered. */
const SINGLE: readonly RecordKind[] = ['innhold', 'melding'];
/** Kinds that stand together under one line, there being a score of them. */
const GROUPED: readonly RecordKind[] = ['funksjon'];
/** What a person's line counts. */
const COUNTED: readonly RecordKind[] = ['tjeneste', 'pasientident'];

/** Makes the outline of a document, block by block. */
export class Outliner {
  private readonly counts = new Map<RecordKind, number>();
  private last: number | undefined;

  /**
   * @param shallow whether only the blocks themselves are told, not what is in them
   * @param ordinalAt of a text of some of a file's parts: the number in the file of what begins at an offset; what has none
   * is not numbered
   */
  constructor(
    private readonly context: InspectContext, private readonly shallow: boolean, private readonly ordinalAt?: (start: number) => number | undefined,
  ) {}

  /** The lines of the next block, which begins at `start` of the document. */
  add(contents: readonly Content[], start: number): OutlineEntry[] {
    return contents.map((content) => this.entry(content, start, true));
  }

  private entry(content: Content, start: number, top: boolean): OutlineEntry {
    return {
      ...this.named(content, top ? start : undefined),
      kind: content.kind,
      isGroup: false,
      range: shifted(content.range, start),
      selection: shifted(content.tag, start),
      children: this.shallow ? [] : this.grouped(content.children, start),
    };
  }

  /** Lines for records, those of a grouped kind that stand side by side under one line. */
  private grouped(contents: readonly Content[], start: number): OutlineEntry[] {
    const entries: OutlineEntry[] = [];
    for (let i = 0; i < contents.length;) {
      const { kind } = contents[i];
      let next = i + 1;
      if (GROUPED.includes(kind)) {
        while (next < contents.length && contents[next].kind === kind) next++;
        entries.push(this.group(contents.slice(i, next), start));
      } else {
        entries.push(this.entry(contents[i], start, false));
      }
      i = next;
    }
    return entries;
  }

  private group(contents: readonly Content[], start: number): OutlineEntry {
    const { kind, range, tag } = contents[0];
    return {
      name: this.context.words.records[kind].many,
      detail: number(contents.length, this.context.language),
      kind,
      isGroup: true,
      range: shifted({ start: range.start, end: contents[contents.length - 1].range.end }, start),
      selection: shifted(tag, start),
      children: contents.map((content) => this.entry(content, start, false)),
    };
  }

  /** @param start where the block begins that this is a child of the root in; undefined for what stands further in */
  private named(content: Content, start: number | undefined): { name: string; detail: string } {
    const { scope, words, diagnoses, language } = this.context;
    const { kind, tjenestetype, variabel, skar, diagnosis, refused } = content;
    const record = words.records[kind].name;
    const service = tjenestetype === undefined ? undefined : codeLists.text('9151', tjenestetype, scope);
    const days = span(content, language);
    if (kind === 'tjeneste') return { name: service ?? record, detail: refused ? codeLists.text('9171', 1) ?? '' : days };
    if (kind === 'dogntilbud') return { name: record, detail: days };
    if (kind === 'funksjon') {
      const text = variabel === undefined ? undefined : codeLists.text('9111', variabel, scope);
      return { name: text ?? record, detail: skar !== undefined && skar <= 9 ? String(skar) : '' };
    }
    if (diagnosis && isDiagnoseKodeverk(diagnosis.kodeverk)) {
      return { name: `${record} ${diagnosis.code}`, detail: diagnoses()?.text(diagnosis.kodeverk, diagnosis.code) ?? diagnosis.kodeverk };
    }
    if (start === undefined || SINGLE.includes(kind)) return { name: record, detail: service ?? '' };
    const ordinal = this.ordinal(content, start);
    const detail = [...this.events(content), ...COUNTED.flatMap((one) => this.counted(content, one))].join(', ');
    return { name: ordinal === undefined ? record : `${record} ${number(ordinal, language)}`, detail };
  }

  private ordinal({ kind, range }: Content, start: number): number | undefined {
    if (!this.ordinalAt) {
      const count = (this.counts.get(kind) ?? 0) + 1;
      this.counts.set(kind, count);
      return count;
    }
    const ordinal = (PART_KINDS as readonly RecordKind[]).includes(kind) ? this.ordinalAt(start + range.start) : undefined;
    // A second one under the same line has no number of its own.
    const isNew = ordinal !== this.last;
    this.last = ordinal ?? this.last;
    return isNew ? ordinal : undefined;
  }

  /** What a notification tells of. */
  private events({ children }: Content): string[] {
    const { words, language } = this.context;
    return children.filter(({ kind }) => (HENDELSE_KINDS as readonly RecordKind[]).includes(kind))
      .map((event) => `${words.records[event.kind].name} ${span(event, language).replace(/ –$/, '')}`.trim());
  }

  private counted({ kind, children }: Content, one: RecordKind): string[] {
    const count = children.filter((child) => child.kind === one).length;
    if (count === 0 && !(kind === 'person' && one === 'tjeneste')) return [];
    const { words, language } = this.context;
    const { name, many } = words.records[one];
    return [`${number(count, language)} ${(count === 1 ? name : many).toLowerCase()}`];
  }
}

/** From when to when, as far as it is told; open where there is no end. */
function span({ from, to }: Content, language: 'nb' | 'en'): string {
  const said = (day: number | undefined): string => (day === undefined || !Number.isFinite(day) ? '' : date(day, language));
  return from === undefined || Number.isNaN(from) ? '' : `${said(from)} – ${said(to)}`.trim();
}
