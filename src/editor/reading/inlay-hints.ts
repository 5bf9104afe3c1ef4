import * as vscode from 'vscode';
import type { Inspector } from '../../core/inspect/inspector';
import { LANGUAGE_ID } from '../checked-documents';
import { readSettings } from '../settings';
import type { Reading } from './reading';

/** Spells codes out behind their values, in what is in view. */
export function registerInlayHints(reading: Reading): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    reading.texts.onDidLoad(() => changed.fire()),
    reading.speech.onDidChange(() => changed.fire()),
    reading.documents.onDidChange(({ state }) => { if (state === 'done') changed.fire(); }),
    vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('iplos.inlayHints')) changed.fire(); }),
    vscode.languages.registerInlayHintsProvider({ language: LANGUAGE_ID }, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: async (document, range) => (wanted(reading, document) ? hints(await reading.inspector(), reading, document, range) : []),
    }),
  );
}

function wanted(reading: Reading, document: vscode.TextDocument): boolean {
  const { inlayHints } = readSettings();
  return inlayHints === 'on' || (inlayHints === 'auto' && !reading.isLarge(document));
}

function hints(inspector: Inspector, reading: Reading, document: vscode.TextDocument, visible: vscode.Range): vscode.InlayHint[] {
  const checked = reading.documents.of(document);
  if (!checked) return [];
  const range = { start: document.offsetAt(visible.start), end: document.offsetAt(visible.end) };
  const around = reading.around(checked);
  return reading.blocksIn(checked, range).flatMap((block) => inspector.hints(block, range, around)).map(({ offset, text }) => {
    const hint = new vscode.InlayHint(document.positionAt(offset), text);
    hint.paddingLeft = true;
    // The editor cuts a long one; its whole text is then seen by pointing at it.
    hint.tooltip = text;
    return hint;
  });
}
