import type { CheckEnvironment } from '../../core/check/environment';
import { pieceOf } from '../../core/text/piece';
import { FileIndex } from '../../disk/file-index';
import type { ShowBlocks } from '../../disk/ward-sayings';
import type { CheckedDocument } from '../checked-documents';

/** The findings of an open document as those of a file on disk are known: by block, with offsets for bytes. */
export function findingsOfDocument(checked: CheckedDocument, environment: CheckEnvironment): FileIndex {
  const index = new FileIndex(environment, (_text, from, to) => to - from);
  for (const { text, before, result } of checked.textBlocks()) {
    index.add({ piece: pieceOf(text), from: 0, to: text.length, phase: before.phase, result });
  }
  index.settle(environment.formats.find(({ id }) => id === checked.summary?.format));
  return index;
}

/** The blocks of an open document as they are now, to be looked into later. */
export function blocksOfDocument(checked: CheckedDocument): ShowBlocks {
  const blocks = [...checked.textBlocks()];
  return async (wanted, show) => {
    for (const number of wanted) if (number < blocks.length) show(number, blocks[number].text, blocks[number].result);
  };
}
