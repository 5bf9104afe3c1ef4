import { isDiagnoseKodeverk, lookupDiagnose } from '../codes/diagnosekoder';
import type { RecordKind } from '../model/fields';
import { F } from '../model/fields';
import type { IplosRecord } from '../model/record';
import type { DayNumber } from '../text/dato';
import type { Range } from '../text/range';
import type { BlockView } from './block-view';

/** A record in a block's table of contents, with what names it; ranges in the block. Holds no identifier. */
export interface Content {
  readonly kind: RecordKind;
  readonly range: Range;
  /** The start tag. */
  readonly tag: Range;
  readonly tjenestetype?: number;
  readonly refused?: boolean;
  readonly variabel?: number;
  readonly skar?: number;
  readonly diagnosis?: { readonly kodeverk: string; readonly code: string };
  readonly from?: DayNumber;
  /** Infinity where there is no end. */
  readonly to?: DayNumber;
  readonly children: readonly Content[];
}

const REFUSED = 1;

/** The records of a block, those in a record inside it. */
export function contentsOf(view: BlockView): readonly Content[] {
  const top: Content[] = [];
  const open: { content: Content; end: number }[] = [];
  for (const { record } of view.records) {
    const { range, tag } = record;
    while (open.length > 0 && open[open.length - 1].end <= range.start) open.pop();
    const content: Content = { kind: record.kind, range, tag, children: [], ...naming(record) };
    const around = open.at(-1)?.content.children ?? top;
    (around as Content[]).push(content);
    open.push({ content, end: range.end });
  }
  return top;
}

function naming(record: IplosRecord): Partial<Content> {
  const number = (field: (typeof F)[keyof typeof F]): number | undefined => (Number.isNaN(record.int(field)) ? undefined : record.int(field));
  switch (record.kind) {
    case 'tjeneste':
      return {
        tjenestetype: number(F.tjenestetype), refused: record.int(F.vedtak) === REFUSED,
        from: record.has(F.fraDato) ? record.date(F.fraDato) : undefined, to: record.end(F.tilDato),
      };
    case 'dogntilbud': return { from: record.date(F.fraDato), to: record.end(F.tilDato) };
    case 'funksjon': return { variabel: number(F.variabel), skar: number(F.skar) };
    case 'diagnose': return { diagnosis: diagnosisOf(record) };
    default: return record.knows(F.tjenestetype) ? { tjenestetype: number(F.tjenestetype), from: record.date(F.hendelsesdato) } : {};
  }
}

/** Only a code that is one is a name; anything else could be anything. */
function diagnosisOf(record: IplosRecord): Content['diagnosis'] {
  const kodeverk = record.text(F.kodeverk);
  const code = record.text(F.diagnosekode);
  return isDiagnoseKodeverk(kodeverk) && lookupDiagnose(kodeverk, code) !== 'unknown' ? { kodeverk, code } : undefined;
}
