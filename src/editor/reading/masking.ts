import * as vscode from 'vscode';
import type { CheckedDocument } from '../checked-documents';
import { LANGUAGE_ID } from '../checked-documents';
import type { Dialogs } from '../dialogs';
import { rangeOf } from '../diagnostics';
import { readSettings } from '../settings';
import type { Reading } from './reading';

const MASK_COMMAND = 'iplos.maskIdentifiers';
/** Where it is remembered that somebody switched the mask in this window. */
const STATE = 'maskIdentifiers';
/** How far beyond what is in view identifiers are hidden, in characters, so that scrolling shows none. */
const MARGIN = 3 * 1024 * 1024;

/** Hides persons' identifiers on the screen. What is selected, copied, saved or sent is the text as it is. */
export class Masking implements vscode.Disposable {
  private readonly decoration = vscode.window.createTextEditorDecorationType({
    color: 'transparent',
    backgroundColor: new vscode.ThemeColor('editorLineNumber.foreground'),
    borderRadius: '2px',
    // What is typed at its edges belongs to the identifier.
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
  });
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when identifiers are hidden, or shown again. */
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable;
  private practising = false;

  constructor(private readonly reading: Reading, private readonly state: vscode.Memento, private readonly dialogs: () => Dialogs) {
    this.listeners = vscode.Disposable.from(
      vscode.commands.registerCommand(MASK_COMMAND, () => this.toggle()),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.show(editor))),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.show(textEditor)),
      reading.documents.onDidChange((checked) => this.showDocument(checked)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('iplos.maskIdentifiers')) void this.remember(undefined);
      }),
    );
    this.showAll();
  }

  /** Whether identifiers are hidden in this window: as somebody chose here, else as is set, else while practising. */
  get isOn(): boolean {
    const chosen = this.state.get<unknown>(STATE);
    if (typeof chosen === 'boolean') return chosen;
    const { maskIdentifiers } = readSettings();
    return maskIdentifiers === 'on' || (maskIdentifiers === 'auto' && this.practising);
  }

  /** Says whether the practice receiver runs. */
  setPractising(practising: boolean): void {
    this.practising = practising;
    this.showAll();
  }

  private async toggle(): Promise<void> {
    await this.remember(!this.isOn);
    void this.dialogs().tell('information', this.reading.speech.say(this.isOn ? 'mask.on' : 'mask.off'));
  }

  private async remember(chosen: boolean | undefined): Promise<void> {
    await this.state.update(STATE, chosen);
    this.showAll();
  }

  private showAll(): void {
    // Read in before there is something to hide.
    if (this.isOn) void this.reading.inspector();
    vscode.window.visibleTextEditors.forEach((editor) => this.show(editor));
    this.changed.fire();
  }

  private showDocument({ document }: CheckedDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.show(editor);
  }

  private show(editor: vscode.TextEditor): void {
    const { document } = editor;
    const checked = this.reading.documents.of(document);
    if (document.languageId !== LANGUAGE_ID || !checked) return;
    if (!this.isOn) {
      editor.setDecorations(this.decoration, []);
      return;
    }
    if (!this.reading.inspectorNow) {
      void this.reading.inspector().then(() => this.show(editor));
      return;
    }
    const found = this.identifiers(editor, checked);
    // While the text cannot be read, those that are hidden stay hidden: the editor moves them with the text.
    if (found) editor.setDecorations(this.decoration, found);
  }

  /** A text with its identifiers covered, where they are hidden; as it is where not. Of any text, also a piece of an extract. */
  async covered(text: string): Promise<string> {
    return this.isOn ? this.reading.covered(text) : text;
  }

  /** The identifiers in view and around; undefined while the text there cannot be read. */
  identifiers({ document, visibleRanges }: vscode.TextEditor, checked: CheckedDocument): vscode.Range[] | undefined {
    const first = visibleRanges.at(0)?.start ?? new vscode.Position(0, 0);
    const last = visibleRanges.at(-1)?.end ?? first;
    const end = document.offsetAt(last);
    const inspector = this.reading.inspectorNow;
    if (!inspector || !checked.blockAt(end)) return undefined;
    const blocks = this.reading.blocksRead(checked, { start: document.offsetAt(first) - MARGIN, end: end + MARGIN });
    return blocks.flatMap((block) => inspector.identifiers(block)).map((range) => rangeOf(range, document));
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
    this.decoration.dispose();
  }
}
