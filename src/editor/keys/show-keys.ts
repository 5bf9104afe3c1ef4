import { SubmissionError } from '../../submission/errors';
import { groupFingerprint, isStale, readRecipientKey } from '../../submission/keys';
import type { RecipientKey } from '../../submission/keys';
import { sayError } from '../../submission/words';
import { seasonNow } from '../office';
import type { Office } from '../office';
import { PRODUCTION } from '../receiver-now';
import { keyText } from './accept-key';
import { downloadKeyCommand } from './download-key';
import { importKeyCommand } from './import-key';

/** Shows the keys that are in use for the register; one that is chosen can be removed. */
export async function showKeysCommand(office: Office): Promise<void> {
  const { dialogs, speech, keys } = office;
  try {
    const kept = await keys.list(PRODUCTION);
    if (kept.length === 0) {
      await offerFirst(office);
      return;
    }
    const choices = await Promise.all(kept.map(async (key) => ({
      label: key.userIds.join(', '),
      detail: [groupFingerprint(key.fingerprint), key.algorithm, await stateOf(key, office)].join(' · '),
      value: key,
    })));
    const key = await dialogs.choose(speech.say('keys.title'), choices);
    if (key) await showKey(office, key);
  } catch (error) {
    await dialogs.tell('error', speech.failure(error));
  }
}

async function offerFirst(office: Office): Promise<void> {
  const { dialogs, speech } = office;
  const [fromFile, download] = [speech.say('target.importKey'), speech.say('target.downloadKey')];
  const pressed = await dialogs.tell('information', speech.say('keys.none'), fromFile, download);
  if (pressed === fromFile) await importKeyCommand(office);
  if (pressed === download) await downloadKeyCommand(office);
}

async function showKey(office: Office, key: RecipientKey): Promise<void> {
  const { dialogs, speech, keys } = office;
  const [close, remove] = [speech.say('keys.close'), speech.say('keys.remove')];
  const detail = `${keyText(speech, key)}\n\n${await stateOf(key, office)}`;
  if (await dialogs.decide(speech.say('keys.one'), detail, close, remove) !== remove) return;
  const fingerprint = groupFingerprint(key.fingerprint);
  if (!await dialogs.confirm(speech.say('keys.remove.question', { fingerprint }), undefined, remove)) return;
  await keys.remove(PRODUCTION, key.fingerprint);
  office.keysChanged();
  await dialogs.tell('information', speech.say('keys.removed', { fingerprint }));
}

/** Whether a key can be used today, or why not. */
async function stateOf(key: RecipientKey, { speech }: Office): Promise<string> {
  const now = new Date();
  try {
    await readRecipientKey(key.armored, { now, source: key.source });
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error;
    return sayError(speech.language, error);
  }
  const season = seasonNow(now);
  return speech.say(season && isStale(key, season.opens) ? 'keys.stale' : 'keys.good');
}
