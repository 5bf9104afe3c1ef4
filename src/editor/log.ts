import * as vscode from 'vscode';
import { traceOf } from '../submission/trace';
import type { Dialogs } from './dialogs';
import type { Speech } from './speech';

/**
 * What went wrong that nobody foresaw, for whoever is asked to help: under "IPLOS" in the editor's output. It holds
 * names of errors and places in the program, nothing of a file.
 */
export class Log implements vscode.Disposable {
  private readonly channel = vscode.window.createOutputChannel('IPLOS', { log: true });

  unforeseen(error: unknown): void {
    this.channel.error(traceOf(error));
  }

  show(): void {
    this.channel.show(true);
  }

  dispose(): void {
    this.channel.dispose();
  }
}

/** The dialogs, with a button that shows the log where a failure is told that nobody foresaw. */
export function withLog(dialogs: Dialogs, log: Log, speech: Speech): Dialogs {
  const tell: Dialogs['tell'] = async (kind, message, ...buttons) => {
    if (!speech.isUnforeseen(message)) return dialogs.tell(kind, message, ...buttons);
    const show = speech.say('log.show');
    const pressed = await dialogs.tell(kind, message, ...buttons, show);
    if (pressed !== show) return pressed;
    log.show();
    return undefined;
  };
  return Object.assign(Object.create(dialogs) as Dialogs, { tell });
}
