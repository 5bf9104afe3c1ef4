import * as vscode from 'vscode';
import type { CheckSummary } from '../../core/check/summary';
import type { Finding } from '../../core/findings/finding';
import { findingsAt, isSameFinding, stepFrom } from '../../core/findings/steps';
import { LANGUAGE_ID } from '../checked-documents';
import { rangeOf } from '../diagnostics';
import { nameOf } from '../files';
import type { Office } from '../office';
import { documentOf, whenChecked } from './documents';

/** Where somebody who goes from finding to finding is. */
export interface StepPlace {
  readonly document: vscode.TextDocument;
  /** The rule whose findings are gone through; undefined where all are. */
  readonly rule: string | undefined;
  readonly ordinal: number;
  readonly total: number;
}

interface On extends StepPlace {
  readonly finding: Finding;
  readonly position: vscode.Position;
}

const COMMANDS = {
  next: 'iplos.nextFinding', previous: 'iplos.previousFinding', nextOfRule: 'iplos.nextFindingOfRule', previousOfRule: 'iplos.previousFindingOfRule',
} as const;

/** Goes from finding to finding, of all or of one rule, and says which of how many it is. */
export class Steps implements vscode.Disposable {
  private readonly moved = new vscode.EventEmitter<void>();
  /** Fires when the place changes. */
  readonly onDidMove = this.moved.event;
  private on: On | undefined;
  private readonly parts: vscode.Disposable;

  constructor(private readonly office: Office) {
    const command = (name: string, direction: 1 | -1, byRule: boolean) =>
      vscode.commands.registerCommand(name, (argument: unknown) => this.go(argument, direction, byRule));
    this.parts = vscode.Disposable.from(
      this.moved,
      command(COMMANDS.next, 1, false), command(COMMANDS.previous, -1, false),
      command(COMMANDS.nextOfRule, 1, true), command(COMMANDS.previousOfRule, -1, true),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (this.on && (textEditor.document !== this.on.document || !selections[0].active.isEqual(this.on.position))) this.stand(undefined);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.on?.document && contentChanges.length > 0) this.stand(undefined);
      }),
      vscode.languages.registerHoverProvider({ language: LANGUAGE_ID }, { provideHover: (document, position) => this.hover(document, position) }),
    );
  }

  /** Where somebody is in a document; undefined where they came there by other ways. */
  placeIn(document: vscode.TextDocument): StepPlace | undefined {
    return this.on?.document === document ? this.on : undefined;
  }

  private stand(on: On | undefined): void {
    this.on = on;
    this.moved.fire();
  }

  private async go(argument: unknown, direction: 1 | -1, byRule: boolean): Promise<void> {
    const { speech, dialogs, documents } = this.office;
    const target = documentOf(argument, documents);
    if (!target) {
      await dialogs.tell('information', speech.say('step.no'));
      return;
    }
    const summary = await whenChecked(documents, target.checked);
    if (!summary) return;
    const { document } = target.checked;
    const file = nameOf(document.uri);
    const editor = await vscode.window.showTextDocument(document);
    const offset = document.offsetAt(editor.selection.active);
    if (summary.findings.length === 0) {
      await dialogs.tell('information', speech.say('step.none', { file }));
      return;
    }
    const rule = byRule ? target.rule ?? await this.ruleHere(summary, document, offset) : undefined;
    if (byRule && rule === undefined) return;
    const findings = rule === undefined ? summary.findings : summary.findings.filter((finding) => finding.rule === rule);
    const step = stepFrom(findings, { offset, on: this.on?.document === document ? this.on.finding : undefined }, direction);
    if (!step) {
      await dialogs.tell('information', speech.say('step.noneOfRule', { file, rule: speech.findings.of(rule!).title }));
      return;
    }
    await this.show(editor, { document, rule, ...step, position: document.positionAt(step.finding.start) });
  }

  /** The rule that is gone through: that of the finding one stands on, or one that is chosen. */
  private async ruleHere({ findings, counts }: CheckSummary, document: vscode.TextDocument, offset: number): Promise<string | undefined> {
    const { speech, dialogs } = this.office;
    if (this.on?.document === document) return this.on.rule ?? this.on.finding.rule;
    const here = findingsAt(findings, { start: offset, end: offset });
    if (here.length > 0) return here[0].rule;
    return dialogs.choose(speech.say('step.rule'), [...counts.byRule].sort((a, b) => b[1] - a[1]).map(([rule, count]) => ({
      label: speech.findings.of(rule).title, detail: speech.say('step.count', { count }), value: rule,
    })));
  }

  private async show(editor: vscode.TextEditor, on: On): Promise<void> {
    editor.selection = new vscode.Selection(on.position, on.position);
    editor.revealRange(rangeOf(on.finding, on.document), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.stand(on);
    await vscode.commands.executeCommand('editor.action.showHover');
  }

  /** Under what the editor tells of a finding: which one it is, and the way to the others. */
  private hover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const checked = this.office.documents.of(document);
    if (checked?.state !== 'done' || !checked.summary) return undefined;
    const offset = document.offsetAt(position);
    const here = findingsAt(checked.summary.findings, { start: offset, end: offset });
    const finding = here.find((one) => this.on?.document === document && isSameFinding(one, this.on.finding)) ?? here.at(0);
    return finding && new vscode.Hover(this.words(finding, checked.summary), rangeOf(finding, document));
  }

  private words(finding: Finding, { findings }: CheckSummary): vscode.MarkdownString {
    const { speech } = this.office;
    const ofRule = findings.filter(({ rule }) => rule === finding.rule);
    const link = (key: 'next' | 'previous' | 'nextOfRule') => `[${speech.say(`step.${key}`)}](command:${COMMANDS[key]})`;
    const inFile = speech.say('step.inFile', { ordinal: findings.indexOf(finding) + 1, total: findings.length });
    const inRule = ofRule.length > 1 ? ` · ${speech.say('step.ofRule', { ordinal: ofRule.indexOf(finding) + 1, total: ofRule.length })}` : '';
    const links = [
      ...(findings.length > 1 ? [link('previous'), link('next')] : []),
      ...(ofRule.length > 1 && ofRule.length < findings.length ? [link('nextOfRule')] : []),
    ];
    const words = new vscode.MarkdownString([inFile + inRule, ...links].join(' · '));
    words.isTrusted = { enabledCommands: Object.values(COMMANDS) };
    return words;
  }

  dispose(): void {
    this.parts.dispose();
  }
}
