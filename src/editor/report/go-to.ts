import * as vscode from 'vscode';
import type { Finding } from '../../core/findings/finding';
import type { Wanted } from '../../disk/selection';
import { rangeOf } from '../diagnostics';
import type { Office } from '../office';
import { wantedFindings } from './wanted';

/** More findings than these are not listed. */
const MOST_LISTED = 500;

/** Goes to the findings of an open document: to the only one, or to the one that is chosen, shown while one looks. */
export async function goToFindings(
  { documents, speech, dialogs }: Office, uri: vscode.Uri, wanted: Wanted, what: string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const checked = documents.of(document);
  const found = checked?.summary ? wantedFindings(checked.textBlocks(), checked.summary.findings, wanted) : [];
  if (found.length === 0) {
    await dialogs.tell('information', speech.say('report.findings.none'));
    return;
  }
  const viewColumn = columnFor(uri);
  const editor = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: found.length > 1 });
  const show = (finding: Finding): void => {
    const range = rangeOf(finding, document);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  if (found.length === 1) {
    show(found[0]);
    return;
  }
  const chosen = await dialogs.choose(titleOf(found.length), found.slice(0, MOST_LISTED).map((finding) => ({
    label: speech.findings.message(finding), detail: lineOf(finding), value: finding,
  })), show);
  if (!chosen) return;
  show(chosen);
  await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn, selection: editor.selection });

  function titleOf(count: number): string {
    const title = speech.say('report.findings.title', { count, what });
    if (count <= MOST_LISTED) return title;
    return `${title}. ${speech.say('report.findings.shown', { shown: MOST_LISTED, total: count })}`;
  }

  function lineOf({ start }: Finding): string {
    return speech.say('report.findings.line', { line: document.positionAt(start).line + 1 });
  }
}

/** Where the document stands already, else beside the report, so that the report stays in view. */
function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const groups = vscode.window.tabGroups.all;
  const holds = ({ tabs }: vscode.TabGroup) => tabs.some(({ input }) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  return groups.find(holds)?.viewColumn ?? vscode.ViewColumn.Beside;
}
