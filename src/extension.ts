import { join, sep } from 'node:path';
import * as vscode from 'vscode';
import type { CheckEnvironment } from './core/check/environment';
import { BUILT_IN_FORMATS } from './core/format/formats';
import { ALL_RULES } from './core/rules/all.generated';
import { AddedFormats } from './editor/added-formats';
import { CheckedDocuments } from './editor/checked-documents';
import { registerCommands } from './editor/commands';
import { SAMPLES_FOLDER } from './editor/commands/open-sample';
import { Diagnostics } from './editor/diagnostics';
import { editorDialogs } from './editor/dialogs';
import type { Dialogs } from './editor/dialogs';
import { registerEncoding } from './editor/encoding';
import { registerFixes } from './editor/fixes';
import { registerLarge } from './editor/large';
import { FindingsDesk } from './editor/large/desk';
import { Log, withLog } from './editor/log';
import { registerMending } from './editor/mending';
import type { Office } from './editor/office';
import { openStorage } from './editor/office';
import { registerPairs } from './editor/pair';
import { Pairs } from './editor/pair/pairs';
import { registerReading } from './editor/reading';
import type { Masking } from './editor/reading/masking';
import { registerRecognition } from './editor/recognition';
import { registerReport } from './editor/report';
import { registerRulePages } from './editor/rule-pages';
import { readSeverities, registerRuleSettings } from './editor/rule-settings';
import { registerSeason } from './editor/season';
import { Milestones } from './editor/season/milestones';
import { readSettings } from './editor/settings';
import { registerSubmissions } from './editor/submissions';
import { calendarOf } from './editor/submissions/calendar-of';
import type { SubmissionsView } from './editor/submissions/submissions-view';
import { Speech } from './editor/speech';
import { registerUnits } from './editor/units';
import { Units } from './editor/units/units';

/** What a test inside the editor may reach; undefined in the product. */
export interface TestAccess {
  readonly office: Office;
  readonly masking: Masking;
  readonly submissions: SubmissionsView;
  /** Answers given beforehand in place of the editor's dialogs. */
  answer(dialogs: Dialogs): void;
  /** What the clock on the wall shows to what waits for receipts; undefined sets it right again. */
  setClock(now: (() => Date) | undefined): void;
}

const systemClock = () => new Date();

let office: Office | undefined;

/** Puts the parts together. */
export function activate(context: vscode.ExtensionContext): TestAccess | undefined {
  const log = new Log();
  const formats = new AddedFormats(join(context.globalStorageUri.fsPath, 'formats'), BUILT_IN_FORMATS, log);
  const samples = join(context.globalStorageUri.fsPath, SAMPLES_FOLDER, sep);
  const environment = (path?: string): CheckEnvironment => {
    const { year: set, organisasjonsnummer } = readSettings();
    // A sample is of the year that it is of, whatever season it is.
    const year = path?.startsWith(samples) ? undefined : set;
    const ownOrgnr = new Set(organisasjonsnummer ? [organisasjonsnummer] : []);
    const municipality = { ownOrgnr, units: units.orgnrs };
    return { formats: formats.all(), rules: ALL_RULES, year, severities: readSeverities(), municipality, ...pairs.pairingOnDisk(path) };
  };
  const speech = new Speech(ALL_RULES, log);
  let dialogs = withLog(editorDialogs, log, speech);
  const units = new Units(speech, () => dialogs);
  const documents: CheckedDocuments = new CheckedDocuments(environment, (path) => pairs.pairing(path));
  const pairs: Pairs = new Pairs(context.workspaceState, documents, () => formats.all());
  let clock = systemClock;
  const now = () => clock();
  const ruleSet = `iplos-vscode ${String(context.extension.packageJSON.version)}`;
  office = {
    context,
    documents,
    findings: new FindingsDesk(context, environment, ruleSet, (path) => formats.ready.then(() => Promise.all([units.ready, pairs.ready(path)]))),
    speech,
    get dialogs() { return dialogs; },
    environment,
    formats,
    units,
    pairs,
    milestones: new Milestones(context.globalState),
    ruleSet,
    ...openStorage(context, now),
    practice: undefined,
    masked: () => masking.isOn,
    keysChanged: () => void statusBar.look(),
    practiceChanged: () => {
      void statusBar.look();
      masking.setPractising(office?.practice !== undefined);
      void vscode.commands.executeCommand('setContext', 'iplos.practising', office?.practice !== undefined);
      submissions.view.update();
    },
  };
  const { reading, masking, parts } = registerReading(office, () => dialogs);
  const { statusBar, parts: mending } = registerMending(office, reading, masking, (checked) => calendarOf(checked, speech.language, now()));
  const submissions = registerSubmissions(office);
  context.subscriptions.push(
    log,
    speech,
    formats,
    formats.onDidAdd(() => documents.restart()),
    documents,
    documents.onDidChange(({ state, failure }) => { if (state === 'failed') log.unforeseen(failure); }),
    new Diagnostics(documents, speech),
    registerFixes(documents, speech, ALL_RULES, units),
    registerRecognition(() => formats.all(), formats.onDidAdd),
    registerRulePages(context, speech),
    registerRuleSettings(ALL_RULES),
    registerCommands(office),
    parts,
    mending,
    registerLarge(office, masking),
    registerReport(office),
    registerUnits(office),
    registerPairs(office),
    registerEncoding(office),
    submissions.parts,
    office.submissions.onDidChange(() => statusBar.update()),
    registerSeason(office),
  );
  void formats.ready.then(() => documents.start());
  if (context.extensionMode !== vscode.ExtensionMode.Test) return undefined;
  return {
    office, masking, submissions: submissions.view,
    answer: (given) => { dialogs = withLog(given, log, speech); },
    setClock: (given) => { clock = given ?? systemClock; },
  };
}

/** Ends what runs beside the editor. */
export async function deactivate(): Promise<void> {
  if (office?.practice) await (await import('./editor/commands/start-practice')).stopPractice(office);
}
