import type { Progress } from '../types';
import { label } from './index';
import type { Language } from './index';

const MB = 1024 * 1024;
const SECONDS_PER_MINUTE = 60;
/** Time left is told in minutes from here on. */
const MINUTES_FROM = 90;

/**
 * What is to be said of an upload beside how far it has come: its speed and the time left, or which try it is and why
 * the one before failed. Undefined where there is nothing to say.
 * @param receiver what to call the receiver
 */
export function sayUpload(language: Language, progress: Progress, receiver: string): string | undefined {
  const { retry, bytesPerSecond, secondsLeft } = progress;
  if (retry && retry.pauseSeconds > 0) {
    const { attempt, of, pauseSeconds: seconds } = retry;
    const reason = sentence(label(language, `passing-${retry.reason}`, { ...retry.args, receiver }));
    return label(language, 'retry-pause', { reason, seconds: Math.ceil(seconds), attempt, of });
  }
  const again = retry && label(language, 'retry-now', { attempt: retry.attempt, of: retry.of });
  const speed = bytesPerSecond !== undefined && secondsLeft !== undefined
    ? label(language, 'speed-left', { speed: megabytes(language, bytesPerSecond), left: sayLeft(language, secondsLeft) })
    : undefined;
  return [again, speed].filter((part) => part !== undefined).join(' ') || undefined;
}

/** So many seconds, as one would say it while waiting. */
function sayLeft(language: Language, seconds: number): string {
  if (seconds < MINUTES_FROM) return label(language, 'left-seconds', { count: Math.ceil(seconds) });
  return label(language, 'left-minutes', { count: Math.ceil(seconds / SECONDS_PER_MINUTE) });
}

function megabytes(language: Language, bytes: number): string {
  const text = (bytes / MB).toFixed(1);
  return language === 'nb' ? text.replace('.', ',') : text;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
