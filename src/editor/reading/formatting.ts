import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/range';
import { LANGUAGE_ID } from '../checked-documents';
import type { Dialogs } from '../dialogs';
import { rangeOf } from '../diagnostics';
import { nameOf } from '../files';
import type { Reading } from './reading';

/** More edits than this are given to the editor joined with their neighbours. */
const MANY_EDITS = 10_000;
/** More places than this the editor would take minutes over: a part of the file is then asked for. */
const MOST_EDITS = 150_000;

/** Lays a file out, an element a line. Changes white space between elements and nothing else. */
export function registerFormatting(reading: Reading, dialogs: () => Dialogs): vscode.Disposable {
  const format = async (document: vscode.TextDocument, options: vscode.FormattingOptions, token: vscode.CancellationToken): Promise<readonly TextEdit[] | undefined> => {
    const blocks = await reading.allBlocks(document, token);
    if (!blocks) return undefined;
    const { layoutEdits } = await import('../../core/inspect/layout');
    const edits = layoutEdits((await reading.inspector()).viewer, blocks, {
      indent: options.insertSpaces ? ' '.repeat(options.tabSize) : '\t',
      lineEnd: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
    });
    if (!edits) void dialogs().tell('warning', reading.speech.say('format.refused', { file: nameOf(document.uri) }));
    return edits;
  };
  const asEdits = (document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] =>
    edits.map((edit) => vscode.TextEdit.replace(rangeOf(edit, document), edit.text));
  return vscode.languages.registerDocumentRangeFormattingEditProvider({ language: LANGUAGE_ID }, {
    async provideDocumentRangeFormattingEdits(document, range, options, token) {
      const edits = await format(document, options, token);
      if (!edits) return undefined;
      const from = document.offsetAt(range.start);
      const to = document.offsetAt(range.end);
      const inside = edits.filter(({ start, end }) => start >= from && end <= to);
      if (inside.length > MOST_EDITS) {
        void dialogs().tell('warning', reading.speech.say('format.tooMuch', { file: nameOf(document.uri), count: inside.length, most: MOST_EDITS }));
        return undefined;
      }
      return asEdits(document, inside.length > MANY_EDITS ? merged(inside, document.getText()) : inside);
    },
  });
}

/** The same edits in fewer, each with what stands between those that it takes the place of. */
function merged(edits: readonly TextEdit[], text: string): TextEdit[] {
  const size = Math.ceil(edits.length / MANY_EDITS);
  const few: TextEdit[] = [];
  for (let i = 0; i < edits.length; i += size) {
    const group = edits.slice(i, i + size);
    const pieces = group.map((edit, at) => edit.text + text.slice(edit.end, group[at + 1]?.start ?? edit.end));
    few.push({ start: group[0].start, end: group[group.length - 1].end, text: pieces.join('') });
  }
  return few;
}
