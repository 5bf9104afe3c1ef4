import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Language } from '../../core/rules/rule';
import type { Html } from './html';

const STYLE = `
body { max-width: 46rem; padding: 0 1.5rem 2rem; font-size: var(--vscode-font-size); line-height: 1.5; }
h1 { font-size: 1.6em; font-weight: 600; }
h2 { font-size: 1.15em; margin: 0 0 .3rem; }
p { margin: .3rem 0; }
ol { padding-left: 1.4rem; } ol > li { margin-bottom: 1.2rem; }
dl { display: grid; grid-template-columns: max-content minmax(8rem, max-content) 1fr; gap: .5rem 1rem; align-items: center; margin: .5rem 0; }
dd { margin: 0; }
section { border-left: .3rem solid var(--vscode-textSeparator-foreground, #888); padding: .2rem 0 .2rem 1rem; margin: 1.2rem 0; }
section.risk { border-color: var(--vscode-editorError-foreground); }
section.notice { border-color: var(--vscode-editorWarning-foreground); }
section.good { border-color: var(--vscode-testing-iconPassed, var(--vscode-textSeparator-foreground)); }
.value { font-family: var(--vscode-editor-font-family); overflow-wrap: anywhere; }
.quiet { color: var(--vscode-descriptionForeground); }
.banner { border-left: .3rem solid var(--vscode-editorWarning-foreground); padding: .4rem 1rem; background: var(--vscode-textBlockQuote-background); }
.button { display: inline-block; padding: .2rem .8rem; margin: .2rem .5rem .2rem 0; border-radius: 2px; text-decoration: none;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
.button:hover { background: var(--vscode-button-secondaryHoverBackground); color: var(--vscode-button-secondaryForeground); }
.button:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
`;

/** What a page shows. */
export interface PageContent {
  readonly title: string;
  readonly language: Language;
  readonly body: Html;
}

/**
 * A page of the extension's own beside the files. It runs no scripts, loads nothing and keeps nothing; its links run
 * the commands that it was made for and no others.
 */
export class Page implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  /** Fires when the page is closed, by whomever. */
  readonly onDidDispose: vscode.Event<void>;

  /** @param kind a name of the page that people never see */
  constructor(kind: string, content: PageContent, commands: readonly string[]) {
    this.panel = vscode.window.createWebviewPanel(`iplos.${kind}`, content.title, vscode.ViewColumn.Active, {
      enableScripts: false, enableCommandUris: commands, localResourceRoots: [],
    });
    this.onDidDispose = this.panel.onDidDispose;
    this.update(content);
  }

  /** Shows something else in the same place. */
  update({ title, language, body }: PageContent): void {
    const nonce = randomBytes(16).toString('base64');
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'`;
    this.panel.title = title;
    this.panel.webview.html = `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`
      + `<meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="${nonce}">${STYLE}</style></head>`
      + `<body><main>${body.text}</main></body></html>`;
  }

  /** Brings it to the front. */
  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.panel.dispose();
  }
}
