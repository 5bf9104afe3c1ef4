import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { ReceiptMail } from '../../practice/mail';
import { saveText } from '../../submission/record/save';
import { sayTime } from '../../submission/words/time';
import { nameOf } from '../files';
import type { Office } from '../office';
import { submissionOf } from './chosen';
import { folderHere } from './export';
import { mailFor } from './practice-post';
import { registerReceiptCommand } from './register-receipt';

/** Lets the practice receiver's e-mail with a receipt come now instead of the next morning, as a file to register. */
export async function bringReceiptForward(office: Office, argument: unknown): Promise<void> {
  const { practice, speech, dialogs } = office;
  if (!practice) {
    await dialogs.tell('information', speech.say('practiceMail.noReceiver'));
    return;
  }
  const given = submissionOf(argument, office);
  const own = given && mailFor(office, given);
  const mails = own ? [own] : [...practice.receiver.receiptMails()].reverse();
  if (mails.length === 0) {
    await dialogs.tell('information', speech.say('practiceMail.none'));
    return;
  }
  const mail = mails.length === 1 ? mails[0] : await dialogs.choose(speech.say('practiceMail.pick'), mails.map((value) => ({
    label: value.receipt, detail: speech.say('practiceMail.due', { due: sayTime(speech.language, value.dueAt) }), value,
  })));
  if (mail) await saveMail(office, mail);
}

/** Writes the e-mail beside the encrypted file, or where the person says, and leads on to registering it. */
export async function saveMail(office: Office, mail: ReceiptMail): Promise<void> {
  const { speech, dialogs, submissions } = office;
  const cipherPath = submissions.submissions.find(({ cipherSha256 }) => cipherSha256 === mail.sha256)?.cipherPath;
  const folder = cipherPath === undefined ? folderHere() : vscode.Uri.file(dirname(cipherPath));
  const place = vscode.Uri.joinPath(folder, mail.fileName);
  const uri = await dialogs.pickPlace(speech.say('practiceMail.place'), place, { 'E-mail': ['eml'] });
  if (!uri) return;
  try {
    await saveText(uri.fsPath, mail.content(submissions.now()));
  } catch (error) {
    await dialogs.tell('error', speech.failure(error));
    return;
  }
  const register = speech.say('receipt.title');
  if (await dialogs.tell('information', speech.say('practiceMail.done', { file: nameOf(uri) }), register) === register) {
    await registerReceiptCommand(office, uri);
  }
}
