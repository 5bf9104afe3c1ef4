import type { CheckEnvironment } from '../core/check/environment';
import type { ReadingState } from '../core/check/reader';
import { AT_START, BlockReader } from '../core/check/reader';
import type { PassedBlock } from '../core/check/stream-check';
import type { Format } from '../core/format/format';
import { pieceOf } from '../core/text/piece';
import { Phase } from '../core/xml/blocks';

/** The first child of the root has the blanks before it, where no head stands there. */
const NAME = /^\s*<([^\s/>]+)/;

/** Checks single blocks of a file in the light of its front: the prolog with the root's start tag, and the head. */
export class SpotCheck {
  private readonly reader: BlockReader;
  private state: ReadingState = AT_START;

  /** @param front the text before the first person */
  constructor(environment: CheckEnvironment, front: string) {
    this.reader = new BlockReader(environment);
    // Where nothing but the prolog stands before the first person, what follows is what ends it.
    const followed = `${front}<_>`;
    for (let at = 0; at < front.length;) {
      const read = this.reader.read(followed, at, followed.length, this.state, false, () => true);
      if (!read.complete || read.end === at || read.end > front.length) break;
      this.state = read.after;
      at = read.end;
    }
  }

  /** The format that the front is of. */
  get format(): Format | undefined {
    return this.reader.format;
  }

  /**
   * Reads a text that is to be one child of the root, with the blanks after it.
   * @returns undefined where it is not exactly one: empty, several, or open so that it would take in what follows
   */
  read(text: string): PassedBlock | undefined {
    const read = this.next(text, 0);
    if (read?.to !== text.length) return undefined;
    return read;
  }

  /** The children of the root in a text, each with what follows it; what cannot be told apart stays together. */
  split(text: string): string[] {
    const parts: string[] = [];
    for (let at = 0; at < text.length;) {
      const to = this.next(text, at)?.to ?? text.length;
      parts.push(text.slice(at, to));
      at = to;
    }
    return parts;
  }

  private next(text: string, from: number): PassedBlock | undefined {
    const name = NAME.exec(text.slice(from, from + 200))?.[1];
    if (name === undefined || this.state.phase !== Phase.Body) return undefined;
    // The next child's start tag is what ends a child, whether its own end tag is there or not.
    const followed = `${text}<${name}>`;
    const read = this.reader.read(followed, from, followed.length, this.state, false, () => false);
    if (!read.complete || read.end > text.length) return undefined;
    return { piece: pieceOf(text), from, to: read.end, phase: Phase.Body, result: read.result };
  }
}
