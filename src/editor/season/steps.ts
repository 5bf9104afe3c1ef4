import * as vscode from 'vscode';
import { isStale } from '../../submission/keys';
import { DEFAULT_BYDELSNUMMER } from '../../submission/credentials';
import { municipalitiesOf, reportingYears } from '../../submission/season-setup';
import type { SeasonDraft } from '../../submission/season-setup';
import { shownName } from '../../submission/shown-name';
import { BACK } from '../../submission/walk';
import type { Step, StepPlace } from '../../submission/walk';
import { calendar } from '../../submission/calendar';
import { profileFor } from '../../core/profiles/profiles';
import { sayCalendarShort } from '../../submission/words/calendar';
import { sayDay } from '../../submission/words/time';
import { memoryOf } from '../memory';
import { seasonOf } from '../office';
import type { Office } from '../office';
import { PRODUCTION } from '../receiver-now';
import { readSettings, writeSetting } from '../settings';
import { chooseUnitsFile } from '../units/choose-units-file';
import { contactFault, loginFault } from '../validators';
import { askStep, chooseStep } from './step-input';
import type { StepChoice } from './step-input';

type Told = Omit<SeasonDraft, 'step'>;
type LoginField = 'bydelsnummer' | 'organisasjonsnummer';
type Answered = ReturnType<Step<Told>>;

/** The questions of a new season, in their order, each with what was told last year as its answer. */
export function seasonSteps(office: Office): Step<Told>[] {
  const { speech } = office;
  const memory = memoryOf(office);
  const heading = ({ year: known }: Told): string =>
    (known === undefined ? speech.say('season.title') : speech.say('season.titleYear', { year: String(known) }));

  async function year(told: Told, place: StepPlace): Answered {
    const now = new Date();
    const choices = reportingYears(now)
      .map((value): StepChoice<number> => ({ label: String(value), description: window(value, now), value }));
    const active = choices.find(({ value }) => value === told.year);
    const placeholder = speech.say('season.year');
    const chosen = await chooseStep({ ...place, title: heading({}), placeholder, choices, active });
    return typeof chosen === 'number' ? { ...told, year: chosen } : chosen;
  }

  /** When a year's data are received, in a few words. */
  function window(one: number, now: Date): string {
    const profile = profileFor(one);
    const season = seasonOf(one);
    if (!profile || !season) return '';
    const [from, to] = [season.firstDay, season.lastDay].map((day) => sayDay(speech.language, day));
    const days = speech.say('season.window', { from, to });
    const state = calendar(profile, now);
    return state.phase === 'after' ? days : `${days} · ${sayCalendarShort(speech.language, state)}`;
  }

  async function municipality(told: Told, place: StepPlace): Answered {
    const choices = municipalitiesOf(told.year!)
      .map(({ code, text }): StepChoice<string> => ({ label: text, description: code, value: code }));
    const known = told.kommunenummer ?? memory.season()?.kommunenummer;
    const active = choices.find(({ value }) => value === known);
    const placeholder = speech.say('season.municipality', { year: String(told.year) });
    const chosen = await chooseStep({ ...place, title: heading(told), placeholder, choices, active });
    return typeof chosen === 'string' ? { ...told, kommunenummer: chosen } : chosen;
  }

  async function contact(told: Told, place: StepPlace): Answered {
    const answer = await askStep({
      ...place, title: heading(told), prompt: speech.say('contact.prompt'),
      value: told.contact ?? memory.contact(told.kommunenummer) ?? memory.contact(undefined) ?? '',
      validate: contactFault(speech),
    });
    return typeof answer === 'string' ? { ...told, contact: answer } : answer;
  }

  /** A value of the log-in. */
  const login = (field: LoginField, otherwise: () => string): Step<Told> => async (told, place) => {
    const answer = await askStep({
      ...place, title: heading(told), prompt: speech.say(`login.${field}`),
      value: told[field] ?? memory.login(told.kommunenummer)?.[field] ?? otherwise(),
      validate: loginFault(speech, field),
    });
    return typeof answer === 'string' ? { ...told, [field]: answer.replace(/\s/g, '') } : answer;
  };

  async function units(told: Told, place: StepPlace): Answered {
    const { unitsFile } = readSettings();
    const keep = (file: string): StepChoice<string> =>
      ({ label: speech.say('season.units.keep', { file: shownName(file) }), value: 'keep' });
    const choices: StepChoice<string>[] = [
      ...(unitsFile === undefined ? [] : [keep(unitsFile)]),
      { label: speech.say('season.units.choose'), detail: speech.say('season.units.detail'), value: 'choose' },
      { label: speech.say('season.units.none'), value: 'none' },
    ];
    const chosen = await chooseStep({ ...place, title: heading(told), placeholder: speech.say('season.units'), choices });
    if (chosen === BACK || chosen === undefined) return chosen;
    if (chosen === 'choose' && !await chooseUnitsFile(office)) return units(told, place);
    if (chosen === 'none' && unitsFile !== undefined) await writeSetting('units.file', null);
    return told;
  }

  async function key(told: Told, place: StepPlace): Answered {
    const [kept] = await office.keys.list(PRODUCTION);
    const opens = seasonOf(told.year!)?.opens;
    const fresh = kept && opens && !isStale(kept, opens);
    const fetched = kept ? sayDay(speech.language, kept.fetchedAt.slice(0, 10)) : '';
    const goOn: StepChoice<string> = fresh
      ? { label: speech.say('season.key.keep', { fetched }), value: 'later' }
      : { label: speech.say('season.key.later'), detail: speech.say('season.key.detail'), value: 'later' };
    const get: StepChoice<string>[] = [
      { label: speech.say('season.key.download'), value: 'iplos.downloadKey' },
      { label: speech.say('season.key.import'), value: 'iplos.importKey' },
    ];
    const choices = fresh ? [goOn, ...get] : [...get, goOn];
    const placeholder = speech.say(fresh ? 'season.key.fresh' : kept ? 'season.key.stale' : 'season.key', { fetched });
    const chosen = await chooseStep({ ...place, title: heading(told), placeholder, choices });
    if (chosen === BACK || chosen === undefined) return chosen;
    if (chosen === 'later') return told;
    await vscode.commands.executeCommand(chosen);
    const [now] = await office.keys.list(PRODUCTION);
    // Whoever went back in the middle of it chooses again.
    return now && now.fetchedAt !== kept?.fetchedAt ? told : key(told, place);
  }

  return [
    year, municipality, contact, login('bydelsnummer', () => DEFAULT_BYDELSNUMMER),
    login('organisasjonsnummer', () => readSettings().organisasjonsnummer ?? ''), units, key,
  ];
}
