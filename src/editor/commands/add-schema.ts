import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TextDecoder } from 'node:util';
import * as vscode from 'vscode';
import { XsdError } from '../../core/format/xsd/errors';
import type { XsdNote } from '../../core/format/xsd/errors';
import { makeFormat } from '../../core/format/xsd/make-format';
import { importsOf } from '../../core/format/xsd/schema-set';
import type { XsdSource } from '../../core/format/xsd/schema-set';
import { sayXsdError, sayXsdNote } from '../../core/format/xsd/words';
import { guessEncoding } from '../../core/text/decode';
import { fileError } from '../../submission/files';
import type { Office } from '../office';

/** Makes a format of an official schema and keeps it: from now on files of that namespace are recognised and checked. */
export async function addSchemaCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs, formats } = office;
  const uri = argument instanceof vscode.Uri ? argument : await dialogs.pickFile(speech.say('schema.pick'), { XSD: ['xsd'] });
  if (!uri) return;
  try {
    const main = await read(uri.fsPath);
    const { data, notUnderstood } = makeFormat(main, await imported(main, dirname(uri.fsPath)));
    formats.add(data);
    const show = speech.say('schema.show');
    const told = speech.say('schema.added', { title: data.title[speech.language], namespace: data.namespace || '–' });
    if (notUnderstood.length === 0) await dialogs.tell('information', told);
    else if (await dialogs.tell('warning', `${told} ${speech.say('schema.notes', { count: notUnderstood.length })}`, show) === show) await list(notUnderstood, office);
  } catch (error) {
    await dialogs.tell('error', error instanceof XsdError ? sayXsdError(speech.language, error) : speech.failure(error));
  }
}

/** The files that a schema asks for, and those that they ask for, out of the same folder. */
async function imported(main: XsdSource, folder: string): Promise<XsdSource[]> {
  const sources = new Map<string, XsdSource>();
  const wanted = [...importsOf(main.text, main.name)];
  for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
    if (sources.has(name) || name === main.name) continue;
    // One that is not there is left to makeFormat, which says who asks for it.
    const source = await read(join(folder, name)).catch(() => undefined);
    if (!source) continue;
    sources.set(name, source);
    wanted.push(...importsOf(source.text, name));
  }
  return [...sources.values()];
}

async function read(path: string): Promise<XsdSource> {
  try {
    const bytes = await readFile(path);
    const { encoding } = guessEncoding(bytes);
    return { name: basename(path), text: new TextDecoder(encoding === 'iso-8859-1' ? 'latin1' : encoding).decode(bytes) };
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Shows by name what was not understood. */
async function list(notes: readonly XsdNote[], { speech }: Office): Promise<void> {
  const lines = notes.map((note) => `- ${sayXsdNote(speech.language, note)}`);
  const content = [`# ${speech.say('schema.list')}`, '', ...lines, ''].join('\n');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
