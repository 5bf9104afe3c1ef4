import { basename } from 'node:path';
import type { CheckProgress } from '../../disk/check-on-disk';
import type { CheckedFile, FileWatch } from '../../disk/checked-file';
import type { Speech } from '../speech';
import type { FindingsDesk } from './desk';
import { withPercent } from './percent';

const MB = 1024 * 1024;

/** Checks a file on disk under a notification that says how far, how fast and what was found, and can cancel. */
export async function checkWithProgress(desk: FindingsDesk, speech: Speech, path: string): Promise<CheckedFile> {
  return watched(speech, path, (watch) => desk.check(path, watch));
}

/** The file as it is now: checked first where what is known of it may no longer hold. */
export async function currentFile(desk: FindingsDesk, speech: Speech, path: string): Promise<CheckedFile> {
  return await desk.current(path) ?? checkWithProgress(desk, speech, path);
}

async function watched<T>(speech: Speech, path: string, work: (watch: FileWatch) => Promise<T>): Promise<T> {
  const begun = performance.now();
  let now: CheckProgress = { done: 0, total: 0, findings: 0 };
  const words = (percent: number) => {
    const speed = Math.round(now.done / MB / Math.max(0.001, (performance.now() - begun) / 1000));
    return speech.say('check.progress', { percent, speed, findings: now.findings });
  };
  return withPercent(speech.say('check.title', { file: basename(path) }), words, ({ signal, onProgress }) => work({
    signal,
    onProgress: (progress) => {
      now = progress;
      onProgress(progress.done, progress.total);
    },
  }));
}
