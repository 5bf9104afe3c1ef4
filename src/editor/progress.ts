import * as vscode from 'vscode';
import type { Progress, Watch } from '../submission/types';
import type { Speech } from './speech';

/** Runs a long step with its progress in a notification that can cancel it. */
export async function withProgress<T>(speech: Speech, title: string, work: (watch: Required<Watch>) => Promise<T>): Promise<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    if (token.isCancellationRequested) abort.abort();
    let shown = '';
    const onProgress = ({ phase, done, total }: Progress): void => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      const message = speech.say(`phase.${phase}`, { percent });
      if (message === shown) return;
      shown = message;
      progress.report({ message });
    };
    return work({ signal: abort.signal, onProgress });
  });
}
