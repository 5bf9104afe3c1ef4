// The bytes of a file as text, by the encoding that the first of them tell.
import type { EncodingGuess } from '../core/text/decode';
import { guessEncoding, GUESS_BYTES } from '../core/text/decode';
import type { ReadText } from './text-window';
import { TextWindow } from './text-window';

/** Holds the first bytes until they tell the encoding, and then gives all of them as text to be read. */
export class DecodedBytes {
  private head: Uint8Array = new Uint8Array(0);
  private window: TextWindow | undefined;

  /**
   * @param read takes the text, a window at a time; see {@link TextWindow}
   * @param onGuess told the encoding before the first text
   */
  constructor(private readonly read: ReadText, private readonly onGuess: (guess: EncodingGuess) => void = () => undefined) {}

  push(chunk: Uint8Array): void {
    if (this.window) {
      this.window.push(chunk);
      return;
    }
    this.head = Buffer.concat([this.head, chunk]);
    if (this.head.length >= GUESS_BYTES) this.begin();
  }

  /** Reads what is left. */
  end(): void {
    (this.window ?? this.begin()).end();
  }

  private begin(): TextWindow {
    const guess = guessEncoding(this.head);
    this.onGuess(guess);
    this.window = new TextWindow(guess.encoding, this.read);
    this.window.push(this.head.subarray(guess.bom));
    return this.window;
  }
}
