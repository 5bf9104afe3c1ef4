import type { XsdEffect, XsdErrorCode, XsdError, XsdNote } from './errors';

type Language = 'nb' | 'en';
type Limit = 'characters' | 'nesting' | 'places' | 'steps';
type Words = Readonly<Record<XsdErrorCode | XsdEffect | Limit, string>>;

const NB: Words = {
  'not-well-formed': '{file} er ikke gyldig XML (linje {line}). Hent skjemaet på nytt fra den som gir det ut.',
  'not-a-schema': '{file} er ikke et XML-skjema: det begynner med {name}. Velg filen som slutter på .xsd.',
  'file-missing': '{file} viser til {name}, som ikke er med (linje {line}). Legg filen i samme mappe og prøv igjen.',
  'reference-unknown':
    '{file} viser til {name} (linje {line}), som ikke er definert. Kontroller at alle filene er av samme versjon.',
  'recursion': '{name} i {file} inneholder seg selv (linje {line}). Slike skjemaer kan ikke brukes her.',
  'too-large': '{file} er større enn et skjema kan være her: grensen er {limit} {what}.',
  'no-root': '{file} har ikke noe element som kan stå ytterst i en fil. Velg skjemaet som tar inn de andre.',
  'invalid': '{file} bryter reglene for skjemaer (linje {line}, {name}). Hent skjemaet på nytt fra utgiveren.',
  'any-content': 'Det som står der i en fil, blir ikke kontrollert.',
  'any-attributes': 'Andre attributter enn de som er nevnt, godtas.',
  'unchecked': 'Filer blir ikke kontrollert mot dette.',
  'left-out': 'Denne delen av skjemaet er ikke tatt med.',
  'characters': 'tegn',
  'nesting': 'nivåer',
  'places': 'elementer',
  'steps': 'deler',
};

const EN: Words = {
  'not-well-formed': '{file} is not valid XML (line {line}). Fetch the schema again from its publisher.',
  'not-a-schema': '{file} is not an XML schema: it begins with {name}. Choose the file that ends in .xsd.',
  'file-missing':
    '{file} refers to {name}, which is not at hand (line {line}). Put it in the same folder and try again.',
  'reference-unknown':
    '{file} refers to {name} (line {line}), which is not defined. Make sure that all files are of the same version.',
  'recursion': '{name} in {file} contains itself (line {line}). Such schemas cannot be used here.',
  'too-large': '{file} is larger than a schema can be here: the limit is {limit} {what}.',
  'no-root': '{file} has no element that a file could begin with. Choose the schema that brings in the others.',
  'invalid': '{file} breaks the rules for schemas (line {line}, {name}). Fetch the schema again from its publisher.',
  'any-content': 'What stands there in a file is not checked.',
  'any-attributes': 'Attributes beside the named ones are let through.',
  'unchecked': 'Files are not held to it.',
  'left-out': 'This part of the schema is left out.',
  'characters': 'characters',
  'nesting': 'levels',
  'places': 'elements',
  'steps': 'parts',
};

const WORDS: Readonly<Record<Language, Words>> = { nb: NB, en: EN };

/** The sentence that says why no format can be made of a schema, and what to do. */
export function sayXsdError(language: Language, { code, args }: XsdError): string {
  const words = WORDS[language];
  const what = typeof args.what === 'string' ? words[args.what as Limit] : '';
  return fill(words[code], { ...args, what });
}

/** The sentence that names what is not understood, its place, and what comes of it. */
export function sayXsdNote(language: Language, { construct, file, line, within, effect }: XsdNote): string {
  const place = language === 'nb' ? `${file}, linje ${line}` : `${file}, line ${line}`;
  return `${construct}${within === '' ? '' : ` (${within})`}, ${place}: ${WORDS[language][effect]}`;
}

function fill(sentence: string, args: XsdError['args']): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => `${args[name] ?? hole}`);
}
