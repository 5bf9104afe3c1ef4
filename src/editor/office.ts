import type * as vscode from 'vscode';
import type { CheckEnvironment } from '../core/check/environment';
import { profileFor } from '../core/profiles/profiles';
import { formatDato } from '../core/text/dato';
import type { PracticeReceiver } from '../practice/receiver';
import type { Credentials } from '../submission/credentials';
import { openJournal } from '../submission/journal';
import type { Journal } from '../submission/journal';
import { openKeyStore } from '../submission/keystore';
import type { KeyStore } from '../submission/keystore';
import { makeSeason, reportingYearAt } from '../submission/season';
import type { Season } from '../submission/season';
import type { AddedFormats } from './added-formats';
import type { CheckedDocuments } from './checked-documents';
import type { Dialogs } from './dialogs';
import type { FindingsDesk } from './large/desk';
import type { Pairs } from './pair/pairs';
import type { Milestones } from './season/milestones';
import type { Speech } from './speech';
import type { Units } from './units/units';
import { SubmissionsDesk } from './submissions/desk';

/** A practice receiver that runs, and what it was started with. */
export interface Practice {
  readonly receiver: PracticeReceiver;
  readonly login: Omit<Credentials, 'pin'>;
}

/** What the commands share: put together once by `extension.ts`. */
export interface Office {
  readonly context: vscode.ExtensionContext;
  readonly documents: CheckedDocuments;
  /** The files on disk that were checked. */
  readonly findings: FindingsDesk;
  readonly speech: Speech;
  readonly dialogs: Dialogs;
  /** What a check goes by; of a file, where one is named: samples keep to their own year. */
  readonly environment: (path?: string) => CheckEnvironment;
  readonly formats: AddedFormats;
  /** How far somebody has come on the way from extract to receipt. */
  readonly milestones: Milestones;
  /** The municipality's list of units. */
  readonly units: Units;
  /** Which extracts and ident messages are checked together. */
  readonly pairs: Pairs;
  /** Version of the rules, as records name it. */
  readonly ruleSet: string;
  readonly keys: KeyStore;
  readonly journal: Journal;
  /** What the record comes to as time goes by. */
  readonly submissions: SubmissionsDesk;
  practice: Practice | undefined;
  /** Whether person identifiers are hidden on the screen. */
  readonly masked: () => boolean;
  /** Tells those who show it that the practice receiver started or stopped. */
  readonly practiceChanged: () => void;
  /** Tells those who show it that a key of the register was kept or removed. */
  readonly keysChanged: () => void;
}

/**
 * The key store and the record, in the extension's own storage, where no folder's settings reach.
 * @param now the clock that the record is read by
 */
export function openStorage(
  context: vscode.ExtensionContext, now: () => Date,
): Pick<Office, 'keys' | 'journal' | 'submissions'> {
  const folder = context.globalStorageUri;
  const submissions = new SubmissionsDesk(folder, openJournal(folder.fsPath), now);
  return { keys: openKeyStore(folder.fsPath), journal: submissions.journal, submissions };
}

/** The submission window of a reporting year, from its profile. */
export function seasonOf(year: number): Season | undefined {
  const window = profileFor(year)?.window;
  return window && makeSeason(year, dayOf(window.from), dayOf(window.to));
}

/** The submission window of the year, by its calendar: that of the last reporting year. */
export function seasonNow(now = new Date()): Season | undefined {
  return seasonOf(reportingYearAt(now));
}

function dayOf(day: number): string {
  return formatDato(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}
