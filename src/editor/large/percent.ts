import * as vscode from 'vscode';

/** How a long step says how far it is, and is told to end. */
export interface PercentWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Runs a long step under a notification with a bar that fills, and that can cancel it.
 * @param words what to say beside the bar at a percentage, which is asked for whenever that changes
 */
export async function withPercent<T>(title: string, words: (percent: number) => string, work: (watch: PercentWatch) => Promise<T>): Promise<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    let shown = 0;
    const onProgress = (done: number, total: number): void => {
      const percent = total === 0 ? 100 : Math.floor(done / total * 100);
      if (percent === shown) return;
      progress.report({ message: words(percent), increment: percent - shown });
      shown = percent;
    };
    return work({ signal: abort.signal, onProgress });
  });
}
