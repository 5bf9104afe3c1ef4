import { createHash } from 'node:crypto';
import { guessEncoding } from '../core/text/decode';
import { withPlainLineEnds } from '../core/text/lines';
import type { Language } from '../core/rules/rule';
import { shownName } from '../submission/shown-name';
import type { BlockChange, CheckedFile } from './checked-file';
import { DiskError } from './errors';
import { BlockKind } from './facts';
import type { Contents, Separators } from './flagged-text';
import { commentOf, compose, parse, restore, trimmed, wordsOf } from './flagged-text';
import { mostLineEnds, withLineEnds } from './line-ends';
import type { Patch } from './splice';
import { SpotCheck } from './spot-check';
import { say } from './words';

/** What came of saving. */
export interface Saved {
  /** How many persons were written. */
  readonly persons: number;
  /** Whether the whole file has to be checked again. */
  readonly whole: boolean;
}

/** Which persons a text holds, by their places after the front. */
export interface Chosen {
  readonly blocks: readonly number[];
  /** How many there are to choose from. */
  readonly total: number;
}

interface Frame {
  readonly front: string;
  readonly end: string;
  readonly blanks: number;
}

/**
 * Some persons of a file as a text that can be edited and saved back. Of the text only hashes are kept: what was not
 * edited is not written, and what has changed in the file since is not overwritten.
 */
export class FlaggedPersons {
  /** Blocks counted from the first person, which holds when the front is edited. */
  private readonly places: readonly number[];
  /** Of the persons as they were opened, and of what stands around them. */
  private hashes: string[] = [];
  private frameHashes = { front: '', end: '' };
  private separators: Separators = { intro: '', persons: [], closing: '' };

  /** Error: 'nothing-flagged' */
  constructor(readonly file: CheckedFile, private readonly chosen: Chosen, private readonly language: Language) {
    if (chosen.blocks.length === 0) throw new DiskError('nothing-flagged', { file: this.name, partKind: file.index.part });
    this.places = chosen.blocks.map((block) => block - file.index.frontCount);
  }

  /** The name of the file, as messages have it. */
  get name(): string {
    return shownName(this.file.path);
  }

  /** How many persons there are to choose from. */
  get total(): number {
    return this.chosen.total;
  }

  /** The blocks that the text holds, as they are numbered now. */
  get blocks(): number[] {
    const { frontCount } = this.file.index;
    return this.places.map((place) => place + frontCount);
  }

  /** The text, from the file as it is. Errors: those of {@link CheckedFile.texts} and {@link CheckedFile.front}. */
  async text(): Promise<string> {
    const { contents, gap } = await this.read();
    this.hashes = contents.persons.map(hashOf);
    this.frameHashes = { front: hashOf(contents.front), end: hashOf(contents.end) };
    this.separators = this.makeSeparators();
    return compose(contents, this.separators, gap);
  }

  private async read(): Promise<{ contents: Contents; gap: string; front: string }> {
    const front = await this.file.front();
    const end = await this.file.end();
    const persons = (await this.file.texts(this.blocks)).map(trimmed);
    const lineEnd = mostLineEnds(front) ?? mostLineEnds(persons[0]) ?? '\n';
    const indent = /[ \t]*$/.exec(front + await this.leadOfFirst())![0];
    return { contents: { front: trimmed(front), persons, end: trimmed(end) }, gap: lineEnd + indent, front };
  }

  /** The blanks that stand before the first person in its own block. */
  private async leadOfFirst(): Promise<string> {
    const { index } = this.file;
    const [first = ''] = index.kind(index.frontCount) === BlockKind.Person ? await this.file.texts([index.frontCount]) : [];
    return leadOf(first);
  }

  private makeSeparators(): Separators {
    const { index } = this.file;
    const { total } = this.chosen;
    const shown = this.places.length;
    const line = (key: Parameters<typeof say>[1], args?: Parameters<typeof say>[2]) => commentOf(say(this.language, key, { ...args, partKind: index.part }));
    return {
      intro: line(shown < total ? 'line-intro-cut' : 'line-intro', { file: this.name, shown, total }),
      persons: this.blocks.map((block) => {
        const ordinal = index.ordinal(block);
        if (ordinal > 0) return line('line-part', { ordinal, persons: index.persons, line: index.line(block) });
        return line('line-other', { ordinal: block, line: index.line(block) });
      }),
      closing: line('line-closing'),
    };
  }

  /**
   * Writes the persons that were edited back into the file, and nothing else.
   * Errors: 'line-missing', 'line-twice', 'person-removed', 'person-added', 'person-open', 'person-changed',
   * 'frame-changed', 'encoding-changed', 'not-representable', and those of writing; after an error the file is as it was.
   */
  async save(text: string): Promise<Saved> {
    const edited = parse(text, this.separators);
    await this.file.assertUnchanged();
    const now = await this.frame();
    const frames = this.framePatches(now, edited);
    const spot = new SpotCheck(this.file.environment, now.front);
    const touched = this.blocks.map((block, i) => ({ block, i })).filter(({ i }) => hashOf(edited.persons[i]) !== this.hashes[i]);
    const texts = await this.file.texts(touched.map(({ block }) => block));
    const changes = touched.map(({ block, i }, k) => this.change(block, i, texts[k], edited.persons[i], spot));
    if (changes.length === 0 && frames.length === 0) return { persons: 0, whole: false };
    const whole = await this.file.apply(changes, frames);
    for (const { i } of touched) this.hashes[i] = hashOf(edited.persons[i]);
    this.frameHashes = { front: hashOf(edited.front), end: hashOf(edited.end) };
    return { persons: changes.length, whole };
  }

  /** What stands around the persons, and how many blanks before that. */
  private async frame(): Promise<Frame> {
    const front = await this.file.front();
    return { front: trimmed(front), blanks: front.length - front.trimStart().length, end: trimmed(await this.file.end()) };
  }

  /** What is to be written of a person. */
  private change(block: number, i: number, now: string, edited: string, spot: SpotCheck): BlockChange {
    const line = this.lineOf(i);
    const before = trimmed(now);
    const lead = leadOf(now);
    if (hashOf(before) !== this.hashes[i]) throw new DiskError('person-changed', { line });
    const text = withLineEnds(before, edited, mostLineEnds(now) ?? '\n');
    const after = this.encoded(text, line);
    const read = spot.read(lead + text + now.slice(lead.length + before.length));
    if (!read) throw new DiskError(spot.split(text).filter(beginsElement).length > 1 ? 'person-added' : 'person-open', { line });
    const start = this.file.codec.encode(lead).length;
    return { block, patches: [{ start, before: this.file.codec.encode(before), after }], facts: this.file.index.describe(read) };
  }

  private lineOf(i: number): string {
    return wordsOf(this.separators.persons[i]);
  }

  private encoded(text: string, line: string): Uint8Array {
    const { codec } = this.file;
    const at = codec.unwritable(text);
    if (at < 0) return codec.encode(text);
    throw new DiskError('not-representable', { character: String.fromCodePoint(text.codePointAt(at)!), line, encoding: codec.encoding.toUpperCase() });
  }

  /** What is to be written before the first person and after the last. */
  private framePatches(now: Frame, edited: Contents): Patch[] {
    const { codec, encoding, index } = this.file;
    const patches: Patch[] = [];
    const intro = wordsOf(this.separators.intro);
    if (this.wasEdited('front', now, edited, intro)) {
      const after = this.encoded(withLineEnds(now.front, edited.front, '\n'), intro);
      const guess = guessEncoding(after);
      if (guess.encoding !== encoding.encoding || guess.declared !== encoding.declared) throw new DiskError('encoding-changed');
      if (new SpotCheck(this.file.environment, edited.front).format !== index.format) throw new DiskError('frame-changed');
      patches.push({ start: encoding.bom + now.blanks, before: codec.encode(now.front), after });
    }
    const closing = wordsOf(this.separators.closing);
    if (this.wasEdited('end', now, edited, closing)) {
      if (edited.end === '') throw new DiskError('frame-changed');
      const after = this.encoded(withLineEnds(now.end, edited.end, '\n'), closing);
      patches.push({ start: this.file.position(this.file.firstOfEnd), before: codec.encode(now.end), after });
    }
    return patches;
  }

  /** Whether a part of the frame is to be written. Error: 'person-changed' where it was changed in the file too. */
  private wasEdited(part: 'front' | 'end', now: Frame, edited: Contents, line: string): boolean {
    if (hashOf(edited[part]) === this.frameHashes[part]) return false;
    if (hashOf(now[part]) !== this.frameHashes[part]) throw new DiskError('person-changed', { line });
    return true;
  }

  /** The text as the file has it now, under the lines that it was opened with. Errors: those of {@link text}. */
  async current(): Promise<string> {
    const { contents, gap } = await this.read();
    return compose(contents, this.separators, gap);
  }

  /**
   * Has the next saving of a text write over what has become another in the file since, where it was edited here.
   * Errors: those of {@link parse} and {@link text}.
   */
  async prefer(text: string): Promise<void> {
    const edited = parse(text, this.separators);
    const { contents } = await this.read();
    this.hashes = this.hashes.map((hash, i) => (hashOf(edited.persons[i]) === hash ? hash : hashOf(contents.persons[i])));
    for (const part of ['front', 'end'] as const) {
      if (hashOf(edited[part]) !== this.frameHashes[part]) this.frameHashes[part] = hashOf(contents[part]);
    }
  }

  /** The text with the lines and persons put back that were taken out of it. */
  async restored(text: string): Promise<string> {
    const { contents, gap, front } = await this.read();
    const spot = new SpotCheck(this.file.environment, front);
    return compose(restore(text, contents, this.separators, (between) => spot.split(between)), this.separators, gap);
  }
}

const leadOf = (text: string): string => /^\s*/.exec(text)![0];
const beginsElement = (text: string): boolean => /^<[^/!?]/.test(text);

/** A person's text by a hash that does not ask for line ends. */
function hashOf(text: string): string {
  return createHash('sha256').update(withPlainLineEnds(text)).digest('base64');
}
