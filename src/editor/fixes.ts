import * as vscode from 'vscode';
import type { EditFix, Finding, SnippetFix, UnitFix } from '../core/findings/finding';
import { planMending } from '../core/findings/safe-edits';
import type { Rule } from '../core/rules/rule';
import type { TextEdit } from '../core/text/range';
import { isSafe } from '../disk/facts';
import type { Wanted } from '../disk/selection';
import type { CheckedDocument, CheckedDocuments } from './checked-documents';
import { LANGUAGE_ID } from './checked-documents';
import { rangeOf, SOURCE } from './diagnostics';
import type { FindingsOf } from './large/target';
import { CHOOSE_PARTNER_COMMAND } from './pair';
import { EXPLAIN_COMMAND } from './rule-pages';
import { mayBeSwitchedOff, SWITCH_OFF_COMMAND } from './rule-settings';
import type { Speech } from './speech';
import { CHOOSE_UNIT_COMMAND, unitLabel } from './units/choose-unit';
import type { UnitPlace } from './units/choose-unit';
import type { Units } from './units/units';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('iplos');
/** More units than this are not offered at one place. */
const MOST_UNITS = 5;
const PAIR_RULES = 'ident-pair-';

/** The light bulb: what the findings under the cursor allow, and the safe fixes of the whole file. */
export class Fixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
  };

  constructor(
    private readonly documents: CheckedDocuments, private readonly speech: Speech, private readonly rules: readonly Rule[],
    private readonly unitsInUse: Pick<Units, 'list'>,
  ) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const checked = this.documents.of(document);
    // Findings of an older text would be mended in the wrong place.
    if (!checked?.summary || checked.state !== 'done') return [];
    if (context.only && FIX_ALL.contains(context.only)) return this.fixAll(checked);
    if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return context.only.contains(FIX_ALL) ? this.fixAll(checked) : [];
    const from = document.offsetAt(range.start);
    const to = document.offsetAt(range.end);
    const here = checked.summary.findings.filter(({ start, end }) => start <= to && end >= from);
    const actions = here.flatMap((finding) => this.ofFinding(finding, checked, context.diagnostics));
    return [...actions, ...this.inBulk(here, checked), ...this.aboutRules(here)];
  }

  private ofFinding(finding: Finding, checked: CheckedDocument, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
    const own = diagnostics.filter(({ source, code, range }) => source?.startsWith(SOURCE)
      && typeof code === 'object' && code.value === finding.rule && range.isEqual(rangeOf(finding, checked.document)));
    return (finding.fixes ?? []).flatMap((fix) => {
      switch (fix.kind) {
        case 'edit': return [this.edit(finding, fix, checked.document, own)];
        case 'snippet': return [this.snippet(finding, fix, checked.document, own)];
        case 'unit': return this.units(fix, checked, own);
      }
    });
  }

  /** Inserts what surrounds values, and puts the cursor where each is to be typed, one after the other. */
  private snippet(finding: Finding, fix: SnippetFix, document: vscode.TextDocument, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
    const action = new vscode.CodeAction(this.speech.findings.fix(finding.rule, fix.key, fix.args), vscode.CodeActionKind.QuickFix);
    const text = new vscode.SnippetString().appendText(fix.before);
    fix.between?.forEach((one, i) => text.appendTabstop(i + 1).appendText(one));
    text.appendTabstop(0).appendText(fix.after);
    action.edit = new vscode.WorkspaceEdit();
    const edit = vscode.SnippetTextEdit.replace(rangeOf(fix.place, document), text);
    // Its lines are indented as they are to stand.
    edit.keepWhitespace = true;
    action.edit.set(document.uri, [edit]);
    action.diagnostics = diagnostics;
    return action;
  }

  private edit(finding: Finding, fix: EditFix, document: vscode.TextDocument, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
    const action = new vscode.CodeAction(this.speech.findings.fix(finding.rule, fix.key, fix.args), vscode.CodeActionKind.QuickFix);
    action.edit = workspaceEdit(document, fix.edits);
    action.diagnostics = diagnostics;
    action.isPreferred = fix.safe;
    return action;
  }

  private units(fix: UnitFix, checked: CheckedDocument, diagnostics: vscode.Diagnostic[]): vscode.CodeAction[] {
    const { list } = this.unitsInUse;
    const counts = [...checked.unitsOf(fix.tjenestetype)].filter(([orgnr]) => list?.has(orgnr) ?? true)
      .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, MOST_UNITS);
    const used = counts.map(([orgnr, count]) => {
      const unit = unitLabel(orgnr, list?.get(orgnr));
      const action = new vscode.CodeAction(this.speech.say('fix.unit', { unit, count }), vscode.CodeActionKind.QuickFix);
      action.edit = workspaceEdit(checked.document, [{ ...fix.place, text: fix.before + orgnr + fix.after }]);
      action.diagnostics = diagnostics;
      return action;
    });
    return list ? [...used, this.otherUnit({ checked, version: checked.document.version, fix })] : used;
  }

  /** Lets choose among all units of the municipality's list. */
  private otherUnit(place: UnitPlace): vscode.CodeAction {
    const title = this.speech.say('fix.unitFromList');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: CHOOSE_UNIT_COMMAND, title, arguments: [place] };
    return action;
  }

  private fixAll(checked: CheckedDocument): vscode.CodeAction[] {
    const { mendings } = planMending(checked.summary!.findings);
    if (mendings.length === 0) return [];
    const action = new vscode.CodeAction(this.speech.say('fix.all', { count: mendings.length }), FIX_ALL);
    action.edit = workspaceEdit(checked.document, mendings.flatMap(({ edits }) => edits));
    return [action];
  }

  /** Beside a safe fix: all of its rule, and all of the file; each is shown before it is done. */
  private inBulk(here: readonly Finding[], { document, summary }: CheckedDocument): vscode.CodeAction[] {
    const rules = [...new Set(here.filter(isSafe).map(({ rule }) => rule))];
    if (rules.length === 0) return [];
    const target = (wanted: Wanted): FindingsOf => ({ uri: document.uri, wanted });
    const all = planMending(summary!.findings).mendings;
    const ofRules = rules.flatMap((rule) => {
      const count = all.filter(({ finding }) => finding.rule === rule).length;
      if (count < 2) return [];
      return [commandAction(this.speech.say('mend.rule', { rule: this.speech.findings.of(rule).title, count }), 'iplos.mendRule', target({ rule }))];
    });
    return [...ofRules, commandAction(this.speech.say('mend.all', { count: all.length }), 'iplos.mendAll', target({}))];
  }

  /** What can be done about a rule itself: read about it, or switch it off where that is allowed. */
  private aboutRules(findings: readonly Finding[]): vscode.CodeAction[] {
    return [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => [
      ...(rule.startsWith(PAIR_RULES) ? [commandAction(this.speech.say('pair.choose'), CHOOSE_PARTNER_COMMAND, undefined)] : []),
      commandAction(this.speech.say('fix.explain', { rule }), EXPLAIN_COMMAND, rule),
      ...(this.rules.some((one) => one.id === rule && mayBeSwitchedOff(one))
        ? [commandAction(this.speech.say('fix.switchOff', { rule }), SWITCH_OFF_COMMAND, rule)] : []),
    ]);
  }
}

function commandAction(title: string, command: string, argument: string | FindingsOf | undefined): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [argument] };
  return action;
}

function workspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map((one) => vscode.TextEdit.replace(rangeOf(one, document), one.text)));
  return edit;
}

/** Registers the light bulb for files of the language. */
export function registerFixes(documents: CheckedDocuments, speech: Speech, rules: readonly Rule[], units: Pick<Units, 'list'>): vscode.Disposable {
  const fixes = new Fixes(documents, speech, rules, units);
  return vscode.languages.registerCodeActionsProvider({ language: LANGUAGE_ID }, fixes, Fixes.metadata);
}
