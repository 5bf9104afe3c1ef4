// Attributes dropped, doubled, renamed, moved, prefixed, and written in other ways.
import type { FormatId } from './base';
import { base } from './base';
import type { Case } from './cases';
import { edited } from './cases';
import type { Element } from './tree';
import { at, paths } from './tree';

type Change = (target: Element, index: number) => void;

const write = (change: (attribute: string) => string): Change => (target, index) => {
  const [name, value] = target.attributes[index];
  target.write = (text) => text.replace(` ${name}="${value}"`, change(` ${name}="${value}"`));
};

export const ATTRIBUTE_CHANGES: Readonly<Record<string, Change>> = {
  dropped: (target, index) => target.attributes.splice(index, 1),
  renamed: (target, index) => { target.attributes[index][0] = 'navn'; },
  'in lower case': (target, index) => { target.attributes[index][0] = target.attributes[index][0].toLowerCase(); },
  'in another script': (target, index) => { target.attributes[index][0] += 'Ø'; },
  doubled: (target, index) => target.attributes.push([...target.attributes[index]]),
  'with one more': (target) => target.attributes.push(['navn', '']),
  'with one more before': (target) => target.attributes.unshift(['navn', '1']),
  'moved last': (target, index) => target.attributes.push(...target.attributes.splice(index, 1)),
  'with a prefix that is not declared': (target, index) => {
    target.attributes[index][0] = `p:${target.attributes[index][0]}`;
  },
  'with a prefix of its own': (target, index) => {
    target.attributes[index][0] = `p:${target.attributes[index][0]}`;
    target.attributes.push(['xmlns:p', 'urn:x']);
  },
  'with the prefix xml': (target, index) => { target.attributes[index][0] = `xml:${target.attributes[index][0]}`; },
  'on a child': (target, index) => {
    const child = target.children.find((candidate): candidate is Element => typeof candidate !== 'string');
    child?.attributes.push(...target.attributes.splice(index, 1));
  },
  'in single quotes': write((attribute) => attribute.replaceAll('"', '\'')),
  'without quotes': write((attribute) => attribute.replaceAll('"', '')),
  'with one quote': write((attribute) => attribute.slice(0, -1)),
  'with two kinds of quotes': write((attribute) => `${attribute.slice(0, -1)}'`),
  'with blanks around the sign': write((attribute) => attribute.replace('=', ' \r\n = \t')),
  'without a value': write((attribute) => attribute.replace(/=.*/, '')),
  'without a sign': write((attribute) => attribute.replace('=', ' ')),
  'with two signs': write((attribute) => attribute.replace('=', '==')),
  'without a blank before': write((attribute) => attribute.trimStart()),
  'with a line end before': write((attribute) => `\n${attribute.trimStart()}`),
  'with a slash before': write((attribute) => ` /${attribute.trimStart()}`),
  'with a comment before': write((attribute) => ` <!-- -->${attribute}`),
  'without a blank after': write((attribute) => `${attribute}x="1"`),
  'in the end tag': (target, index) => {
    const [[name, value]] = target.attributes.splice(index, 1);
    target.write = (text) => text.replace(/>$/, ` ${name}="${value}">`);
  },
  'with xml:lang': (target) => target.attributes.push(['xml:lang', 'nb']),
  'with xml:space': (target) => target.attributes.push(['xml:space', 'preserve']),
  'with xml:base': (target) => target.attributes.push(['xml:base', 'a']),
  'with xml:id': (target) => target.attributes.push(['xml:id', 'a1']),
};

const OF_LEAVES: readonly string[] = ['with one more', 'with xml:lang', 'with xml:space'];

/** Every change at every attribute there is, and attributes on elements that have none. */
export function attributeCases(format: FormatId): Case[] {
  const extract = base(format);
  const existing = ['', 'PERSON', ...paths(extract).filter((path) => /^PERSON\/[A-Z]+$/.test(path))]
    .flatMap((path) => at(extract, path).attributes.map(([name], index) => ({ path, name, index })))
    .filter(({ name }) => name !== 'xmlns')
    .flatMap(({ path, name, index }) => Object.entries(ATTRIBUTE_CHANGES).map(([change, make]) =>
      edited(`attribute ${path}@${name} ${change}`, format, (root) => make(at(root, path), index))));
  const none = ['INNHINFO', 'INNHINFO/iiKomnr', 'PERSON/peAlder', 'PERSON/TJENESTE/tjTimerUke'].flatMap((path) =>
    OF_LEAVES.map((change) => edited(`attribute ${path} ${change}`, format,
      (root) => ATTRIBUTE_CHANGES[change](at(root, path), 0))));
  return [...existing, ...none];
}
