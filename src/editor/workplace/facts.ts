import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import { backupFolderOf } from '../../submission/workplace/backup-folder';
import type { WorkplaceFacts } from '../../submission/workplace/workplace';
import { LANGUAGE_ID } from '../checked-documents';
import { tabInFront } from '../files';

const AUTO_SAVE = z.enum(['off', 'afterDelay', 'onFocusChange', 'onWindowChange']).catch('off');
const HOT_EXIT = z.enum(['off', 'onExit', 'onExitAndWindowClose']).catch('onExit');
const TELEMETRY = z.enum(['off', 'crash', 'error', 'all']).catch('all');
/** The names that the patterns are for. */
const EXTRACT_NAME = /\.iplos$|iplos[^/]*\.xml$/i;
const PATTERNS = z.record(z.string(), z.unknown()).catch({});

const defaultsSchema = z.object({ contributes: z.object({ configurationDefaults: z.object({
  'workbench.localHistory.exclude': z.record(z.string(), z.boolean()),
}) }) });

/** Gathers what the editor says of itself. A profile that keeps its own storage and a remote editor are provided for. */
export function workplaceFacts({ extension, globalStorageUri }: vscode.ExtensionContext): WorkplaceFacts {
  const settings = vscode.workspace.getConfiguration();
  const { contributes } = defaultsSchema.parse(extension.packageJSON);
  const extracts = Object.keys(contributes.configurationDefaults['workbench.localHistory.exclude']);
  const covers = (setting: string) => {
    const patterns = PATTERNS.parse(settings.get(setting));
    return extracts.every((pattern) => patterns[pattern] === true) && openExtracts().every((name) => EXTRACT_NAME.test(name));
  };
  const remote = vscode.env.remoteName;
  return {
    folders: foldersInUse(),
    localHistory: settings.get('workbench.localHistory.enabled') !== false,
    localHistoryExcluded: covers('workbench.localHistory.exclude'),
    autoSave: AUTO_SAVE.parse(settings.get('files.autoSave')),
    hotExit: HOT_EXIT.parse(settings.get('files.hotExit')),
    // A remote editor keeps these copies on the machine with the screen, which cannot be seen from here.
    backupFolder: remote === undefined ? backupFolderOf(globalStorageUri.fsPath) : undefined,
    settingsSync: undefined,
    extensions: vscode.extensions.all.map(({ id }) => id),
    assistant: settings.get('chat.disableAIFeatures') !== true,
    remote,
    telemetry: TELEMETRY.parse(settings.get('telemetry.telemetryLevel')),
    watcherExcluded: covers('files.watcherExclude'),
    windows: process.platform === 'win32',
  };
}

/** Names of the extracts in open tabs; one that was known by its content alone has a name like any other file. */
function openExtracts(): string[] {
  const inTabs = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)
    .map(({ input }) => (input instanceof vscode.TabInputText ? input.uri.toString() : '')));
  return vscode.workspace.textDocuments
    .filter(({ uri, languageId }) => uri.scheme === 'file' && languageId === LANGUAGE_ID && inTabs.has(uri.toString()))
    .map(({ uri }) => basename(uri.fsPath));
}

/** The folders of the workspace, and those of the files that are open. */
function foldersInUse(): string[] {
  const inFront = tabInFront(/./);
  return [...new Set([
    ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
    ...(inFront ? [dirname(inFront.fsPath)] : []),
  ])];
}
