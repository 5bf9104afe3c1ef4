import * as vscode from 'vscode';
import type { Speech } from './speech';

export const EXPLAIN_COMMAND = 'iplos.explainRule';

let extensionUri: vscode.Uri | undefined;

/** A rule's page as a link that a finding can carry. */
export function rulePageUri(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:${EXPLAIN_COMMAND}?${encodeURIComponent(JSON.stringify([rule]))}`);
}

/** The command that opens a rule's page beside the file. */
export function registerRulePages(context: vscode.ExtensionContext, speech: Speech): vscode.Disposable {
  extensionUri = context.extensionUri;
  return vscode.commands.registerCommand(EXPLAIN_COMMAND, (rule: unknown) => openRulePage(rule, speech));
}

async function openRulePage(rule: unknown, speech: Speech): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z0-9-]+$/.test(rule)) return;
  const page = vscode.Uri.joinPath(extensionUri!, 'docs', 'rules', `${rule}.md`);
  try {
    await vscode.workspace.fs.stat(page);
  } catch {
    void vscode.window.showWarningMessage(speech.say('rule.unknown', { rule }));
    return;
  }
  await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
}
