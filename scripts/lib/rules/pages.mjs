import { readable } from './placeholders.mjs';

const CAUSES = {
  registration: { nb: 'registrering', en: 'registration' },
  extraction: { nb: 'uttrekk', en: 'extraction' },
  code: { nb: 'kode', en: 'code' },
};
const SEVERITIES = {
  fatal: { nb: 'fatal: kan ikke overstyres', en: 'fatal: cannot be overridden' },
  error: { nb: 'feil: holder innsendingen tilbake', en: 'error: holds back sending' },
  warning: { nb: 'advarsel', en: 'warning' },
  information: { nb: 'opplysning', en: 'information' },
};
const HEADINGS = {
  nb: { why: 'Hvorfor', who: 'Hvem kan rette det', says: 'Meldinger', example: 'Eksempel', wrong: 'Feil', right: 'Riktig', source: 'Kilde' },
  en: { why: 'Why', who: 'Who can mend it', says: 'Messages', example: 'Example', wrong: 'Wrong', right: 'Right', source: 'Source' },
};
const note = '<!-- Made by "npm run generate" from the rule\'s own file: not to be edited. -->';

const code = (text) => ['```xml', text, '```'].join('\n');

function section(rule, language) {
  const words = rule.words[language];
  const h = HEADINGS[language];
  return [
    `## ${words.title}`,
    `*${SEVERITIES[rule.severity][language]} · ${CAUSES[rule.cause][language]}*`,
    words.what,
    `**${h.why}.** ${words.why}`,
    `**${h.who}.** ${words.who}`,
    `**${h.says}.**`,
    Object.values(words.messages).map((message) => `- ${readable(message, language)}`).join('\n'),
    ...(rule.example ? [`**${h.example}.** ${h.wrong}:`, code(rule.example.wrong), `${h.right}:`, code(rule.example.right)] : []),
  ].join('\n\n');
}

/** One rule's page: bokmål first, then English. */
export function rulePage(rule) {
  return `${[note, `# ${rule.id}`, section(rule, 'nb'), section(rule, 'en'), `${HEADINGS.nb.source} / ${HEADINGS.en.source}: ${rule.source}`].join('\n\n')}\n`;
}

/** The table of all rules. */
export function ruleIndex(rules) {
  const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.cause} | ${rule.words.nb.title} | ${rule.words.en.title} |`);
  return `${[note, '# Regler / Rules', ['| id | severity | cause | bokmål | English |', '|---|---|---|---|---|', ...rows].join('\n')].join('\n\n')}\n`;
}
