// A body as it arrives at the receiver.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { HangUp, Refused } from './refused';

/** What is to go wrong while a body arrives. */
export interface Trouble {
  readonly hangUpAt?: number;
  readonly bytesPerSecond?: number;
}

/** A body as it arrives: counted, hashed, and slowed or cut off where a fault says so. */
export class Arrival {
  bytes = 0;
  readonly #hash = createHash('sha256');
  readonly #iterator: AsyncIterator<Buffer>;
  readonly #cut: number;
  readonly #bytesPerSecond: number;
  #broken: HangUp | undefined;

  constructor(request: IncomingMessage, readonly announced: number, trouble: Trouble) {
    const { hangUpAt = Infinity, bytesPerSecond = Infinity } = trouble;
    this.#bytesPerSecond = bytesPerSecond;
    this.#iterator = (request as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    this.#cut = hangUpAt * announced;
  }

  /** @param onChunk shown each piece before it is given on */
  async* chunks(onChunk: (chunk: Uint8Array) => void = () => undefined): AsyncGenerator<Uint8Array> {
    while (true) {
      const { done, value } = await this.#iterator.next();
      if (done) return;
      this.bytes += value.length;
      if (this.#bytesPerSecond < Infinity) {
        await wait((value.length * 1000) / this.#bytesPerSecond, undefined, { ref: false });
      }
      if (this.bytes >= this.#cut) {
        this.#broken = new HangUp();
        throw this.#broken;
      }
      if (this.bytes > this.announced) throw new Refused(413, 'too-large');
      this.#hash.update(value);
      onChunk(value);
      yield value;
    }
  }

  /** Reads what is left, so that the hash is of all that came. Throws where the connection broke. */
  async rest(): Promise<void> {
    if (this.#broken) throw this.#broken;
    const chunks = this.chunks();
    while (!(await chunks.next()).done);
  }

  sha256(): string {
    return this.#hash.copy().digest('hex');
  }
}
