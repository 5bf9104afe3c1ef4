import * as vscode from 'vscode';
import type { PartKind } from '../../core/model/parts';
import { byRule, byUnit } from '../../disk/groups';
import { select } from '../../disk/selection';
import type { Wanted } from '../../disk/selection';
import type { CheckedFile } from '../../disk/checked-file';
import { DiskError } from '../../disk/errors';
import { nameOf, openDocument } from '../files';
import type { Office } from '../office';
import { unitLabel } from '../units/choose-unit';
import type { Speech } from '../speech';
import { sumWords } from '../sum-words';
import { currentFile } from './checking';
import type { FlaggedFiles } from './flagged-files';
import { flaggedText, flaggedUri } from './flagged-uri';
import { targetOf } from './target';

/** More rules, units or persons than these are told by their number in the name of a text. */
const MOST_NAMED = 2;
/** So many persons are the next ones. */
const NEXT = 100;

type Way = 'all' | 'next' | 'rule' | 'unit';

/** Opens the flagged persons of a file: those of what the command was called on, or those that are chosen. */
export async function openFlaggedCommand(office: Office, files: FlaggedFiles, argument: unknown): Promise<void> {
  const { speech, dialogs } = office;
  try {
    const source = await sourceOf(office, argument);
    if (!source) return;
    const { file, target } = source;
    const wanted = target.wanted ?? await chooseWanted(office, file);
    if (wanted) await open(office, files, file, wanted, target.label);
  } catch (error) {
    if (error instanceof DiskError && error.code === 'cancelled') return;
    await dialogs.tell(error instanceof DiskError && error.code === 'nothing-flagged' ? 'information' : 'error', speech.failure(error));
  }
}

/** Opens the next hundred flagged persons after those of the text in front, or the first of the file in front. */
export async function openNextCommand(office: Office, files: FlaggedFiles, argument: unknown): Promise<void> {
  const { speech, dialogs } = office;
  try {
    const source = await sourceOf(office, argument);
    if (source) await open(office, files, source.file, await nextAfter(files, source.file));
  } catch (error) {
    if (!(error instanceof DiskError && error.code === 'cancelled')) await dialogs.tell('error', speech.failure(error));
  }
}

/** What a command is about, and its file as it was checked; undefined where the person goes back. */
async function sourceOf(office: Office, argument: unknown) {
  const { findings, speech } = office;
  const target = await targetOf(argument, speech.say('flagged.pick'), office);
  if (!target || !await saved(office, target.path)) return undefined;
  return { target, file: await currentFile(findings, speech, target.path) };
}

/** A file that is open and edited has to be saved first: what is on the disk is what is opened and written to. */
async function saved({ speech, dialogs }: Office, path: string): Promise<boolean> {
  const document = openDocument(vscode.Uri.file(path));
  if (!document?.isDirty) return true;
  const save = speech.say('file.save');
  if (!await dialogs.confirm(speech.say('flagged.unsaved', { file: nameOf(document.uri) }), undefined, save)) return false;
  return document.save();
}

async function nextAfter(files: FlaggedFiles, { path, index }: CheckedFile): Promise<Wanted> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const text = uri && flaggedText(uri);
  const wanted: Wanted = { ...(text?.path === path ? text.wanted : {}), person: undefined, most: NEXT };
  const last = uri && text?.path === path ? (await files.blocksOf(uri)).at(-1) : undefined;
  const after = last === undefined ? undefined : index.personsBefore(last) + 1;
  // At the end of the file it goes on from its beginning.
  return { ...wanted, after: after !== undefined && select(index, { ...wanted, after }).total > 0 ? after : undefined };
}

async function chooseWanted({ speech, dialogs, units }: Office, { index, path }: CheckedFile): Promise<Wanted | undefined> {
  const { part: partKind } = index;
  const { total } = select(index, {});
  if (total === 0) throw new DiskError('nothing-flagged', { file: nameOf(vscode.Uri.file(path)), partKind });
  const ways: Way[] = total > NEXT ? ['all', 'next', 'rule', 'unit'] : ['all', 'rule', 'unit'];
  const way = await dialogs.choose(speech.say('flagged.which', { partKind }), ways.map((value) => ({
    label: speech.say(`flagged.${value}`), detail: value === 'all' ? speech.say('flagged.persons', { persons: total, partKind }) : undefined, value,
  })));
  switch (way) {
    case 'all': return {};
    case 'next': return { most: NEXT };
    case 'rule': return chooseRule();
    case 'unit': return chooseUnit();
    default: return undefined;
  }

  async function chooseRule(): Promise<Wanted | undefined> {
    const groups = byRule(index, {}).filter(({ persons }) => persons > 0);
    return dialogs.choose(speech.say('flagged.rule'), groups.map(({ key, persons, findings }) => ({
      label: speech.findings.of(key).title, detail: sumWords(speech, { findings, persons }, partKind), value: { rule: key },
    })));
  }

  async function chooseUnit(): Promise<Wanted | undefined> {
    const groups = byUnit(index, {}).filter(({ persons }) => persons > 0);
    return dialogs.choose(speech.say('flagged.unit'), groups.map(({ key, persons, findings }) => ({
      label: key ? unitLabel(key, units.nameOf(key)) : speech.say('findings.noUnit'), detail: sumWords(speech, { findings, persons }, partKind), value: { unit: key },
    })));
  }
}

async function open({ speech }: Office, files: FlaggedFiles, file: CheckedFile, wanted: Wanted, label = labelOf(wanted, speech, file.index.part)): Promise<void> {
  const uri = flaggedUri({ path: file.path, wanted }, label);
  await files.prepare(uri);
  await vscode.window.showTextDocument(uri, { preview: false });
}

/** A few words for which findings are meant, as part of a name. */
function labelOf({ rule, rules, cause, causes, unit, units, person, persons, after, most }: Wanted, speech: Speech, partKind: PartKind): string {
  const unitOf = (one: string) => one || speech.say('findings.noUnit');
  const some = <T>(all: readonly T[] | undefined, wordsOf: (one: T) => string, key: 'flagged.label.rules' | 'flagged.label.units' | 'flagged.label.persons') =>
    all && (all.length <= MOST_NAMED ? all.map(wordsOf).join(', ') : speech.say(key, { count: all.length, partKind }));
  const personOf = (ordinal: number) => speech.say('findings.part', { ordinal, partKind });
  const parts = [
    rule, some(rules, (one) => one, 'flagged.label.rules'),
    cause && speech.say(`cause.${cause}`), causes?.map((one) => speech.say(`cause.${one}`)).join(', '),
    unit !== undefined && unitOf(unit), some(units, unitOf, 'flagged.label.units'),
    person !== undefined && personOf(person), some(persons, personOf, 'flagged.label.persons'),
    after !== undefined && speech.say('flagged.label.after', { ordinal: after, partKind }),
    most !== undefined && after === undefined && speech.say('flagged.label.first', { count: most }),
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? parts.join(', ') : speech.say('flagged.label.all', { partKind });
}
