// The bytes of a file as text, a window at a time: what a reader has not read yet stays at the beginning of the next.
import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { Encoding } from '../core/text/decode';

/** Reads text and says how much of it; `units` are its units as bytes, where each of them is one. */
export type ReadText = (text: string, final: boolean, units?: Uint8Array) => number;

/** How many bytes a window has at first. */
const SIZE = 256 * 1024;

/**
 * Holds bytes until there is a window of them. Where every byte is a unit of text, as nearly everywhere in an extract, what
 * is left unread is kept as bytes, and the text is made of one byte for each unit, which is smaller and read faster.
 */
export class TextWindow {
  private bytes = Buffer.allocUnsafeSlow(SIZE);
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
      const taken = Math.min(chunk.length - at, this.bytes.length - this.length);
      this.bytes.set(chunk.subarray(at, at + taken), this.length);
      this.length += taken;
      at += taken;
      if (this.length === this.bytes.length) this.flush(false);
    }
  }

  /** Reads what is left. */
  end(): void {
    this.flush(true);
  }

  private flush(final: boolean): void {
    const units = this.bytes.subarray(0, this.length);
    if (this.encoding === 'iso-8859-1' || (this.encoding === 'utf-8' && isAscii(units))) this.flushUnits(units, final);
    else this.flushDecoded(final);
    // A block that is longer than the window: twice as much is awaited, so that it is not tried again and again.
    if (this.length + this.left.length > this.bytes.length / 2) this.grow();
  }

  private flushUnits(units: Buffer, final: boolean): void {
    const { left } = this;
    const text = units.toString('latin1');
    const done = left === '' ? this.read(text, final, units) : this.read(left + text, final);
    this.left = left.slice(done);
    this.keepFrom(Math.max(0, done - left.length));
  }

  private flushDecoded(final: boolean): void {
    const whole = this.encoding === 'utf-8' && !final ? wholeCharacters(this.bytes, this.length) : this.length;
    const text = this.left + this.decoder!.decode(this.bytes.subarray(0, whole), { stream: this.encoding !== 'utf-8' && !final });
    this.left = text.slice(this.read(text, final));
    this.keepFrom(whole);
  }

  private keepFrom(at: number): void {
    this.bytes.copyWithin(0, at, this.length);
    this.length -= at;
  }

  private grow(): void {
    const larger = Buffer.allocUnsafeSlow(this.bytes.length * 2);
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
