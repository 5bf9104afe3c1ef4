import * as vscode from 'vscode';
import type { Cause, Severity } from '../../core/findings/finding';
import { spacedOrganisasjonsnummer } from '../../core/identifiers/organisasjonsnummer';
import { BlockKind } from '../../disk/facts';
import type { FindingTable } from '../../disk/finding-table';
import { byBlock, byCause, byRule, byUnit, inBlock, sumOf } from '../../disk/groups';
import type { BlockGroup, Group } from '../../disk/groups';
import type { Wanted } from '../../disk/selection';
import type { Speech } from '../speech';
import { sumWords } from '../sum-words';
import { OPEN_COMMAND } from './target';
import type { FindingsOf } from './target';

/** More persons than this are not listed under one node; the flagged persons can be opened instead. */
const MOST_LISTED = 200;

/** What the view shows the findings of. */
export interface Shown {
  /** The file on disk. */
  readonly uri: vscode.Uri;
  readonly table: FindingTable;
  /** Where a block begins in the open document; undefined where the findings are of the file on disk. */
  readonly positionOf?: (block: number) => vscode.Position;
}

/** A row of the view: what it says, what is under it, and which findings it stands for where it stands for any. */
export interface Node extends Partial<FindingsOf> {
  readonly item: vscode.TreeItem;
  children?(): Node[];
}

const ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  fatal: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
};

/** The rows of the view where nothing is known of any file yet: what to begin with. */
export function startNodes(speech: Speech): Node[] {
  const row = (label: string, icon: string, command: string): Node => {
    const item = new vscode.TreeItem(label);
    item.iconPath = new vscode.ThemeIcon(icon);
    item.command = { command, title: label };
    return { item };
  };
  return [
    row(speech.say('large.check'), 'check-all', 'iplos.checkFile'),
    row(speech.say('findings.sample'), 'book', 'iplos.openSample'),
    row(speech.say('findings.way'), 'milestone', 'iplos.openWalkthrough'),
    row(speech.say('findings.season'), 'calendar', 'iplos.newSeason'),
  ];
}

/** The rows of the view for what is shown. */
export class FindingNodes {
  /** @param unitName what a unit is called; undefined where nobody knows */
  constructor(private readonly shown: Shown, private readonly speech: Speech, private readonly unitName: (orgnr: string) => string | undefined) {}

  /** The ways to look at the wanted findings. */
  roots(wanted: Wanted): Node[] {
    const { table } = this.shown;
    const causes = byCause(table, wanted);
    if (causes.length === 0) return [];
    const rules = byRule(table, wanted);
    const units = byUnit(table, wanted);
    return [
      this.heading('findings.byCause', causes.length, wanted, () => causes.map((group) => this.cause(group, wanted))),
      this.heading('findings.byRule', rules.length, wanted, () => rules.map((group) => this.rule(group, wanted)), true),
      this.heading('findings.byUnit', units.length, wanted, () => units.map((group) => this.unit(group, wanted))),
      this.heading(sumOf(table, wanted).persons > 0 ? 'findings.byPart' : 'findings.byPlace', byBlock(table, wanted, 0).total, wanted, () => this.persons(wanted)),
    ];
  }

  private heading(key: 'findings.byCause' | 'findings.byRule' | 'findings.byUnit' | 'findings.byPart' | 'findings.byPlace', count: number, wanted: Wanted, children: () => Node[], open = false): Node {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const state = count === 0 ? None : open ? Expanded : Collapsed;
    const item = new vscode.TreeItem(this.speech.say(key, { partKind: this.shown.table.part }), state);
    item.id = key;
    item.description = this.speech.say('findings.count', { count });
    item.contextValue = key === 'findings.byPart' ? 'persons' : 'heading';
    return { item, wanted, uri: this.shown.uri, children };
  }

  private cause(group: Group<Cause>, wanted: Wanted): Node {
    const under = { ...wanted, cause: group.key };
    return this.group(group, this.speech.say(`cause.${group.key}`), 'cause', under, () => byRule(this.shown.table, under).map((one) => this.rule(one, under)));
  }

  private unit(group: Group<string>, wanted: Wanted): Node {
    const under = { ...wanted, unit: group.key };
    const name = this.unitName(group.key);
    const number = spacedOrganisasjonsnummer(group.key);
    const numbered = name === undefined ? number : `${number} ${name}`;
    const label = group.key === '' ? this.speech.say('findings.noUnit') : numbered;
    return this.group(group, label, 'unit', under, () => byRule(this.shown.table, under).map((one) => this.rule(one, under)));
  }

  private rule(group: Group<string>, wanted: Wanted): Node {
    const under = { ...wanted, rule: group.key };
    const { title } = this.speech.findings.of(group.key);
    const node = this.group(group, title, this.kindOf(group), under, group.persons > 0 ? () => this.persons(under) : undefined);
    node.item.tooltip = `${String(node.item.tooltip)} (${group.key})`;
    return node;
  }

  /** What is safe is mended in the editor where the file is open there, else on disk. */
  private kindOf({ safe }: Group<string>): string {
    if (safe === 0) return 'rule';
    return this.shown.positionOf ? 'rule-safe-open' : 'rule-safe';
  }

  private group(group: Group<unknown>, label: string, kind: string, wanted: Wanted, children?: () => Node[]): Node {
    const item = new vscode.TreeItem(label, children ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
    const { findings, persons } = group;
    item.id = JSON.stringify([kind, wanted]);
    item.description = this.speech.say('findings.count', { count: findings });
    item.tooltip = `${label}: ${sumWords(this.speech, group, this.shown.table.part)}`;
    item.iconPath = ICONS[group.severity];
    item.contextValue = persons > 0 ? kind : 'heading';
    item.accessibilityInformation = { label: item.tooltip };
    return { item, wanted, uri: this.shown.uri, children };
  }

  private persons(wanted: Wanted): Node[] {
    const { blocks, total } = byBlock(this.shown.table, wanted, MOST_LISTED);
    const nodes = blocks.map((group) => this.block(group, wanted));
    return total > blocks.length ? [...nodes, this.more(blocks.length, total, wanted)] : nodes;
  }

  /** Says how many persons are not listed, and opens them. */
  private more(shown: number, total: number, wanted: Wanted): Node {
    const item = new vscode.TreeItem(this.speech.say('findings.more', { shown, total }));
    item.tooltip = this.speech.say('findings.more.open', { shown, total, partKind: this.shown.table.part });
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    const node: Node = { item, wanted, uri: this.shown.uri };
    item.command = { command: OPEN_COMMAND, title: item.tooltip, arguments: [node] };
    return node;
  }

  private block({ block, findings, severity }: BlockGroup, wanted: Wanted): Node {
    const { table } = this.shown;
    const ordinal = table.ordinal(block);
    const under: Wanted = { ...wanted, person: ordinal };
    const item = new vscode.TreeItem(this.nameOf(block), vscode.TreeItemCollapsibleState.Collapsed);
    item.id = JSON.stringify(['block', block, wanted]);
    item.description = this.at(table.line(block), findings);
    item.iconPath = ICONS[severity];
    item.contextValue = ordinal > 0 ? 'person' : 'heading';
    item.accessibilityInformation = { label: `${this.nameOf(block)}, ${item.description}` };
    const node: Node = { item, wanted: under, uri: this.shown.uri, children: () => this.inBlock(block, under) };
    item.command = this.opening(node, block, 0);
    return node;
  }

  private inBlock(block: number, wanted: Wanted): Node[] {
    return inBlock(this.shown.table, block, wanted).map(({ rule, severity, count, line }) => {
      const item = new vscode.TreeItem(this.speech.findings.of(rule).title);
      item.description = this.at(line, count);
      item.tooltip = rule;
      item.iconPath = ICONS[severity];
      const node: Node = { item, wanted, uri: this.shown.uri };
      item.command = this.opening(node, block, line - this.shown.table.line(block));
      return node;
    });
  }

  private at(line: number, count: number): string {
    return this.speech.say(count > 1 ? 'findings.atMany' : 'findings.at', { line, count });
  }

  /** Goes to the place in the open document, or opens the person out of the file on disk. */
  private opening(node: Node, block: number, lines: number): vscode.Command | undefined {
    const title = this.nameOf(block);
    const position = this.shown.positionOf?.(block);
    if (position) {
      const at = lines === 0 ? position : new vscode.Position(position.line + lines, 0);
      return { command: 'vscode.open', title, arguments: [this.shown.uri, { selection: new vscode.Range(at, at) }] };
    }
    return this.shown.table.ordinal(block) > 0 ? { command: OPEN_COMMAND, title, arguments: [node] } : undefined;
  }

  /** What a block is called: by its number, never by who it is. */
  private nameOf(block: number): string {
    const { table } = this.shown;
    const ordinal = table.ordinal(block);
    if (ordinal > 0) return this.speech.say('findings.part', { ordinal, partKind: table.part });
    return this.speech.say(table.kind(block) === BlockKind.Other ? 'findings.other' : 'findings.frame');
  }
}
