import type { Hold } from '../../submission/gate';
import type { RecipientKey } from '../../submission/keys';
import { sayHold } from '../../submission/words';
import type { Office } from '../office';
import { keyText } from './accept-key';
import { downloadKeyCommand } from './download-key';
import { importKeyCommand } from './import-key';

/** Fetches a key, and says whether one was kept. */
type FetchKey = () => Promise<boolean>;

/**
 * Asks about a key that was fetched before the season's window opened: to fetch it anew, which is what Enter does, or
 * that its fingerprint has been confirmed with the receiver.
 * @returns a way to fetch it, where one was chosen; undefined when the person goes back
 */
export async function askStaleKey(hold: Hold, key: RecipientKey | undefined, office: Office): Promise<'confirmed' | FetchKey | undefined> {
  const { dialogs, speech } = office;
  const [download, fromFile, yes] = [speech.say('key.downloadAnew'), speech.say('target.importKey'), speech.say('key.confirmed')];
  const detail = `${key ? `${keyText(speech, key)}\n\n` : ''}${speech.say('key.stale.detail')}`;
  const pressed = await dialogs.decide(sayHold(speech.language, hold), detail, download, fromFile, yes);
  switch (pressed) {
    case yes: return 'confirmed';
    case download: return () => downloadKeyCommand(office);
    case fromFile: return () => importKeyCommand(office);
    default: return undefined;
  }
}
