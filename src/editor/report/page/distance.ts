import type { Cause } from '../../../core/findings/finding';
import type { Findings, Found, ReportModel } from '../model';
import { ERRORS, errorsIn } from '../model';
import type { Frame } from './frame';
import type { Html, Section } from './markup';
import { bar, section, text } from './markup';

const CAUSES: readonly Cause[] = ['registration', 'extraction', 'code'];

/** How far from clean the file is. */
export function distance(frame: Frame, { name, findings, figures, notes }: ReportModel): Section {
  const facts = [
    name,
    figures?.year !== undefined && frame.say('report.year', { year: String(figures.year) }),
    frame.say('report.persons', { persons: findings.persons }),
  ].filter((fact) => typeof fact === 'string');
  const noted = notes.map((note) => `<p class="note" role="status">${text(note)}</p>`).join('');
  return { id: 'distance', html: `<p class="facts">${text(facts.join(' · '))}</p>${verdict(frame, findings)}${noted}` };
}

function verdict(frame: Frame, findings: Findings): Html {
  const { fatal, warning, information } = findings.bySeverity;
  const errors = errorsIn(findings);
  const others = [
    errors > 0 && text(frame.say('report.flagged', { flagged: findings.withErrors, persons: findings.persons })),
    frame.link({ severities: ['warning'] }, frame.say('report.warnings', { count: warning })),
    frame.link({ severities: ['information'] }, frame.say('report.notes', { count: information })),
  ].filter((part) => part !== false);
  const number = errors > 0
    ? frame.link({ severities: ERRORS }, frame.number(errors), frame.say('report.open', { count: errors, what: frame.say('report.severity.error') }))
    : '<span class="tick" aria-hidden="true">✓</span>';
  const what = fatal > 0 ? 'report.distance.fatal' : errors === 1 ? 'report.distance.error' : errors > 0 ? 'report.distance.errors' : 'report.distance.clean';
  return `<p class="distance ${errors > 0 ? 'far' : 'clean'}"><span class="big">${number}</span> `
    + `<span class="what">${frame.html(what)}</span></p><p class="others">${others.join(' · ')}</p>`;
}

/** Whom to call: findings by cause. */
export function causes(frame: Frame, { findings }: ReportModel): Section {
  const most = Math.max(1, ...findings.causes.map((cause) => cause.findings));
  const cards = CAUSES.map((cause) => {
    const found = findings.causes.find(({ key }) => key === cause);
    const count = found?.findings ?? 0;
    const errors = found?.errors ?? 0;
    const who = frame.say(`report.who.${cause}`);
    return `<li class="card"><h3>${text(who)}</h3><p class="why">${frame.html(`report.why.${cause}`)}</p>`
      + `<p class="amount">${amount(frame, cause, found)}</p>${bar(count / most, errors > 0 ? 'error' : 'warning')}</li>`;
  });
  return section('causes', frame.say('report.causes'), `<ul class="cards">${cards.join('')}</ul>`);
}

function amount(frame: Frame, cause: Cause, found: Found<Cause> | undefined): Html {
  if (!found) return frame.html('report.amount.none');
  const { findings, errors, persons } = found;
  return `${frame.count({ cause }, findings, frame.say(`cause.${cause}`))} <span>${frame.html(findings === 1 ? 'report.amount.one' : 'report.amount.many')}, ${frame.html('report.amount', { errors, persons })}</span>`;
}
