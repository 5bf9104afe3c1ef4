import { randomInt } from 'node:crypto';
import * as vscode from 'vscode';
import { bytesCheck } from '../../submission/file-check';
import { checkCredential, DEFAULT_BYDELSNUMMER, readCredentials } from '../../submission/credentials';
import { startReceiver } from '../../practice/receiver';
import type { Language } from '../../core/rules/rule';
import { sayError } from '../../submission/words';
import type { Office, Practice } from '../office';
import { chooseFaultsCommand, openPracticePageCommand } from './practise';

/** What is practised with where no file says otherwise: the samples' municipality, and a synthetic organisation number. */
const PRACTICE_LOGIN = { kommunenummer: '0402', bydelsnummer: '00', organisasjonsnummer: '310000000' };

/** Starts the practice receiver, or offers to stop the one that runs. */
export async function startPracticeCommand(office: Office): Promise<void> {
  const { speech, dialogs } = office;
  const [show, faults] = [speech.say('practice.show'), speech.say('practice.faults')];
  if (office.practice) {
    const stop = speech.say('practice.stop');
    const pressed = await dialogs.tell('information', speech.say('practice.running'), show, faults, stop);
    if (pressed === show) await openPracticePageCommand(office);
    if (pressed === faults) await chooseFaultsCommand(office);
    if (pressed === stop) await stopPractice(office);
    return;
  }
  const practice = await startPractice(office);
  if (!practice) return;
  const now = speech.say('practice.now');
  const told = [speech.say('practice.started', { ...practice.login }), ...(office.masked() ? [speech.say('practice.masked')] : [])];
  const pressed = await dialogs.tell('information', told.join(' '), now, faults);
  if (pressed === now) await vscode.commands.executeCommand('iplos.encryptAndSend');
  if (pressed === faults) await chooseFaultsCommand(office);
}

/** Asks for a PIN and starts the practice receiver; undefined where it was not started, which has then been told. */
export async function startPractice(office: Office): Promise<Practice | undefined> {
  const { speech, dialogs } = office;
  const pin = await dialogs.ask({
    title: speech.say('practice.title'),
    prompt: speech.say('practice.pin'),
    password: true,
    validate: (text) => {
      const code = checkCredential('pin', text);
      return code && sayError(speech.language, { code, args: {} });
    },
  });
  if (pin === undefined) return undefined;
  try {
    const login = readCredentials({ ...PRACTICE_LOGIN, ...headInFront(office), pin });
    const receiver = await startReceiver({
      login,
      // A receiver goes by the year that a file is of.
      check: bytesCheck(() => ({ ...office.environment(), year: undefined }), office.ruleSet),
      now: () => new Date(),
      newReceiptNumber: () => `OVELSE-${randomInt(100_000, 999_999)}`,
      language: () => speech.language,
      ruleTitle: (rule, language) => titleOf(rule, language, office),
    });
    const { pin: _, ...shown } = login;
    office.practice = { receiver, login: shown };
    office.practiceChanged();
    return office.practice;
  } catch (error) {
    await dialogs.tell('error', speech.failure(error));
    return undefined;
  }
}

/** Stops the practice receiver, if it runs. */
export async function stopPractice(office: Office): Promise<void> {
  const { practice, dialogs, speech } = office;
  if (!practice) return;
  office.practice = undefined;
  office.practiceChanged();
  await practice.receiver.close();
  void dialogs.tell('information', speech.say('practice.stopped'));
}

/** Municipality and district of the file in front, so that practising looks like the real thing. */
function headInFront({ documents }: Office): { kommunenummer?: string; bydelsnummer?: string } {
  const document = vscode.window.activeTextEditor?.document;
  const checked = document && documents.of(document);
  const kommunenummer = checked?.kommunenummer;
  // A message says no district of its own.
  const bydelsnummer = checked?.head?.bydelsnummer ?? DEFAULT_BYDELSNUMMER;
  if (kommunenummer === undefined || checkCredential('kommunenummer', kommunenummer) || checkCredential('bydelsnummer', bydelsnummer)) return {};
  return { kommunenummer, bydelsnummer };
}

/** A rule's title in a language; the rule itself where it is not known. */
function titleOf(rule: string, language: Language, { environment }: Office): string {
  return environment().rules.find(({ id }) => id === rule)?.words[language].title ?? rule;
}
