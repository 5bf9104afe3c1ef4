import type * as vscode from 'vscode';
import type { Wanted } from '../../disk/selection';
import type { ReportModel } from './model';

/** What a report is of: an open document, or a file on disk. */
export interface ReportSource extends vscode.Disposable {
  readonly uri: vscode.Uri;
  /** The file's name as it may be shown. */
  readonly name: string;
  /** As it is known by now; undefined until something is. */
  readonly model: Omit<ReportModel, 'earlier'> | undefined;
  /** The municipality of the file's head. */
  readonly kommunenummer: string | undefined;
  /** Fires when there is something new to show. */
  readonly onDidChange: vscode.Event<void>;
  /** Leads to findings. @param what what they are, in words */
  open(wanted: Wanted, what: string): Promise<void>;
}
