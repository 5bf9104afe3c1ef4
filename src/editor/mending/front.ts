import * as vscode from 'vscode';
import type { PartKind } from '../../core/model/parts';
import { isSafe } from '../../disk/facts';
import { sumOf } from '../../disk/groups';
import { nameOf, openDocument, tabInFront } from '../files';
import { fileBehind } from '../large/flagged-uri';
import { largeExtract } from '../large/large-notice';
import type { KnownFile } from '../large/desk';
import type { FindingTable } from '../../disk/finding-table';
import type { CheckedDocument } from '../checked-documents';
import type { Office } from '../office';

/** The extract in front: an open document, or a file that is too large for the editor. */
export type Front =
  | { readonly kind: 'document'; readonly checked: CheckedDocument }
  | { readonly kind: 'large'; readonly uri: vscode.Uri; readonly known: KnownFile | undefined };

/** The file on disk that is in front, or that the text in front is of. */
export function fileOf(front: Front): vscode.Uri | undefined {
  return front.kind === 'large' ? front.uri : fileBehind(front.checked.document.uri);
}

/** Knows which extract is in front, also where the editor hands no document over. */
export class Fronts {
  private readonly large = new Set<string>();
  /** The document that was last in front. */
  private last: CheckedDocument | undefined;
  private readonly sums = new WeakMap<FindingTable, Tallied>();

  constructor(private readonly office: Pick<Office, 'documents' | 'findings' | 'environment'>) {}

  /** The extract in front, also behind a page such as its report; undefined where there is none. */
  get front(): Front | undefined {
    const { documents, findings } = this.office;
    const document = vscode.window.activeTextEditor?.document;
    const checked = document && documents.of(document);
    if (checked) return { kind: 'document', checked };
    const uri = tabInFront(/\.(xml|iplos)$/i);
    if (uri && !openDocument(uri) && this.large.has(uri.fsPath)) return { kind: 'large', uri, known: findings.of(uri.fsPath) };
    const { last } = this;
    return last && isPage(activeTab()) && documents.of(last.document) === last && tabOf(last.document) ? { kind: 'document', checked: last } : undefined;
  }

  /** Finds out whether the file of the tab in front is an extract that is too large. */
  async look(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    this.last = (document && this.office.documents.of(document)) ?? this.last;
    const uri = tabInFront(/\.(xml|iplos)$/i);
    if (!uri || this.large.has(uri.fsPath) || openDocument(uri)) return;
    if (await largeExtract(uri, this.office.environment().formats) !== undefined) this.large.add(uri.fsPath);
  }

  /** What was found in an extract; undefined while that is not known. */
  tallied(front: Front): Tallied | undefined {
    const table = front.kind === 'large' ? front.known?.table : undefined;
    // A large file may have millions of findings: they are added up once.
    const sums = (table && this.sums.get(table)) ?? talliedOf(front);
    if (table && sums) this.sums.set(table, sums);
    return sums;
  }

  /** Says that what was found in a file may be otherwise now. */
  changed(path: string): void {
    const table = this.office.findings.of(path)?.table;
    if (table) this.sums.delete(table);
  }
}

const activeTab = (): vscode.Tab | undefined => vscode.window.tabGroups.activeTabGroup.activeTab;
const isPage = (tab: vscode.Tab | undefined): boolean => tab?.input instanceof vscode.TabInputWebview;

/** The tab that shows a document. */
function tabOf({ uri }: vscode.TextDocument): vscode.Tab | undefined {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

/** Brings the extract itself to the front, where a page stands before it. */
export async function bringForward(front: Front | undefined): Promise<void> {
  if (front?.kind !== 'document' || !isPage(activeTab())) return;
  const { document } = front.checked;
  await vscode.window.showTextDocument(document, { viewColumn: tabOf(document)?.group.viewColumn });
}

/** What was found in an extract, in numbers. */
export interface Tallied {
  readonly file: string;
  readonly persons: number;
  /** What the extract or message consists of, for words. */
  readonly partKind: PartKind;
  readonly fatal: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly findings: number;
  readonly safe: number;
}

/** Adds up what is known of an extract. */
function talliedOf(front: Front): Tallied | undefined {
  if (front.kind === 'document') {
    const { summary, document } = front.checked;
    if (!summary) return undefined;
    const { fatal, error, warning, information } = summary.counts.bySeverity;
    const safe = summary.findings.filter(isSafe).length;
    return { file: nameOf(document.uri), persons: summary.persons, partKind: summary.part, fatal, errors: error + fatal, warnings: warning, information, findings: summary.findings.length, safe };
  }
  if (!front.known) return undefined;
  const { table } = front.known;
  const counts = table.counts();
  const { fatal, error, warning, information } = counts.bySeverity;
  return {
    file: nameOf(front.uri), persons: table.persons, partKind: table.part, fatal, errors: error + fatal, warnings: warning, information, findings: counts.total, safe: sumOf(table, {}).safe,
  };
}
