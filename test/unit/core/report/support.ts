import { LiveCheck } from '../../../../src/core/check/live-check';
import type { Figures } from '../../../../src/core/report/figures';
import { LiveFigures, StreamFigures } from '../../../../src/core/report/gather';
import { ENVIRONMENT } from '../support';

/** What a text holds, counted as an open document. */
export function figures(text: string, environment = ENVIRONMENT): Figures {
  const check = new LiveCheck(environment);
  check.load(text);
  check.advance();
  return new LiveFigures(environment).gather(() => check.textBlocks(), check.head, () => false)!;
}

/** The same, counted as a file that comes in pieces of a length. */
export function streamed(text: string, length: number, environment = ENVIRONMENT): Figures {
  const stream = new StreamFigures(environment);
  let left = '';
  for (let at = 0; at < text.length; at += length) {
    left += text.slice(at, at + length);
    left = left.slice(stream.read(left, at + length >= text.length));
  }
  return stream.end();
}

/** The figures of one service type. */
export function service(text: string, type: number): Figures['services'][number] | undefined {
  return figures(text).services.find((one) => one.type === type);
}
