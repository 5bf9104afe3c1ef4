import * as vscode from 'vscode';
import { codeLists, KOMMUNER } from '../../core/codes/code-lists';
import { profileFor } from '../../core/profiles/profiles';
import { calendar } from '../../submission/calendar';
import { draftFor, seasonSetup } from '../../submission/season-setup';
import type { SeasonSetup } from '../../submission/season-setup';
import { walk } from '../../submission/walk';
import { sayCalendar } from '../../submission/words/calendar';
import { memoryOf } from '../memory';
import type { Memory } from '../memory';
import type { Office } from '../office';
import { PRODUCTION } from '../receiver-now';
import { writeSetting } from '../settings';
import { seasonSteps } from './steps';
import { WALKTHROUGH_COMMAND } from './walkthrough';

/**
 * Asks once a year for all that a submission needs beside the file, and remembers it: what is asked for later has its
 * answer, and the check goes by the year. Whoever leaves goes on where they were.
 */
export async function newSeasonCommand(office: Office): Promise<void> {
  const memory = memoryOf(office);
  const { step, ...told } = draftFor(new Date(), memory.seasonDraft());
  const all = await walk(seasonSteps(office), told, step, async (known, next) => {
    await memory.rememberSeasonDraft({ ...known, step: next });
  });
  const setup = seasonSetup.safeParse(all);
  if (!setup.success) return;
  await keep(setup.data, memory);
  await tell(setup.data, office);
}

async function keep(setup: SeasonSetup, memory: Memory): Promise<void> {
  const { year, kommunenummer, contact, bydelsnummer, organisasjonsnummer } = setup;
  await memory.rememberLogin({ kommunenummer, bydelsnummer, organisasjonsnummer });
  await memory.rememberContact(kommunenummer, contact);
  await memory.rememberContact(undefined, contact);
  await writeSetting('kommune.organisasjonsnummer', organisasjonsnummer);
  await writeSetting('reportingYear', year);
  await memory.rememberSeason(setup);
  await memory.rememberSeasonDraft(undefined);
}

/** Tells what holds from now on, when it is to be sent, and what is still to be done. */
async function tell({ year, kommunenummer, contact }: SeasonSetup, { speech, dialogs, keys }: Office): Promise<void> {
  const profile = profileFor(year);
  const municipality = codeLists.text(KOMMUNER, kommunenummer, { year }) ?? kommunenummer;
  const hasKey = (await keys.list(PRODUCTION)).length > 0;
  const told = [
    speech.say('season.done', { year: String(year), municipality, contact }),
    ...(profile ? [sayCalendar(speech.language, calendar(profile, new Date()))] : []),
    ...(hasKey ? [] : [speech.say('season.noKey')]),
  ].join(' ');
  const check = speech.say('season.check');
  const way = speech.say('season.way');
  const pressed = await dialogs.tell('information', told, check, way);
  if (pressed === check) await vscode.commands.executeCommand('iplos.checkFile');
  if (pressed === way) await vscode.commands.executeCommand(WALKTHROUGH_COMMAND);
}
