import * as vscode from 'vscode';
import { XsdError } from '../../core/format/xsd/errors';
import type { XsdNote } from '../../core/format/xsd/errors';
import { makeFormat } from '../../core/format/xsd/make-format';
import { sayXsdError, sayXsdNote } from '../../core/format/xsd/words';
import { fileError, systemCode } from '../../submission/files';
import { readSchema } from '../../submission/schema-files';
import type { Office } from '../office';

/** Makes a format of an official schema and keeps it: from now on files of that namespace are recognised and checked. */
export async function addSchemaCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs, formats } = office;
  const uri = argument instanceof vscode.Uri ? argument : await dialogs.pickFile(speech.say('schema.pick'), { XSD: ['xsd'] });
  if (!uri) return;
  try {
    const { main, imports } = await readSchema(uri.fsPath);
    const { data, notUnderstood } = makeFormat(main, imports);
    formats.add(data);
    const show = speech.say('schema.show');
    const told = speech.say('schema.added', { title: data.title[speech.language], namespace: data.namespace || '–' });
    if (notUnderstood.length === 0) await dialogs.tell('information', told);
    else if (await dialogs.tell('warning', `${told} ${speech.say('schema.notes', { count: notUnderstood.length })}`, show) === show) await list(notUnderstood, office);
  } catch (error) {
    const failure = systemCode(error) === 'unknown' ? error : fileError(error, uri.fsPath);
    await dialogs.tell('error', error instanceof XsdError ? sayXsdError(speech.language, error) : speech.failure(failure));
  }
}

/** Shows by name what was not understood. */
async function list(notes: readonly XsdNote[], { speech }: Office): Promise<void> {
  const lines = notes.map((note) => `- ${sayXsdNote(speech.language, note)}`);
  const content = [`# ${speech.say('schema.list')}`, '', ...lines, ''].join('\n');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
