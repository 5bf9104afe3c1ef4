import { DESCRIPTIONS } from '../../../core/model/descriptions';
import type { HendelseKind, Loss, Status } from '../../../core/report/cells';
import type { ReportModel } from '../model';
import { counting } from './completeness';
import type { Frame } from './frame';
import type { Section } from './markup';
import { bar, bars, chart, head, numbers, plain, section, table, text, words } from './markup';
import { nameOf, rulesOf } from './services';

/** The rules that say what the register does with what is not as it wants it. */
const LOSS_RULES = ['kpr-content-check', 'kpr-code-unknown'];
/** Those that tell of a loss. */
const RULES_OF: Readonly<Record<Loss, readonly string[]>> = {
  'message-dropped': ['kpr-content-check'], 'record-dropped': LOSS_RULES,
  'value-dropped': ['kpr-content-check'], 'value-unknown': ['kpr-code-unknown'],
};
/** Those that tell of a status that is not to be used, and of one that is none. */
const STATUS_RULES: Partial<Readonly<Record<Status, readonly string[]>>> = {
  T: ['kpr-status-reserved'], unknown: LOSS_RULES,
};
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
    head(frame.html(`report.loss.${loss}`)), plain(DESCRIPTIONS[frame.language].records[kind].name),
    frame.flaggedCell(findings, count, RULES_OF[loss], frame.say(`report.loss.${loss}`)),
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
    statuses.map(({ status, count }) => {
      const name = frame.say(`report.status.${status}`);
      return [head(text(name)), frame.flaggedCell(findings, count, STATUS_RULES[status] ?? [], name)];
    }));
  const { records } = DESCRIPTIONS[frame.language];
  const columns = [
    words(frame.say('report.service')), ...EVENTS.map((kind) => numbers(records[kind].name)), numbers(frame.say('report.sum')),
  ];
  const rows = all.map(({ type, count }) => {
    const name = nameOf(frame, figures, type);
    const cell = (value: number) => frame.flaggedCell(findings, value, rulesOf(figures, type), name);
    return [
      head(text(name)), ...EVENTS.map((kind) => cell(count[kind])), cell(EVENTS.reduce((sum, kind) => sum + count[kind], 0)),
    ];
  });
  const lead = frame.lead(frame.say('report.events.lead'));
  return section('events', title, told, lead, table(title, columns, rows), frame.because(findings, EVENT_RULES));
}
