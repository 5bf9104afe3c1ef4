import * as vscode from 'vscode';
import { codeLists } from '../../core/codes/code-lists';
import { spacedOrganisasjonsnummer } from '../../core/identifiers/organisasjonsnummer';
import { dayInWords, monthInWords } from '../../core/inspect/date-words';
import type { Explanation, FieldExplanation, RecordExplanation } from '../../core/inspect/explain';
import type { Meaning, UnitMeaning } from '../../core/inspect/meaning';
import { DESCRIPTIONS } from '../../core/model/descriptions';
import type { Speech } from '../speech';

/** As many values as are told one by one. */
const MOST_LISTED = 9;

/** An explanation in the words of the language that is set. */
export function explanationWords(explanation: Explanation, speech: Speech): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  for (const paragraph of paragraphs(explanation, speech)) text.appendMarkdown(`${paragraph}\n\n`);
  return text;
}

function paragraphs(explanation: Explanation, speech: Speech): string[] {
  switch (explanation.kind) {
    case 'root': return [heading(explanation.title, explanation.name)];
    case 'record': return recordParagraphs(explanation, speech);
    case 'field': return fieldParagraphs(explanation, speech);
  }
}

function recordParagraphs({ name, description, holds, source }: RecordExplanation, speech: Speech): string[] {
  const { records } = DESCRIPTIONS[speech.language];
  const held = holds.map(({ kind, count }) => `${count} ${(count === 1 ? records[kind].name : records[kind].many).toLowerCase()}`);
  return [
    heading(description.name, name),
    description.meaning,
    ...(held.length > 0 ? [speech.say('read.holds', { records: held.join(', ') })] : []),
    sourceLine(source, speech),
  ];
}

function fieldParagraphs({ subject, description, meaning, allowed, source }: FieldExplanation, speech: Speech): string[] {
  const said = meaning && meaningWords(meaning, speech);
  return [
    heading(description?.name ?? subject.name, description && subject.name),
    ...(description ? [escaped(description.meaning)] : []),
    ...(said ? [`→ ${said}`] : []),
    ...(allowed ? [valuesWords(allowed, speech)] : []),
    `${speech.say(subject.min > 0 ? 'read.required' : 'read.optional')} · ${sourceLine(source, speech)}`,
  ];
}

function heading(name: string, written: string | undefined): string {
  return `**${escaped(name)}**${written === undefined ? '' : ` · \`${written}\``}`;
}

function sourceLine(source: FieldExplanation['source'], speech: Speech): string {
  return `*${escaped(DESCRIPTIONS[speech.language].sources[source])}*`;
}

function valuesWords({ list, values }: NonNullable<FieldExplanation['allowed']>, speech: Speech): string {
  const from = list === undefined ? '' : escaped(speech.say(/^\d+$/.test(list) ? 'read.list' : 'read.register', { list, name: codeLists.name(list) ?? '' }));
  if (values.length > MOST_LISTED) return `${speech.say('read.values.many', { count: values.length, from })}`;
  const lines = values.map(({ value, text }) => `\`${value}\`${text === undefined ? '' : ` ${escaped(text)}`}`);
  // Two blanks end a line in Markdown.
  return [speech.say('read.values', { from }), ...lines].join('  \n');
}

/** What a value means, in a line; as Markdown. */
function meaningWords(meaning: Meaning, speech: Speech): string {
  const { language } = speech;
  switch (meaning.kind) {
    case 'code': return `\`${meaning.code}\` **${escaped(meaning.text)}**${validity(meaning, speech)}`;
    case 'unknown-code': return speech.say('read.unknownCode');
    case 'day': return `**${escaped(dayInWords(meaning.day, language))}**`;
    case 'month': return `**${monthInWords(meaning.day, language)}**`;
    case 'open': return `**${speech.say('read.open')}**`;
    case 'no-day': return speech.say('read.noDay');
    case 'hours': return `**${escaped(speech.say('read.hours', { hours: meaning.hours }))}**`;
    case 'no-unit': return speech.say('read.noUnit');
    case 'unit': return unitWords(meaning, speech);
    case 'personid': {
      const { kind, identity, synthetic } = meaning.personid;
      const notes = [...(synthetic ? [speech.say('read.synthetic')] : []), ...(identity || kind === 'invalid' ? [] : [speech.say('read.noIdentity')])];
      return [`**${speech.say(`read.personid.${kind}`)}**`, ...notes].join(' · ');
    }
  }
}

function unitWords({ orgnr, name, uses, listed }: UnitMeaning, speech: Speech): string {
  return [
    `**${spacedOrganisasjonsnummer(orgnr)}${name === '' ? '' : ` ${escaped(name)}`}**`,
    ...(listed === false ? [speech.say('read.notListed')] : []),
    ...(uses > 0 ? [speech.say('read.uses', { count: uses })] : []),
  ].join(' · ');
}

function validity({ status, from, until }: Extract<Meaning, { kind: 'code' }>, speech: Speech): string {
  if (from === undefined && until === undefined) return status === 'retired' ? ` · ${speech.say('read.retired')}` : '';
  if (from === undefined) return ` · ${speech.say('read.until', { until: String(until) })}`;
  if (until === undefined) return ` · ${speech.say('read.from', { from: String(from) })}`;
  return ` · ${speech.say('read.between', { from: String(from), until: String(until) })}`;
}

/** A text as Markdown that shows it as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
}
