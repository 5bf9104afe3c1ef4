import { describeKey } from '../../submission/key-view';
import { groupFingerprint } from '../../submission/keys';
import type { RecipientKey } from '../../submission/keys';
import type { Standing } from '../../submission/keystore';
import { sayError } from '../../submission/words';
import { seasonNow } from '../office';
import type { Office } from '../office';
import { PRODUCTION } from '../receiver-now';
import type { Speech } from '../speech';

/**
 * Pins a key of the register: the first one when the administrator has accepted it, the one in use as it is when it was
 * fetched anew, and another one only past a warning with both fingerprints.
 * @returns whether it was kept
 */
export async function acceptKey(office: Office, key: RecipientKey): Promise<boolean> {
  const kept = await keep(office, key);
  if (kept) office.milestones.reach('key');
  return kept;
}

async function keep(office: Office, key: RecipientKey): Promise<boolean> {
  const { dialogs, speech, keys } = office;
  const fingerprint = groupFingerprint(key.fingerprint);
  const standing = await keys.compare(PRODUCTION, key);
  switch (standing.kind) {
    case 'same': {
      await keys.accept(PRODUCTION, key, 'if-same');
      void dialogs.tell('information', speech.say('key.renewed', { fingerprint }));
      return true;
    }
    case 'first': {
      const detail = `${keyText(speech, key)}\n\n${speech.say('key.compare')}`;
      if (!await dialogs.confirm(speech.say('key.question'), detail, speech.say('key.accept'))) return false;
      await keys.accept(PRODUCTION, key, 'if-same');
      break;
    }
    case 'changed': {
      const how = await askChange(office, key, standing);
      if (!how) {
        void dialogs.tell('warning', speech.say('key.refused', { fingerprint }));
        return false;
      }
      await keys.accept(PRODUCTION, key, how);
    }
  }
  office.keysChanged();
  // Whoever fetched the key on the way to something else goes on, whether or not this is clicked away.
  void dialogs.tell('information', speech.say('key.done', { fingerprint }));
  return true;
}

/** What to do with another key than those in use; undefined, which is what Enter and Escape do: nothing. */
async function askChange(
  { dialogs, speech }: Office, key: RecipientKey, { pinned }: Standing,
): Promise<'replace' | 'add' | undefined> {
  const offered = groupFingerprint(key.fingerprint);
  const inUse = pinned.map(({ fingerprint }) => groupFingerprint(fingerprint));
  const detail = [
    speech.say('key.inUse'), ...pinned.map(({ fingerprint }) => inTwoLines(fingerprint)), '', speech.say('key.offered'), keyText(speech, key), '', speech.say('key.compare'),
  ];
  const [keep, replace, add] = [speech.say('key.keep'), speech.say('key.replace'), speech.say('key.add')];
  const question = sayError(speech.language, { code: 'key-changed', args: { pinned: inUse.join(', '), offered } });
  const pressed = await dialogs.decide(question, detail.join('\n'), keep, replace, add);
  if (pressed === replace) return 'replace';
  return pressed === add ? 'add' : undefined;
}

/** What is to be compared of a key, line by line, the fingerprint in a line of its own; what must not be overlooked is marked. */
export function keyText({ language }: Speech, key: RecipientKey): string {
  return describeKey(language, key, seasonNow())
    .map(({ id, label, value, warns }) => (
      id === 'fingerprint' ? `${label}:\n${inTwoLines(key.fingerprint)}` : `${warns ? '⚠ ' : ''}${label}: ${value}`
    ))
    .join('\n');
}

/** A fingerprint as a dialog has room for it: its first half above its second. */
function inTwoLines(fingerprint: string): string {
  const half = fingerprint.length / 2;
  return [fingerprint.slice(0, half), fingerprint.slice(half)].map(groupFingerprint).join('\n');
}
