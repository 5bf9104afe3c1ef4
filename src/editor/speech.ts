import * as vscode from 'vscode';
import type { Arguments } from '../core/findings/finding';
import { FindingWords } from '../core/findings/words';
import type { Language, Rule } from '../core/rules/rule';
import { DiskError } from '../disk/errors';
import { sayDiskError } from '../disk/words';
import { SubmissionError } from '../submission/errors';
import { sayError } from '../submission/words';
import { readSettings } from './settings';
import type { WordKey } from './words';
import { say } from './words';

/** The words of the language that is set, for every part of the editor. */
export class Speech implements vscode.Disposable {
  language: Language;
  findings: FindingWords;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when another language is set. */
  readonly onDidChange = this.changed.event;
  private readonly listener: vscode.Disposable;
  /** The last sentence for a failure that nobody foresaw. */
  private unforeseen: string | undefined;

  /** @param log told of failures that nobody foresaw */
  constructor(private readonly rules: readonly Rule[], private readonly log: { unforeseen(error: unknown): void }) {
    this.language = readSettings().language;
    this.findings = new FindingWords(rules, this.language);
    this.listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('iplos.language')) this.update();
    });
  }

  say(key: WordKey, args?: Arguments): string {
    return say(this.language, key, args);
  }

  /**
   * The sentence for a failure, whatever it is; never its stack or a path.
   * @param receiver what to call the receiver, instead of by its address
   */
  failure(error: unknown, receiver?: string): string {
    if (error instanceof SubmissionError) {
      if (receiver === undefined || !('receiver' in error.args)) return sayError(this.language, error);
      const sentence = sayError(this.language, { code: error.code, args: { ...error.args, receiver } });
      return sentence.charAt(0).toUpperCase() + sentence.slice(1);
    }
    if (error instanceof DiskError) return sayDiskError(this.language, error);
    this.log.unforeseen(error);
    this.unforeseen = this.say('unexpected', { reason: error instanceof Error ? error.name : 'Error' });
    return this.unforeseen;
  }

  /** Whether a message tells of a failure that nobody foresaw. */
  isUnforeseen(message: string): boolean {
    return this.unforeseen !== undefined && message.includes(this.unforeseen);
  }

  private update(): void {
    this.language = readSettings().language;
    this.findings = new FindingWords(this.rules, this.language);
    this.changed.fire();
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}
