// What stands of the letter's "only in the secure zone" in the editor that an extract is opened in. The editor hands in
// the facts; here is judged which of them let plain text out of the extract's own folder.
import { readersAmong, serviceOf } from './outsiders';

/** What the editor knows of itself. A fact that it cannot know is undefined, and is said to be unknown. */
export interface WorkplaceFacts {
  /** Folders that extracts are or may be in: the workspace's, and that of the file in front. */
  readonly folders: readonly string[];
  /** workbench.localHistory.enabled */
  readonly localHistory: boolean;
  /** Whether workbench.localHistory.exclude covers extracts (`*.iplos`, `*iplos*.xml`). */
  readonly localHistoryExcluded: boolean;
  /** files.autoSave */
  readonly autoSave: 'off' | 'afterDelay' | 'onFocusChange' | 'onWindowChange';
  /** files.hotExit */
  readonly hotExit: 'off' | 'onExit' | 'onExitAndWindowClose';
  /** Where the editor keeps copies of what is not saved. */
  readonly backupFolder: string | undefined;
  /** Whether settings are synchronised with a service; they hold no extract, but the municipality's numbers. */
  readonly settingsSync: boolean | undefined;
  /** Ids of the extensions that are enabled here. */
  readonly extensions: readonly string[];
  /** Whether the editor's own assistant is on (chat.disableAIFeatures is not set). */
  readonly assistant: boolean;
  /** env.remoteName: the editor's screen is on another machine than its files. */
  readonly remote: string | undefined;
  /** telemetry.telemetryLevel */
  readonly telemetry: 'off' | 'crash' | 'error' | 'all';
  /** Whether files.watcherExclude covers extracts, so that no other extension is told when one changes. */
  readonly watcherExcluded: boolean;
  /** Whether paths are Windows paths, with drives. */
  readonly windows: boolean;
}

const WORKPLACE_SUBJECTS = [
  'history', 'backup', 'auto-save', 'cloud', 'assistants', 'remote', 'sync', 'telemetry', 'watcher',
] as const;

export type WorkplaceSubject = (typeof WORKPLACE_SUBJECTS)[number];

/** What the words of a finding are filled with. */
type Args = Readonly<Record<string, string>>;

/** A thing that was looked at, and how it stands. */
export interface WorkplaceFinding {
  readonly subject: WorkplaceSubject;
  /** `risk`: plain text may leave its folder; `notice`: to be known, or cannot be told from here; `good`: as it should. */
  readonly level: 'risk' | 'notice' | 'good';
  /** Which of the subject's sentences says it (words.ts). */
  readonly key: WorkplaceKey;
  readonly args: Args;
  /** What would put it right, for a button that does so; in the user's settings. */
  readonly setting?: { readonly name: string; readonly value: unknown };
}

export const WORKPLACE_KEYS = [
  'history-off', 'history-excluded', 'history-on',
  'backup-kept', 'backup-elsewhere', 'backup-cloud', 'backup-unknown', 'backup-hot-exit',
  'auto-save-off', 'auto-save-on', 'cloud-none', 'cloud-found', 'assistants-none', 'assistants-extensions',
  'assistants-own', 'remote-none', 'remote-here', 'sync-off', 'sync-on', 'sync-unknown', 'telemetry-off',
  'telemetry-on', 'watcher-excluded', 'watcher-on',
] as const;

export type WorkplaceKey = (typeof WORKPLACE_KEYS)[number];

/** Looks at a workplace: all subjects, what needs doing first. */
export function inspectWorkplace(facts: WorkplaceFacts): WorkplaceFinding[] {
  const order = ['risk', 'notice', 'good'];
  const findings = [
    history(facts), ...backup(facts), autoSave(facts), ...cloud(facts), ...assistants(facts), remote(facts),
    sync(facts), telemetry(facts), watcher(facts),
  ];
  return findings.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

type Level = WorkplaceFinding['level'];

function finding(
  level: Level, key: WorkplaceKey, args: Args = {}, setting?: WorkplaceFinding['setting'],
): WorkplaceFinding {
  const subject = WORKPLACE_SUBJECTS.find((one) => key.startsWith(one)) as WorkplaceSubject;
  return { subject, level, key, args, setting };
}

function history({ localHistory, localHistoryExcluded }: WorkplaceFacts): WorkplaceFinding {
  if (!localHistory) return finding('good', 'history-off');
  if (localHistoryExcluded) return finding('good', 'history-excluded');
  return finding('risk', 'history-on', {}, { name: 'workbench.localHistory.enabled', value: false });
}

/** Copies of what is not saved are made whatever is set; hot exit keeps them for the next time the editor starts. */
function backup({ backupFolder, hotExit, folders, windows }: WorkplaceFacts): WorkplaceFinding[] {
  const kept = hotExit === 'off' ? [] : [
    finding('notice', 'backup-hot-exit', {}, { name: 'files.hotExit', value: 'off' }),
  ];
  if (backupFolder === undefined) return [finding('notice', 'backup-unknown'), ...kept];
  const service = serviceOf(backupFolder);
  if (service !== undefined) return [finding('risk', 'backup-cloud', { folder: backupFolder, service }), ...kept];
  const elsewhere = windows && folders.some((folder) => driveOf(folder) !== driveOf(backupFolder));
  return [finding(elsewhere ? 'risk' : 'notice', elsewhere ? 'backup-elsewhere' : 'backup-kept', { folder: backupFolder }), ...kept];
}

/** A drive (C:) or a share (\\server\share): what lies on two of them is seldom in the same zone. */
function driveOf(path: string): string {
  const found = /^(?:[a-z]:|[\\/]{2}[^\\/]+[\\/][^\\/]+)/i.exec(path);
  return (found?.[0] ?? '').toLowerCase().replace(/\//g, '\\');
}

function autoSave({ autoSave: mode }: WorkplaceFacts): WorkplaceFinding {
  if (mode === 'off') return finding('good', 'auto-save-off');
  return finding('notice', 'auto-save-on', {}, { name: 'files.autoSave', value: 'off' });
}

function cloud({ folders }: WorkplaceFacts): WorkplaceFinding[] {
  const found = folders.flatMap((folder) => {
    const service = serviceOf(folder);
    return service === undefined ? [] : [finding('risk', 'cloud-found', { folder, service })];
  });
  return found.length > 0 ? found : [finding('good', 'cloud-none')];
}

function assistants({ extensions, assistant }: WorkplaceFacts): WorkplaceFinding[] {
  const readers = readersAmong(extensions);
  const found = [
    ...(assistant ? [finding('risk', 'assistants-own', {}, { name: 'chat.disableAIFeatures', value: true })] : []),
    ...(readers.length > 0 ? [finding('risk', 'assistants-extensions', { extensions: readers.join(', ') })] : []),
  ];
  return found.length > 0 ? found : [finding('good', 'assistants-none')];
}

function remote({ remote: name }: WorkplaceFacts): WorkplaceFinding {
  return name === undefined ? finding('good', 'remote-none') : finding('risk', 'remote-here', { remote: name });
}

function sync({ settingsSync }: WorkplaceFacts): WorkplaceFinding {
  if (settingsSync === undefined) return finding('notice', 'sync-unknown');
  return settingsSync ? finding('notice', 'sync-on') : finding('good', 'sync-off');
}

function telemetry({ telemetry: level }: WorkplaceFacts): WorkplaceFinding {
  if (level === 'off') return finding('good', 'telemetry-off');
  return finding('notice', 'telemetry-on', {}, { name: 'telemetry.telemetryLevel', value: 'off' });
}

function watcher({ watcherExcluded }: WorkplaceFacts): WorkplaceFinding {
  return watcherExcluded ? finding('good', 'watcher-excluded') : finding('notice', 'watcher-on');
}
