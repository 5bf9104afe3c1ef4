// The bytes of a file as text, a window at a time: what a reader has not read yet stays at the beginning of the next.
import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { Encoding } from '../core/text/decode';
import type { Piece } from '../core/text/piece';
import { pieceOf } from '../core/text/piece';

/** Reads text and says how much of it. */
export type ReadText = (text: Piece, final: boolean) => number;

/** Bytes as text, each of them a unit; the string is made when it is asked for. */
class Units implements Piece {
  private made: string | undefined;

  /** @param units with a zero at `length` */
  constructor(readonly units: Buffer, readonly length: number) {}

  get text(): string {
    return this.made ??= this.units.toString('latin1', 0, this.length);
  }
}

/** How many bytes a window has at first: the head of a file is read as text, all of its window. */
const FIRST = 16 * 1024;
/** How many it has soon after. */
const SIZE = 256 * 1024;

/**
 * Holds bytes until there is a window of them. Where every byte is a unit of text, as nearly everywhere in an extract, what
 * is left unread is kept as bytes, and the text is made of one byte for each unit, which is smaller and read faster.
 */
export class TextWindow {
  /** One more than is filled. */
  private bytes = Buffer.allocUnsafeSlow(FIRST + 1);
  private length = 0;
  /** Text that is left unread and whose bytes are gone; it stands before them. */
  private left = '';
  private readonly decoder: TextDecoder | undefined;

  /** @param read takes the text; where it reads nothing, it is given more at the next time */
  constructor(private readonly encoding: Encoding, private readonly read: ReadText) {
    this.decoder = encoding === 'iso-8859-1' ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
  }

  /** Takes bytes, and reads as often as the window fills. The bytes are the caller's again afterwards. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      const taken = Math.min(chunk.length - at, this.bytes.length - 1 - this.length);
      this.bytes.set(chunk.subarray(at, at + taken), this.length);
      this.length += taken;
      at += taken;
      if (this.length === this.bytes.length - 1) this.flush(false);
    }
  }

  /** Reads what is left. */
  end(): void {
    this.flush(true);
  }

  private flush(final: boolean): void {
    const units = this.bytes.subarray(0, this.length);
    if (this.encoding === 'iso-8859-1' || (this.encoding === 'utf-8' && isAscii(units))) this.flushUnits(final);
    else this.flushDecoded(final);
    // Of a block that is longer than the window twice as much is awaited, so that it is not tried again and again.
    if (this.bytes.length <= SIZE / 2 || this.length + this.left.length > this.bytes.length / 2) this.grow();
  }

  private flushUnits(final: boolean): void {
    const { left } = this;
    this.bytes[this.length] = 0;
    const piece = new Units(this.bytes, this.length);
    const done = this.read(left === '' ? piece : pieceOf(left + piece.text), final);
    this.left = left.slice(done);
    this.keepFrom(Math.max(0, done - left.length));
  }

  private flushDecoded(final: boolean): void {
    const whole = this.encoding === 'utf-8' && !final ? wholeCharacters(this.bytes, this.length) : this.length;
    const text = this.left + this.decoder!.decode(this.bytes.subarray(0, whole), { stream: this.encoding !== 'utf-8' && !final });
    this.left = text.slice(this.read(pieceOf(text), final));
    this.keepFrom(whole);
  }

  private keepFrom(at: number): void {
    this.bytes.copyWithin(0, at, this.length);
    this.length -= at;
  }

  private grow(): void {
    const larger = Buffer.allocUnsafeSlow(this.bytes.length * 2 - 1);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

/** How many of the first bytes are whole characters of UTF-8, where the last may be cut; broken ones count as whole. */
function wholeCharacters(bytes: Uint8Array, length: number): number {
  for (let at = length - 1; at >= 0 && at > length - 4; at--) {
    const byte = bytes[at];
    if (byte < 0x80) return length;
    if (byte >= 0xc0) return at + (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > length ? at : length;
  }
  return length;
}
