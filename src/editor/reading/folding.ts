import * as vscode from 'vscode';
import type { TextBlock } from '../../core/check/live-check';
import type { Content } from '../../core/inspect/contents';
import { LANGUAGE_ID } from '../checked-documents';
import type { Reading } from './reading';
import { inSlices } from './reading';

/** Folding by what the register means: persons and their records; in a large file the persons only. */
export function registerFolding(reading: Reading): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider({ language: LANGUAGE_ID }, {
    provideFoldingRanges: (document, _, token) => ranges(reading, document, token),
  });
}

async function ranges(reading: Reading, document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.FoldingRange[] | undefined> {
  const blocks = await reading.allBlocks(document, token);
  if (!blocks) return undefined;
  const found: vscode.FoldingRange[] = [];
  const add = (start: number, end: number, kind?: vscode.FoldingRangeKind): void => {
    const from = document.positionAt(start).line;
    // The line of the end tag stays in view, a comment's last line does not.
    const to = document.positionAt(end).line - (kind === undefined ? 1 : 0);
    if (to > from) found.push(new vscode.FoldingRange(from, to, kind));
  };
  const addContents = (contents: readonly Content[], start: number): void => {
    for (const { range, children } of contents) {
      add(start + range.start, start + range.end);
      addContents(children, start);
    }
  };
  const root = blocks.find(({ result }) => result.root);
  const end = blocks.at(-1);
  if (root?.result.root && end && end !== root) add(root.start + root.result.root.start, end.start + 1);
  const large = reading.isLarge(document);
  const inspector = await reading.inspector();
  const finished = await inSlices(blocks, token, (block) => {
    if (large) {
      if (block.result.child) add(block.start + block.result.child.tag.start, block.start + block.text.trimEnd().length);
      return;
    }
    addContents(inspector.contents(block), block.start);
    for (const [start, length] of comments(block)) add(start, start + length, vscode.FoldingRangeKind.Comment);
  });
  return finished ? found : undefined;
}

/** Where a block's comments begin and how long they are. */
function comments({ text, start }: TextBlock): [number, number][] {
  return [...text.matchAll(/<!--[^]*?-->/g)].map(({ index, 0: comment }) => [start + index, comment.length]);
}
