import type { TextBlock } from '../check/live-check';
import type { Diagnosetekster } from '../codes/diagnosetekster';
import type { Declaration, Format } from '../format/format';
import { DESCRIPTIONS } from '../model/descriptions';
import { reportingYearOf } from '../profiles/profiles';
import { shifted } from '../text/range';
import type { Range } from '../text/range';
import type { UnitList } from '../units/unit-list';
import { Phase } from '../xml/blocks';
import { BlockViewer } from './block-view';
import type { BlockView } from './block-view';
import { contentsOf } from './contents';
import type { Content } from './contents';
import type { InspectContext } from './context';
import { explainAt } from './explain';
import type { Explanation } from './explain';
import { hintsIn } from './hints';
import type { Hint } from './hints';
import { identifierNames, identifiersIn } from './identifiers';
import type { IdentifierNames } from './identifiers';
import { placeAt } from './place';
import type { RootSiblings } from './place';
import { suggest } from './suggest';
import type { Suggestions } from './suggestion';

/** What is known beside the document. */
export interface Surroundings {
  readonly language: 'nb' | 'en';
  /** The reporting year where it is set; else the period in the head says it. */
  readonly year: number | undefined;
  /** The diagnosis texts, where they are loaded. Asked for only where one is needed. */
  diagnoses(): Diagnosetekster | undefined;
  units(tjenestetype: number): ReadonlyMap<string, number>;
  /** The municipality's own list of units, where there is one. */
  readonly listed?: UnitList;
}

/** What a block holds, found once for as long as the block is not edited. */
interface Digest {
  readonly contents: readonly Content[];
  readonly identifiers: readonly Range[];
}

/** A block longer than this, in characters, is no person's: it is not looked into, so that pointing at it costs nothing. */
const LONGEST_BLOCK = 1_000_000;
/** Nothing longer than this is a tag that is being typed. */
const LONGEST_WORD = 100;

/**
 * Answers what stands where in a document, and what may come there. It looks at one block at a time and at no more than is
 * asked for; all ranges that leave here are in the document.
 */
export class Inspector {
  readonly viewer: BlockViewer;
  /** For other blocks than the one asked about, which is in view meanwhile. */
  private readonly beside: BlockViewer;
  private readonly names: IdentifierNames;
  private readonly digests = new WeakMap<TextBlock['result'], Digest>();

  constructor(formats: readonly Format[]) {
    this.viewer = new BlockViewer(formats);
    this.beside = new BlockViewer(formats);
    this.names = identifierNames(formats);
  }

  /** What stands at an offset of a document, which is in `block`. */
  explain(block: TextBlock, offset: number, around: Surroundings): Explanation | undefined {
    const view = this.view(block);
    const found = view && explainAt(view, offset - block.start, contextOf(block, view, around));
    return found && { ...found, range: shifted(found.range, block.start) };
  }

  /** What may be typed at an offset of a document, which is in `blockAt`, one of its `blocks`. */
  suggest(blockAt: TextBlock, offset: number, blocks: Iterable<TextBlock>, around: Surroundings): Suggestions | undefined {
    const all = [...blocks];
    const block = offset === blockAt.start ? endingHere(blockAt, all) ?? blockAt : blockAt;
    if (block.text.length > LONGEST_BLOCK) return undefined;
    const found = placeAt(this.viewer, block.text, block.before, offset - block.start, siblingsOf(block, all));
    if (!found) return undefined;
    const context = { ...contextOf(block, found.view, around), notificationsBefore: (holding?: string) => this.notificationsBefore(block, all, holding) };
    const suggestions = suggest(found, context);
    return { ...suggestions, range: shifted(suggestions.range, block.start) };
  }

  private* notificationsBefore({ start }: TextBlock, blocks: readonly TextBlock[], holding = ''): Iterable<BlockView> {
    for (let i = blocks.length - 1; i >= 0; i--) {
      const { start: at, text, before, result } = blocks[i];
      const isOne = at < start && result.child?.declaration.record === 'notifikasjon' && text.length <= LONGEST_BLOCK;
      if (isOne && (holding === '' || text.toLowerCase().includes(holding))) yield this.beside.view(text, before);
    }
  }

  /** The codes of a block that end inside a range of the document, spelt out. */
  hints(block: TextBlock, range: Range, around: Surroundings): Hint[] {
    const view = this.view(block);
    if (!view) return [];
    return hintsIn(view, shifted(range, -block.start), contextOf(block, view, around))
      .map(({ offset, text }) => ({ offset: offset + block.start, text }));
  }

  /** The records of a block; ranges in the block. */
  contents(block: TextBlock): readonly Content[] {
    return this.digest(block).contents;
  }

  /** Where persons' identifiers stand in a block. */
  identifiers(block: TextBlock): Range[] {
    return this.digest(block).identifiers.map((range) => shifted(range, block.start));
  }

  /** What the codes and words of a block are told by. */
  context(block: TextBlock, around: Surroundings): InspectContext | undefined {
    const view = this.view(block);
    return view && contextOf(block, view, around);
  }

  private digest(block: TextBlock): Digest {
    let digest = this.digests.get(block.result);
    if (!digest) {
      // Whatever its length: an identifier that is not found here is seen on the screen.
      const view = this.viewer.view(block.text, block.before);
      digest = { contents: contentsOf(view), identifiers: identifiersIn(view, this.names) };
      this.digests.set(block.result, digest);
    }
    return digest;
  }

  private view({ text, before }: TextBlock): BlockView | undefined {
    return text.length > LONGEST_BLOCK ? undefined : this.viewer.view(text, before);
  }
}

function contextOf({ before, result }: TextBlock, { format }: BlockView, around: Surroundings): InspectContext {
  const head = result.head ?? before.head;
  return {
    language: around.language, words: DESCRIPTIONS[around.language], head,
    diagnoses: () => around.diagnoses(), units: (tjenestetype) => around.units(tjenestetype), listed: around.listed,
    notificationsBefore: () => [],
    scope: { year: around.year ?? (head && reportingYearOf(head.fraDato, head.tilDato)), format: format?.id },
  };
}

/** The block before one, where what is typed between them belongs to it: half a tag, or what comes before the root's end. */
function endingHere({ start, before }: TextBlock, blocks: readonly TextBlock[]): TextBlock | undefined {
  const previous = blocks.find((block) => block.start + block.text.length === start);
  if (!previous || before.phase === Phase.Epilog) return previous;
  return /<\/?[^\s<>]*$/.test(previous.text.slice(-LONGEST_WORD)) ? previous : undefined;
}

/** What the root holds beside a block. */
function siblingsOf(block: TextBlock, blocks: Iterable<TextBlock>): RootSiblings {
  const before: Declaration[] = [];
  const after: Declaration[] = [];
  for (const { start, result } of blocks) {
    if (result.child && start !== block.start) (start < block.start ? before : after).push(result.child.declaration);
  }
  return { before, after };
}
