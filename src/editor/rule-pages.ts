import * as vscode from 'vscode';
import type { Language } from '../core/rules/rule';
import type { Speech } from './speech';

export const EXPLAIN_COMMAND = 'iplos.explainRule';
/**
 * The pages' own scheme. A hover does not run commands, so a finding links a document; package.json says that the
 * editor opens documents of this scheme as previews.
 */
const SCHEME = 'iplos-rule';
const PREVIEW = 'vscode.markdown.preview.editor';
/** The order of the languages' sections in a page. */
const SECTIONS: readonly Language[] = ['nb', 'en'];

/** A rule's page as a link that a finding can carry. */
export function rulePageUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** Gives the pages, in the language that is set, and the command that opens one beside the file. */
export function registerRulePages(context: vscode.ExtensionContext, speech: Speech): vscode.Disposable {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules');
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    speech.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
    }),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) => read(folder, path, speech),
    }),
    vscode.commands.registerCommand(EXPLAIN_COMMAND, async (rule: unknown) => {
      if (typeof rule === 'string') await vscode.commands.executeCommand('vscode.openWith', rulePageUri(rule), PREVIEW, vscode.ViewColumn.Beside);
    }),
  );
}

async function read(folder: vscode.Uri, path: string, speech: Speech): Promise<string> {
  const rule = /^\/([a-z0-9-]+)\.md$/.exec(path)?.[1] ?? '';
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${rule}.md`));
    return inLanguage(new TextDecoder().decode(bytes), speech.language);
  } catch {
    return speech.say('rule.unknown', { rule });
  }
}

/** What a page says in one language: its beginning, that language's section, and the source that ends it. */
function inLanguage(page: string, language: Language): string {
  const source = page.trimEnd().split('\n').at(-1)!;
  const [beginning, ...sections] = page.split(/^(?=## )/m);
  return `${beginning}${sections[SECTIONS.indexOf(language)].replace(source, '').trimEnd()}\n\n${source}\n`;
}
