import type { Cause, Severity } from '../../../core/findings/finding';
import type { WordKey } from '../../words';
import type { Findings, Found, ReportModel } from '../model';
import { ERRORS, errorsIn } from '../model';
import type { Frame } from './frame';
import type { Html, Section } from './markup';
import { bar, head, numbers, numeric, plain, section, table, text, words } from './markup';

const CAUSES: readonly Cause[] = ['registration', 'extraction', 'code'];
const NOTHING: Pick<Found<Cause>, 'findings' | 'errors' | 'persons'> = { findings: 0, errors: 0, persons: 0 };

/** How far from clean the file is. */
export function distance(frame: Frame, model: ReportModel): Section {
  const { name, findings, figures, notes } = model;
  const facts = [
    name,
    figures?.year !== undefined && frame.say('report.year', { year: String(figures.year) }),
    frame.say('report.persons', { persons: findings.persons, partKind: findings.part }),
  ].filter((fact) => typeof fact === 'string');
  const noted = notes.map((note) => `<p class="note" role="status">${text(note)}</p>`);
  const html = `<p class="facts">${text(facts.join(' · '))}</p>${verdict(frame, model)}${noted.join('')}`;
  return { id: 'distance', html };
}

function verdict(frame: Frame, model: ReportModel): Html {
  const { findings } = model;
  const errors = errorsIn(findings);
  const { warning, information } = findings.bySeverity;
  const severity = (one: Severity, key: WordKey, count: number) =>
    frame.link({ severities: [one] }, frame.say(key, { count }));
  const { withErrors, persons, part: partKind } = findings;
  const said = frame.say('report.flagged', { flagged: withErrors, persons, partKind });
  const flagged = withErrors > 0 ? frame.link({ severities: ERRORS }, said) : text(said);
  const others = [
    ...(errors > 0 ? [flagged] : []),
    ...(warning > 0 ? [severity('warning', 'report.warnings', warning)] : []),
    ...(information > 0 ? [severity('information', 'report.notes', information)] : []),
  ];
  const number = errors > 0
    ? frame.count({ severities: ERRORS }, errors, frame.say('report.severity.error'))
    : '<span class="tick" aria-hidden="true">✓</span>';
  const what = frame.html(whatOf(findings));
  return `<p class="distance"><span class="big">${number}</span> <span class="what">${what}</span></p>`
    + `<p class="others">${others.join(' · ')}</p>`;
}

function whatOf(findings: Findings): WordKey {
  if (findings.bySeverity.fatal > 0) return 'report.distance.fatal';
  switch (errorsIn(findings)) {
    case 0: return 'report.distance.clean';
    case 1: return 'report.distance.error';
    default: return 'report.distance.errors';
  }
}

/** Whom to call: findings by cause. */
export function causes(frame: Frame, model: ReportModel): Section {
  const { findings } = model;
  const most = Math.max(1, ...findings.causes.map((cause) => cause.findings));
  const cards = CAUSES.map((cause) => {
    const found = findings.causes.find(({ key }) => key === cause);
    const chart = bar((found?.findings ?? 0) / most, found && found.errors > 0 ? 'error' : 'warning');
    return `<li class="card"><h3>${frame.html(`report.who.${cause}`)}</h3>`
      + `<p class="why">${frame.html(`report.why.${cause}`)}</p>`
      + `<p class="amount">${amount(frame, model, cause, found)}</p>${chart}</li>`;
  });
  const title = frame.say('report.causes');
  const asTable = frame.asTable('causes', causeTable(frame, findings, title));
  return section('causes', title, `<ul class="cards">${cards.join('')}</ul>`, asTable);
}

function causeTable(frame: Frame, { causes: found, part }: Findings, title: string): Html {
  const columns = [
    words(title), words(frame.say('report.cause')), numbers(frame.say('report.findings')),
    numbers(frame.say('report.errors')), numbers(frame.say('report.persons.column', { partKind: part })),
  ];
  const rows = CAUSES.map((cause) => {
    const { findings, errors, persons } = found.find(({ key }) => key === cause) ?? NOTHING;
    const name = frame.say(`cause.${cause}`);
    return [
      head(frame.html(`report.who.${cause}`)), plain(name), numeric(frame.count({ cause }, findings, name)),
      numeric(frame.count({ cause, severities: ERRORS }, errors, `${name}, ${frame.say('report.severity.error')}`)),
      numeric(frame.persons({ cause }, persons, name, part)),
    ];
  });
  return table(title, columns, rows);
}

function amount(frame: Frame, model: ReportModel, cause: Cause, found: Found<Cause> | undefined): Html {
  if (!found) return frame.html('report.amount.none');
  const { findings, errors, persons } = found;
  const word = frame.html(findings === 1 ? 'report.amount.one' : 'report.amount.many');
  const what = frame.say(`cause.${cause}`);
  const ofErrors = frame.say('report.amount.errors', { errors });
  const inPersons = frame.say('report.amount.persons', { persons, partKind: model.findings.part });
  // The comma stays with what it follows.
  const first = `<span class="phrase">${frame.phrase({ cause, severities: ERRORS }, errors, ofErrors, what)},</span>`;
  const last = frame.phrase({ cause }, persons, inPersons, what);
  return `${frame.count({ cause }, findings, what)} <span>${word}, ${first} ${last}</span>`;
}
