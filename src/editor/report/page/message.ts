import { DESCRIPTIONS } from '../../../core/model/descriptions';
import type { HendelseKind } from '../../../core/report/cells';
import type { ReportModel } from '../model';
import { counting } from './completeness';
import type { Frame } from './frame';
import type { Section } from './markup';
import { bar, bars, chart, head, numbers, plain, section, table, text, words } from './markup';
import { nameOf } from './services';

/** The rules that say what the register does with what is not as it wants it. */
const LOSS_RULES = ['kpr-content-check', 'kpr-code-unknown'];
const EVENT_RULES = [
  'tjenestetype-unknown', 'tjenestetype-retired', 'kpr-service-not-reported', 'kpr-event-count', 'kpr-stopp-unpaired', 'kpr-date-order',
];

/** The events in the order that they happen in. */
export const EVENTS: readonly HendelseKind[] = ['tjenestestart', 'midlertidigStoppFra', 'midlertidigStoppTil', 'tjenesteutforerEndret', 'tjenesteslutt'];

/** What the register will drop of a message. */
export function losses(frame: Frame, { figures, findings }: ReportModel): Section {
  const title = frame.say('report.losses');
  if (!figures?.message) return section('losses', title, counting(frame));
  const all = figures.message.losses;
  if (all.length === 0) return section('losses', title, frame.lead(frame.say('report.losses.none')));
  const most = Math.max(...all.map(({ count }) => count));
  const columns = [words(frame.say('report.loss')), words(frame.say('report.loss.where')), numbers(frame.say('report.loss.count')), bars];
  const rows = all.map(({ loss, kind, count }) => [
    head(frame.html(`report.loss.${loss}`)), plain(DESCRIPTIONS[frame.language].records[kind].name), frame.cell(count),
    chart(bar(count / most, loss.endsWith('-dropped') ? 'error' : 'warning')),
  ]);
  return section('losses', title, frame.lead(frame.say('report.losses.lead')), table(title, columns, rows), frame.because(findings, LOSS_RULES));
}

/** What the notifications are, and the events that they tell of by service type, as the register counts them. */
export function events(frame: Frame, { figures, findings }: ReportModel): Section {
  const title = frame.say('report.events');
  if (!figures?.message) return section('events', title, counting(frame));
  const { statuses, events: all } = figures.message;
  if (statuses.length === 0) return section('events', title, frame.lead(frame.say('report.events.none')));
  const told = table(frame.say('report.statuses'), [words(frame.say('report.status')), numbers(frame.say('report.status.count'))],
    statuses.map(({ status, count }) => [head(frame.html(`report.status.${status}`)), frame.cell(count)]));
  const { records } = DESCRIPTIONS[frame.language];
  const columns = [
    words(frame.say('report.service')), ...EVENTS.map((kind) => numbers(records[kind].name)), numbers(frame.say('report.sum')),
  ];
  const rows = all.map(({ type, count }) => [
    head(text(nameOf(frame, figures, type))), ...EVENTS.map((kind) => frame.cell(count[kind])),
    frame.cell(EVENTS.reduce((sum, kind) => sum + count[kind], 0)),
  ]);
  const lead = frame.lead(frame.say('report.events.lead'));
  return section('events', title, told, lead, table(title, columns, rows), frame.because(findings, EVENT_RULES));
}
