import * as vscode from 'vscode';
import { byRule, byUnit, sumOf } from '../../disk/groups';
import type { FindingTable } from '../../disk/finding-table';
import type { Wanted } from '../../disk/selection';
import { wardList, wardText } from '../../disk/ward-list';
import { blocksOnDisk, explained } from '../../disk/ward-sayings';
import type { ShowBlocks } from '../../disk/ward-sayings';
import { DiskError } from '../../disk/errors';
import { shownName } from '../../submission/shown-name';
import { extractOf, openDocument, tabInFront } from '../files';
import { currentFile } from '../large/checking';
import { FLAGGED } from '../large/flagged-uri';
import { blocksOfDocument, findingsOfDocument } from '../large/live-findings';
import { isFindingsOf } from '../large/target';
import type { Office } from '../office';
import { sumWords } from '../sum-words';
import { unitLabel } from '../units/choose-unit';
import { documentOf, whenChecked } from './documents';

/** What a list is made of. */
interface Source {
  readonly table: FindingTable;
  readonly file: string;
  /** The blocks that the findings stand in. */
  readonly blocks: ShowBlocks;
}

type Way = 'registration' | 'rule' | 'unit' | 'all';

/** Copies what the wards have to put right, unit by unit, as text without persons' identifiers. */
export async function copyWardListCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs } = office;
  try {
    const source = await tableOf(office, argument);
    if (!source) return;
    const wanted = isFindingsOf(argument) ? argument.wanted : await chooseWanted(office, source.table);
    if (wanted) await copy(office, source, wanted);
  } catch (error) {
    if (!(error instanceof DiskError && error.code === 'cancelled')) await dialogs.tell('error', speech.failure(error));
  }
}

/** The findings of what is open, as it is in the editor; else those of the file on disk, which is checked where it has to be. */
async function tableOf(office: Office, argument: unknown): Promise<Source | undefined> {
  const { documents, findings, speech, environment } = office;
  const open = documentOf(argument, documents)?.checked;
  // Lines of a text of flagged persons are not those of the file.
  if (open && open.document.uri.scheme !== FLAGGED) {
    const { fsPath } = open.document.uri;
    if (!await whenChecked(documents, open)) return undefined;
    return { table: findingsOfDocument(open, environment(fsPath)), file: shownName(fsPath), blocks: blocksOfDocument(open) };
  }
  const given = isFindingsOf(argument) ? argument.uri : argument;
  const uri = await extractOf(given ?? lastChecked(office), speech.say('ward.pick'), office);
  if (!uri) return undefined;
  const document = openDocument(uri);
  const checked = document && documents.of(document);
  if (checked) return tableOf(office, uri);
  const onDisk = await currentFile(findings, speech, uri.fsPath);
  return { table: onDisk.index, file: shownName(uri.fsPath), blocks: blocksOnDisk(onDisk) };
}

/** The file whose findings are known, where nothing is in front. */
function lastChecked({ findings }: Office): vscode.Uri | undefined {
  const { last } = findings;
  return !vscode.window.activeTextEditor && !tabInFront(/./) && last && findings.of(last) ? vscode.Uri.file(last) : undefined;
}

async function chooseWanted({ speech, dialogs, units: names }: Office, table: FindingTable): Promise<Wanted | undefined> {
  const registration: Wanted = { cause: 'registration' };
  const sum = (wanted: Wanted) => {
    return sumWords(speech, sumOf(table, wanted), table.part);
  };
  const ways: { value: Way; detail?: string }[] = [
    { value: 'registration', detail: sum(registration) }, { value: 'rule' }, { value: 'unit' }, { value: 'all', detail: sum({}) },
  ];
  const way = await dialogs.choose(speech.say('ward.which'), ways.map(({ value, detail }) => ({ label: speech.say(`ward.${value}`), detail, value })));
  switch (way) {
    case 'registration': return registration;
    case 'all': return {};
    case 'rule': return dialogs.choose(speech.say('ward.which'), byRule(table, {}).map(({ key, findings, persons }) => ({
      label: speech.findings.of(key).title, detail: sumWords(speech, { findings, persons }, table.part), value: { rule: key },
    })));
    case 'unit': return dialogs.choose(speech.say('ward.which'), byUnit(table, registration).map(({ key, findings, persons }) => ({
      label: key ? unitLabel(key, names.nameOf(key)) : speech.say('findings.noUnit'), detail: sumWords(speech, { findings, persons }, table.part), value: { ...registration, unit: key },
    })));
    default: return undefined;
  }
}

async function copy({ speech, dialogs, units: names }: Office, { table, file, blocks }: Source, wanted: Wanted): Promise<void> {
  const list = await explained(wardList(table, wanted), blocks, (finding) => speech.findings.wrong(finding));
  const { findings, persons, left } = list;
  const sum = { findings, persons, partKind: table.part };
  if (findings === 0) {
    await dialogs.tell('information', speech.say('ward.nothing', { file }));
    return;
  }
  const title = wanted.rule === undefined ? undefined : speech.findings.of(wanted.rule).title;
  const text = wardText(list, {
    heading: title === undefined ? speech.say('ward.heading', { ...sum, file }) : speech.say('ward.headingOne', { title, ...sum, file }),
    unit: (orgnr, count) => {
      if (orgnr === '') return speech.say('ward.atNone', { findings: count });
      const name = names.nameOf(orgnr);
      return speech.say('ward.at', { unit: name === undefined ? orgnr : `${orgnr} ${name}`, findings: count });
    },
    columns: [speech.say('ward.line'), speech.say('ward.part', { partKind: table.part }), speech.say('ward.what'), speech.say('ward.wrong')],
    title: (rule) => speech.findings.of(rule).title,
    times: (count) => speech.say('ward.times', { count }),
    left: left > 0 ? speech.say('ward.left', { left }) : undefined,
  });
  await vscode.env.clipboard.writeText(text);
  const units = list.parts.filter(({ unit }) => unit !== '').length;
  const none = list.parts.find(({ unit }) => unit === '')?.findings ?? 0;
  await dialogs.tell(left > 0 ? 'warning' : 'information', left > 0
    ? speech.say('ward.cut', { findings, total: findings + left, left })
    : speech.say('ward.copied', { ...sum, units, none }));
}
