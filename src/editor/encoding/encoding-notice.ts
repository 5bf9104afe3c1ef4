import * as vscode from 'vscode';
import { ENCODING_NAMES, remediesFor, saysOfItself } from '../../core/text/opened';
import type { CheckedDocument } from '../checked-documents';
import { nameOf } from '../files';
import type { Office } from '../office';
import { EDITOR_NAME, openedAs } from './opened-as';
import { reopen } from './reopening';

const RULE = 'encoding-suspect';

const isSuspect = ({ summary }: CheckedDocument): boolean => summary?.findings.some(({ rule }) => rule === RULE) ?? false;
/** Whether what is saved is something else than what the file says. */
const differs = ({ summary }: CheckedDocument): boolean =>
  summary?.findings.some(({ rule, key }) => rule === RULE && key === 'opened') ?? false;

/**
 * Sees to it that nobody mends a text that was read wrongly without knowing, nor saves one as something else than what
 * it says.
 */
export class EncodingNotice implements vscode.Disposable {
  private readonly told = new Set<string>();
  private readonly listeners: vscode.Disposable;

  constructor(private readonly office: Office) {
    const { documents } = office;
    this.listeners = vscode.Disposable.from(
      documents.onDidChange((checked) => void this.opened(checked)),
      documents.onDidClose((uri) => this.told.delete(uri.toString())),
      vscode.workspace.onDidSaveTextDocument((document) => void this.saved(document)),
    );
  }

  /** Once for each document: offers to read anew what was read wrongly. */
  private async opened(checked: CheckedDocument): Promise<void> {
    const { document, state } = checked;
    const key = document.uri.toString();
    if (state !== 'done' || this.told.has(key)) return;
    this.told.add(key);
    const as = openedAs(document);
    if (!as || !isSuspect(checked)) return;
    const { reopen: better, sameText } = remediesFor(document.getText(), as);
    if (!better) return;
    if (sameText && !document.isDirty) {
      // Nothing that is shown changes, and what is typed later is saved as the file says.
      const read = vscode.workspace.openTextDocument(document.uri, { encoding: EDITOR_NAME[better] });
      // Not where somebody has typed meanwhile: the finding tells of it then.
      await read.then(undefined, () => undefined);
      return;
    }
    const { speech, dialogs } = this.office;
    const again = speech.say('encoding.reopen', { encoding: ENCODING_NAMES[better] });
    const message = speech.say('encoding.notice', { file: nameOf(document.uri), opened: as.name, encoding: ENCODING_NAMES[better] });
    if (await dialogs.tell('warning', message, again) === again) await reopen(document.uri, better, this.office);
  }

  /** The editor lets nobody hold back a save; so it is at least not silent. */
  private async saved(document: vscode.TextDocument): Promise<void> {
    const { documents, speech, dialogs } = this.office;
    const checked = documents.of(document);
    const as = openedAs(document);
    if (!checked || !as || !differs(checked)) return;
    const { declare, sameText } = remediesFor(document.getText(), as);
    if (sameText) return;
    const args = { file: nameOf(document.uri), opened: as.name, declared: saysOfItself(document.getText(new vscode.Range(0, 0, 2, 0))) };
    const correct = speech.say('encoding.declare', { encoding: declare?.name ?? '' });
    const pressed = await dialogs.tell('warning', speech.say('encoding.saved', args), ...(declare ? [correct] : []));
    if (pressed !== correct) return;
    // Worked out anew, since the text may have changed while the message stood there.
    const edit = remediesFor(document.getText(), as).declare;
    if (!edit) return;
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end)), edit.text);
    if (await vscode.workspace.applyEdit(change)) await document.save();
  }

  dispose(): void {
    this.listeners.dispose();
  }
}
