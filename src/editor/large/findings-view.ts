import * as vscode from 'vscode';
import type { CheckEnvironment } from '../../core/check/environment';
import type { Severity } from '../../core/findings/finding';
import { sumOf } from '../../disk/groups';
import type { FileIndex } from '../../disk/file-index';
import type { Wanted } from '../../disk/selection';
import type { CheckedDocument, CheckedDocuments } from '../checked-documents';
import type { Dialogs } from '../dialogs';
import { nameOf } from '../files';
import type { Pairs } from '../pair/pairs';
import type { Speech } from '../speech';
import type { Units } from '../units/units';
import type { FindingsDesk } from './desk';
import { FindingNodes, startNodes } from './finding-nodes';
import type { Node, Shown } from './finding-nodes';
import { wantedByWords } from './filter-words';
import { fileBehind } from './flagged-uri';
import { findingsOfDocument } from './live-findings';

const VIEW = 'iplos.findings';
/** So long after the last change of an open document the view follows, in milliseconds. */
const FOLLOW_MS = 400;
const URI_LIST = 'text/uri-list';
const ERRORS: readonly Severity[] = ['fatal', 'error'];
const FILTERED = 'iplos.findings.filtered';

type Choice = 'errors' | 'warnings' | 'words' | 'all';

/** The Findings view: of the open file in front, or of the file on disk that was checked or that a text is of. */
export class FindingsView implements vscode.TreeDataProvider<Node>, vscode.TreeDragAndDropController<Node>, vscode.Disposable {
  readonly dropMimeTypes = [URI_LIST];
  readonly dragMimeTypes = [];
  private readonly changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly parts: vscode.Disposable;
  /** The file that the view is about. */
  private uri: vscode.Uri | undefined;
  /** The file of a tab that came before its text. */
  private awaited: vscode.Uri | undefined;
  private shown: Shown | undefined;
  private filter: Wanted = {};
  private words = '';
  private timer: NodeJS.Timeout | undefined;

  /** @param pairOf says of a file of a pair what it is checked with */
  constructor(
    private readonly desk: FindingsDesk, private readonly documents: CheckedDocuments, private readonly speech: Speech,
    private readonly environment: (path?: string) => CheckEnvironment, private readonly dialogs: () => Dialogs, private readonly units: Pick<Units, 'list' | 'nameOf'>,
    pairs: Pairs, private readonly pairOf: (path: string) => string | undefined,
  ) {
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, dragAndDropController: this, showCollapseAll: true });
    this.parts = vscode.Disposable.from(
      this.view, this.changed,
      vscode.commands.registerCommand('iplos.findings.filter', () => this.chooseFilter()),
      vscode.commands.registerCommand('iplos.findings.clearFilter', () => this.setFilter({}, '')),
      vscode.window.tabGroups.onDidChangeTabs(() => this.follow()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => this.follow()),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.update();
      }),
      desk.onDidChange((path) => {
        if (this.uri?.fsPath === path) this.update();
      }),
      desk.onDidCheck((path) => this.show(vscode.Uri.file(path))),
      documents.onDidChange(({ document, state }) => {
        if (state !== 'done') return;
        if (document.uri.toString() === this.uri?.toString()) this.soon();
        // What was open from the start, or whose tab came first, is known only now.
        else if (!this.uri || document.uri.toString() === this.awaited?.toString()) this.follow();
      }),
      documents.onDidClose(() => this.update()),
      pairs.onDidChange((path) => {
        if (this.uri?.fsPath === path) this.describe();
      }),
      speech.onDidChange(() => this.update()),
    );
    this.describe();
    this.follow();
    if (!this.uri && desk.last) void desk.restore(desk.last).then((known) => known && !this.uri && this.show(vscode.Uri.file(known.path)));
  }

  /** Turns the view to a file. */
  show(uri: vscode.Uri): void {
    this.uri = uri;
    this.awaited = undefined;
    this.update();
  }

  /** Brings the view to the front. */
  async reveal(): Promise<void> {
    await vscode.commands.executeCommand(`${VIEW}.focus`);
  }

  /** Turns the view to the file of the tab in front, where something is known of it. */
  private follow(): void {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const uri = input instanceof vscode.TabInputText ? fileBehind(input.uri) : undefined;
    if (!uri || uri.toString() === this.uri?.toString()) return;
    if (this.desk.of(uri.fsPath) || this.document(uri)) return this.show(uri);
    this.awaited = uri;
    void this.desk.restore(uri.fsPath).then((known) => known && this.show(uri));
  }

  private document(uri: vscode.Uri): CheckedDocument | undefined {
    return [...this.documents.all()].find(({ document }) => document.uri.toString() === uri.toString());
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.update(), FOLLOW_MS);
  }

  private update(): void {
    clearTimeout(this.timer);
    this.shown = this.uri && this.source(this.uri);
    this.describe();
    this.changed.fire(undefined);
  }

  private source(uri: vscode.Uri): Shown | undefined {
    const open = this.document(uri);
    if (open) {
      if (open.state !== 'done' || !open.summary) return this.shown?.uri.toString() === uri.toString() ? this.shown : undefined;
      const table = findingsOfDocument(open, this.environment(uri.fsPath));
      return { uri, table, positionOf: (block) => beginningOf(block, table, open.document) };
    }
    const known = this.desk.of(uri.fsPath);
    return known && { uri, table: known.table };
  }

  /** Says above the rows what they are of, and what is not among them. */
  private describe(): void {
    const { shown, speech } = this;
    // The editor itself has no Norwegian to call it by.
    this.view.title = speech.say('view.findings');
    const known = shown && !shown.positionOf ? this.desk.of(shown.uri.fsPath) : undefined;
    const cut = [...shown?.table.left.values() ?? []].reduce((sum, count) => sum + count, 0);
    const counts = shown?.table.counts();
    const all = counts?.total ?? 0;
    const wanted = shown ? sumOf(shown.table, this.filter).findings : 0;
    const said = [
      !shown && speech.say('findings.start'),
      shown && all === 0 && speech.say('findings.clean', { file: nameOf(shown.uri), persons: shown.table.persons, partKind: shown.table.part }),
      shown && all > 0 && this.summary(shown),
      // What is outdated by the pair was checked with it as it was.
      shown && known?.outdated !== 'pair' && this.pairOf(shown.uri.fsPath),
      known?.outdated && speech.say(`findings.outdated.${known.outdated}`),
      known && !known.file && speech.say('findings.restored'),
      shown && wanted < all && speech.say('findings.filtered', { shown: wanted, total: all }),
      cut > 0 && speech.say('findings.cut', { cut, total: all }),
    ].filter((sentence) => typeof sentence === 'string');
    this.view.message = said.length > 0 ? said.join(' ') : undefined;
    this.view.description = shown && nameOf(shown.uri);
    const errors = counts ? ERRORS.reduce((sum, severity) => sum + counts.bySeverity[severity], 0) : 0;
    this.view.badge = errors > 0 ? { value: errors, tooltip: speech.say('findings.badge', { errors }) } : undefined;
  }

  private summary({ uri, table }: Shown): string {
    const { fatal, error, warning, information } = table.counts().bySeverity;
    return this.speech.say('findings.of', { file: nameOf(uri), errors: fatal + error, warnings: warning, information, persons: table.persons, partKind: table.part });
  }

  getTreeItem({ item }: Node): vscode.TreeItem {
    return item;
  }

  getChildren(node?: Node): Node[] {
    if (node) return node.children?.() ?? [];
    return this.shown ? new FindingNodes(this.shown, this.speech, (orgnr) => this.units.nameOf(orgnr)).roots(this.filter) : startNodes(this.speech);
  }

  private async chooseFilter(): Promise<void> {
    const { speech } = this;
    const choices: Choice[] = ['errors', 'warnings', 'words', 'all'];
    const chosen = await this.dialogs().choose(speech.say('findings.filter'), choices.map((value) => ({ label: speech.say(`findings.filter.${value}`), value })));
    switch (chosen) {
      case 'errors': return this.setFilter({ severities: ERRORS }, '');
      case 'warnings': return this.setFilter({ severities: [...ERRORS, 'warning'] }, '');
      case 'all': return this.setFilter({}, '');
      case 'words': return this.askWords();
    }
  }

  private async askWords(): Promise<void> {
    const words = await this.dialogs().ask({ title: this.speech.say('findings.filter'), prompt: this.speech.say('findings.filter.prompt'), value: this.words });
    if (words === undefined) return;
    const rules = this.environment().rules.map(({ id }) => ({ id, title: this.speech.findings.of(id).title }));
    this.setFilter(wantedByWords(words, rules, this.units.list), words);
  }

  private setFilter(filter: Wanted, words: string): void {
    this.filter = filter;
    this.words = words;
    void vscode.commands.executeCommand('setContext', FILTERED, Object.keys(filter).length > 0);
    this.describe();
    this.changed.fire(undefined);
  }

  /** Checks a file that is dropped on the view. */
  async handleDrop(_target: Node | undefined, data: vscode.DataTransfer): Promise<void> {
    const list = await data.get(URI_LIST)?.asString();
    const uri = list?.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')).map((line) => vscode.Uri.parse(line, true)).find(({ scheme }) => scheme === 'file');
    if (uri) await vscode.commands.executeCommand('iplos.checkFile', uri);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.parts.dispose();
  }
}

/** Where a block's element begins in an open document: what stands before it may belong to the block. */
function beginningOf(block: number, table: FileIndex, document: vscode.TextDocument): vscode.Position {
  const start = document.positionAt(table.start(block));
  const line = table.line(block) - 1;
  return start.line === line ? start : new vscode.Position(line, document.lineAt(line).firstNonWhitespaceCharacterIndex);
}
