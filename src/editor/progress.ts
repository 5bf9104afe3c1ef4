import * as vscode from 'vscode';
import type { Progress, Watch } from '../submission/types';
import { sayUpload } from '../submission/words/progress';
import type { Speech } from './speech';

/** Figures that change more often than this cannot be read. */
const SHOWN_EVERY_MS = 250;

/**
 * Runs a long step with its progress in a notification that can cancel it.
 * @param receiver what to call the receiver of what is sent
 */
export async function withProgress<T>(
  speech: Speech, title: string, work: (watch: Required<Watch>) => Promise<T>, receiver = '',
): Promise<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    if (token.isCancellationRequested) abort.abort();
    let shown: { phase?: Progress['phase']; message?: string; at: number } = { at: 0 };
    const onProgress = (now: Progress): void => {
      const { phase, done, total, retry } = now;
      const at = performance.now();
      const waits = retry && retry.pauseSeconds > 0;
      if (phase === shown.phase && !waits && done < total && at - shown.at < SHOWN_EVERY_MS) return;
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      const message = sayPhase(speech, now, percent, receiver);
      if (message === shown.message) return;
      progress.report({ message });
      shown = { phase, message, at };
    };
    return work({ signal: abort.signal, onProgress });
  });
}

function sayPhase(speech: Speech, progress: Progress, percent: number, receiver: string): string {
  const { phase, retry } = progress;
  const upload = phase === 'upload' ? sayUpload(speech.language, progress, receiver) : undefined;
  if (upload !== undefined && retry && retry.pauseSeconds > 0) return upload;
  const step = speech.say(`phase.${phase}`, { percent });
  return upload === undefined ? step : speech.say('phase.with', { step, upload });
}
