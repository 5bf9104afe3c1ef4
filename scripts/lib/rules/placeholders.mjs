// What the places in a message that are filled in when it is given stand for, as a reader of a rule's page knows it.
// One that is not listed goes by its own name.

const WORDS = {
  nb: {
    allowed: 'verdier', characters: 'antall', code: 'kode', count: 'antall', dato: 'dato', days: 'antall',
    decimals: 'antall', declared: 'tegnsett', digits: 'antall', fixed: 'verdi', fra: 'fra-dato', from: 'dato',
    hendelse: 'dato', kommune: 'kommunenummer', known: 'versjon', last: 'nummer', length: 'antall', list: 'nummer',
    max: 'antall', min: 'antall', name: 'navn', names: 'navn', notifisert: 'dato', opened: 'tegnsett',
    other: 'kodeverk', parent: 'element', registrert: 'dato', spelling: 'skrivemåte', til: 'til-dato', to: 'dato',
    type: 'nummer', uttrekk: 'dato', value: 'verdi', variable: 'nummer', variables: 'nummer', vedtak: 'dato',
    year: 'år',
  },
  en: {
    allowed: 'values', bydel: 'number', characters: 'number', count: 'number', dato: 'date', days: 'number',
    decimals: 'number', declared: 'encoding', digits: 'number', fixed: 'value', fra: 'start date', from: 'date',
    hendelse: 'date', kode: 'code', kodeverk: 'code system', kommune: 'number', known: 'version', last: 'number',
    length: 'number', list: 'number', max: 'number', min: 'number', names: 'names', notifisert: 'date',
    nummer: 'number', opened: 'encoding', other: 'code system', parent: 'element', registrert: 'date',
    til: 'end date', timer: 'number', to: 'date', type: 'number', uttrekk: 'date', variable: 'number',
    variables: 'numbers', vedtak: 'date',
  },
};

/** A message as Markdown for people to read: what is filled in stands as a word in italics, tags as they are. */
export function readable(message, language) {
  return message.replace(/[<&]/g, '\\$&').replace(/\{(\w+)(?::[^}]*)?\}/g, (_, name) => `*${WORDS[language][name] ?? name}*`);
}
