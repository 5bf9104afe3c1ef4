import * as vscode from 'vscode';
import { submissionPage } from '../../submission/record/page';
import type { Office } from '../office';
import { chosen } from './chosen';

/** The pages' own scheme; package.json says that the editor opens documents of it as previews. */
const SCHEME = 'iplos-submission';
const PREVIEW = 'vscode.markdown.preview.editor';

/** Opens the page of a submission. */
export async function showDetails(office: Office, argument: unknown): Promise<void> {
  const submission = await chosen(office, argument, () => true);
  if (!submission) return;
  // The last part of the path is what the tab is called.
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${encodeURIComponent(submission.id)}/${submission.file}.md` });
  await vscode.commands.executeCommand('vscode.openWith', uri, PREVIEW);
}

/** Gives the pages, which follow the submissions and the language. */
export function registerDetails(office: Office): vscode.Disposable {
  const { submissions, speech } = office;
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const update = () => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
  };
  return vscode.Disposable.from(
    changed, submissions.onDidChange(update), speech.onDidChange(update),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ path }) {
        // A page that was open when the editor was closed is asked for before the record has been read.
        await submissions.refresh();
        const submission = submissions.of(decodeURIComponent(path.split('/')[1]));
        if (!submission) return speech.say('submissions.unknown');
        return submissionPage(speech.language, submission, speech.say(`receiver.${submission.target}`));
      },
    }),
  );
}
