import * as vscode from 'vscode';
import type { Diagnosetekster } from '../../core/codes/diagnosetekster';

/** Without the file codes have no texts, and everything else works. */
const NO_TEXTS: Diagnosetekster = { text: () => undefined };

/** The diagnosis texts, a large file of its own, which is read when one is first asked for. */
export class DiagnosisTexts implements vscode.Disposable {
  private texts: Diagnosetekster | undefined;
  private loading: Promise<void> | undefined;
  private readonly loaded = new vscode.EventEmitter<void>();
  /** Fires when they are there. */
  readonly onDidLoad = this.loaded.event;

  constructor(private readonly extension: vscode.Uri) {}

  /** The texts; undefined while they are being read, which this begins. */
  now(): Diagnosetekster | undefined {
    if (!this.texts) this.loading ??= this.load().catch(() => { this.texts = NO_TEXTS; });
    return this.texts;
  }

  /** Waits for the texts where somebody wanted them in vain; false where nobody did. */
  async whenWanted(): Promise<boolean> {
    if (!this.loading || this.texts) return false;
    await this.loading;
    return true;
  }

  private async load(): Promise<void> {
    const { makeDiagnosetekster } = await import('../../core/codes/diagnosetekster');
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extension, 'dist', 'diagnosetekster.json'));
    this.texts = makeDiagnosetekster(JSON.parse(new TextDecoder().decode(bytes)));
    this.loaded.fire();
  }

  dispose(): void {
    this.loaded.dispose();
  }
}
