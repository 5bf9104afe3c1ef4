import type { Arguments } from '../../core/findings/finding';
import type { mendingEn } from '../words/mending-en';
import type { pairEn } from '../words/pair-en';

type Key = Extract<keyof typeof mendingEn | keyof typeof pairEn, `menu.${string}`>;

/** What the menu goes by. */
export interface MenuFacts {
  /** How the file in front stands; `none` where there is none, `large` where it is too large for the editor. */
  readonly state: 'none' | 'unread' | 'errors' | 'clean' | 'large';
  readonly file: string;
  /** Whether it is known what is wrong with the file. */
  readonly known: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: number;
  /** Findings that can safely be mended. */
  readonly safe: number;
  readonly practising: boolean;
  readonly masked: boolean;
  /** Which file of a pair is in front, and the name of the one that it is checked with; undefined where it is none. */
  readonly pair?: { readonly role: 'extract' | 'ident'; readonly other: string | undefined };
  /** What became of the file in front as it stands, where it was sent: in words. */
  readonly sent?: { readonly state: string; readonly target: string };
  /** Whether the practice receiver has a receipt to bring forward. */
  readonly receipt: boolean;
  /** Whom a file would be sent to, in words. */
  readonly receiver: string;
}

/** A row of the menu: a command, and what is said of it. */
export interface MenuEntry {
  readonly command: string;
  readonly label: Key;
  readonly detail?: { readonly key: Key; readonly args: Arguments };
}

/** The rows for what is in front, what is next to do first; those whose command is not there are left out. */
export function menuEntries(facts: MenuFacts, commands: ReadonlySet<string>): MenuEntry[] {
  return ordered(facts).filter(({ command }) => commands.has(command));
}

function ordered(facts: MenuFacts): MenuEntry[] {
  const { state, file, known, errors, warnings, findings, safe, practising, masked, pair, sent, receipt, receiver } = facts;
  const open = state === 'errors' || state === 'clean';
  const problems = row('workbench.actions.view.problems', 'menu.problems', 'menu.problems.detail', { errors, warnings });
  const check = state === 'large' ? row('iplos.checkFile', 'menu.check', 'menu.check.large', { file }) : row('iplos.checkFile', 'menu.check');
  const send = errors > 0
    ? row('iplos.encryptAndSend', 'menu.send', 'menu.send.held', { errors })
    : row('iplos.encryptAndSend', 'menu.send', 'menu.send.detail', { receiver });
  const submissions = sent
    ? row('iplos.submissions.focus', 'menu.submissions', 'menu.submissions.sent', { ...sent, file })
    : row('iplos.submissions.focus', 'menu.submissions');
  const isNext = state === 'clean' && sent !== undefined;
  const mending = [
    ...(open && findings > 0 ? [problems, row('iplos.nextFinding', 'menu.next')] : []),
    ...(open && safe > 0 ? [row('iplos.mendAll', 'menu.fixAll', 'menu.fixAll.detail', { count: safe }), row('iplos.mendRule', 'menu.fixRule')] : []),
    ...(known && findings > 0 ? [row('iplos.copyWardList', 'menu.copy', 'menu.copy.detail', {}), row('iplos.findings.focus', 'menu.findings')] : []),
    ...(known ? [row('iplos.showReport', 'menu.report')] : []),
    ...(known && findings > 0 ? [row('iplos.openFlaggedPersons', 'menu.flagged')] : []),
  ];
  return [
    ...(state === 'none' ? [row('iplos.newSeason', 'menu.season'), row('iplos.openWalkthrough', 'menu.way'), row('iplos.openSample', 'menu.sample')] : []),
    ...(isNext ? [submissions] : []),
    ...(state === 'clean' ? [send] : []),
    ...(state === 'large' && !known ? [check] : []),
    ...mending,
    ...(state === 'large' && !known ? [] : [check]),
    ...(state === 'clean' ? [] : [send]),
    ...(pair ? [choosing(pair)] : []),
    ...(isNext ? [] : [submissions]),
    ...(receipt ? [row('iplos.bringPracticeReceiptForward', 'menu.practiceReceipt', 'menu.practiceReceipt.detail', {})] : []),
    practising
      ? row('iplos.stopPracticeReceiver', 'menu.stopPractice')
      : row('iplos.startPracticeReceiver', 'menu.startPractice', 'menu.startPractice.detail', {}),
    row('iplos.maskIdentifiers', masked ? 'menu.unmask' : 'menu.mask'),
    row('iplos.checkWorkplace', 'menu.workplace'),
    ...(state === 'none' ? [] : [row('iplos.newSeason', 'menu.season')]),
    row('iplos.openUserGuide', 'menu.guide'),
    row('iplos.changeLanguage', 'menu.language'),
  ];
}

function choosing({ role, other }: NonNullable<MenuFacts['pair']>): MenuEntry {
  const key = other === undefined ? 'menu.pair.alone' : 'menu.pair.with';
  return row('iplos.chooseIdentMessage', `menu.pair.${role}`, key, other === undefined ? {} : { file: other });
}

function row(command: string, label: Key, key?: Key, args: Arguments = {}): MenuEntry {
  return { command, label, ...(key && { detail: { key, args } }) };
}
