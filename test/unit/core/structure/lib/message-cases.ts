// Messages changed as extracts are: elements, attributes, values at their edges, what stands between, and by chance.
import { ATTRIBUTE_CHANGES } from './attribute-cases';
import type { Case } from './cases';
import { DECLARATION, written } from './cases';
import { Chance } from './chance';
import { SNIPPETS } from './content-cases';
import { ELEMENT_CHANGES } from './element-cases';
import type { MessageId } from './message-base';
import { messageBase } from './message-base';
import { mangle, rearrange, TOKENS } from './random-cases';
import type { Element } from './tree';
import { above, at, paths, print } from './tree';
import { IN_ATTRIBUTES, lengths, shown } from './value-cases';

const TEXTS = 500;
const TREES = 400;

const TIMES = [
  '2021-03-01', '2021-02-29', '2020-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '2021-3-1', '20210301', '01.03.2021',
  ' 2021-03-01 ', '2021-03-01Z', '2021-03-01+01:00', '2021-03-01-14:00', '2021-03-01+14:01', '-0001-01-01', '0000-01-01',
  '02021-03-01', '12021-03-01', '2021-03-01T', '2021-03-01T10:00:00', '2021-03-01T10:00', '2021-03-01T24:00:00',
  '2021-03-01T24:00:01', '2021-03-01T23:59:60', '2021-03-01T10:60:00', '2021-03-01T10:00:00.123', '2021-03-01T10:00:00.',
  '2021-03-01T10:00:00Z', '2021-03-01T10:00:00+02:00', '2021-03-01T10:00:00+0200', '2021-03-01 10:00:00',
  '2021-03-01t10:00:00', '2021-02-30T10:00:00', '\n2021-03-01T10:00:00\t', '２０２１-03-01',
];
const GUIDS = [
  '00000000-0000-0000-0000-000000000000', '{00000007-0000-4000-8000-0000000000aB}', '{00000007-0000-4000-8000-0000000000aB',
  '00000007-0000-4000-8000-0000000000aB}', '0000000700004000800000000000000a', '00000007-0000-4000-8000-0000000000aG',
  '00000007-0000-4000-8000-0000000000a', '00000007-0000-4000-8000-0000000000aBc', ' 00000007-0000-4000-8000-0000000000aB',
  '{{00000007-0000-4000-8000-0000000000aB}}', '00000003-0000-4000-8000-0000000000aB', '00000003-0000-4000-8000-0000000000ab',
  '{00000003-0000-4000-8000-0000000000aB}',
];
const OTHERS = [...lengths(4), ...lengths(6), 'K', 'B', 'E', 'k', '0403', '0402', '56.0.0', '53.1.2', '13', '17', '01', '+1', '310000019'];

/** A case from a change of the valid message; every other name prints an element a line, the rest all on one. */
function changed(name: string, kind: MessageId, change: (root: Element) => void): Case {
  return written(name, () => {
    const root = messageBase(kind);
    change(root);
    return DECLARATION + print(root, name.length % 2 === 0);
  });
}

/** One of many alike: the paths of elements that are the only ones, or the first and second, of their kind. */
const placesIn = (kind: MessageId): string[] => ['', ...paths(messageBase(kind)).filter((path) => !/\.[2-9]/.test(path))];

function elements(kind: MessageId): Case[] {
  return placesIn(kind).flatMap((path) => Object.entries(ELEMENT_CHANGES)
    .filter(([change]) => path !== '' || !/doubled|tripled|moved|wrapped|dropped/.test(change))
    .map(([change, make]) => changed(`element ${path || 'Melding'} ${change}`, kind,
      (root) => make(at(root, path), path === '' ? root : above(root, path)))));
}

/** Every attribute of those places, but for the namespace. */
const attributesIn = (kind: MessageId) => placesIn(kind).flatMap((path) => at(messageBase(kind), path).attributes
  .map(([name], index) => ({ path, name, index })).filter(({ name }) => name !== 'xmlns'));

function attributes(kind: MessageId): Case[] {
  return attributesIn(kind).flatMap(({ path, name, index }) => Object.entries(ATTRIBUTE_CHANGES)
    .map(([change, make]) => changed(`attribute ${path}@${name} ${change}`, kind, (root) => make(at(root, path), index))));
}

function values(kind: MessageId): Case[] {
  const seen = new Set<string>();
  // An attribute of a name is of the same type wherever it stands.
  const each = attributesIn(kind).filter(({ name }) => !seen.has(name) && seen.add(name));
  // What is no value of its type is tried a part of on each.
  const all = [...new Set([...IN_ATTRIBUTES, ...OTHERS])].filter((value) => !value.includes('<!'));
  const valuesOf = (name: string, turn: number) => [...new Set([
    ...(/dato|tid$/i.test(name) ? TIMES : TIMES.slice(0, 2)), ...(/GUID|Ref$/.test(name) ? GUIDS : GUIDS.slice(0, 2)),
    ...all.filter((_, i) => i % 3 === turn % 3),
  ])];
  return each.flatMap(({ path, name, index }, turn) => valuesOf(name, turn).map((value) => changed(`value ${path}@${name} ${shown(value)}`, kind,
    (root) => { at(root, path).attributes[index][1] = value; })));
}

function content(kind: MessageId): Case[] {
  const places = kind === 'kpr-56.0.0'
    ? ['', 'Notifikasjon', 'Notifikasjon/TjenesteStart', 'Notifikasjon/TjenesteStart/Bruker', 'Kommune']
    : ['', 'Kontaktperson', 'Institusjon', 'Institusjon/PasientIdent'];
  return places.flatMap((path) => [0, 9].flatMap((before) => SNIPPETS.map((snippet) =>
    changed(`content ${path || 'Melding'} ${before} ${JSON.stringify(snippet)}`, kind, (root) => {
      const { children } = at(root, path);
      children.splice(Math.min(before, children.length), 0, snippet);
    }))));
}

function byChance(kind: MessageId): Case[] {
  const tokens = [...TOKENS, '<Notifikasjon>', '</Notifikasjon>', '</Melding>', '<Kommune kommuneNr="0402"/>', ...GUIDS.slice(0, 2)];
  const text = DECLARATION + print(messageBase(kind), true);
  return [
    ...Array.from({ length: TEXTS }, (_, seed) => written(`text changed by chance ${seed}`,
      () => mangle(text, new Chance(30_000 + seed), tokens))),
    ...Array.from({ length: TREES }, (_, seed) => changed(`elements changed by chance ${seed}`, kind,
      (root) => rearrange(root, new Chance(40_000 + seed)))),
  ];
}

/** Changed messages by what is changed, the same each time; names are unique. */
export const MESSAGE_FAMILIES: Readonly<Record<string, (kind: MessageId) => Case[]>> = {
  nothing: (kind) => [changed('nothing changed', kind, () => undefined)],
  elements,
  attributes,
  values,
  content,
  'text and elements by chance': byChance,
};
