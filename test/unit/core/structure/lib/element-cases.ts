// Elements dropped, emptied, doubled, renamed, moved, nested, filled with blanks or other scripts.
import type { FormatId } from './base';
import { base } from './base';
import type { Case } from './cases';
import { edited } from './cases';
import type { Element } from './tree';
import { above, at, copy, element, isLeaf, paths } from './tree';

export type Change = (target: Element, parent: Element) => void;

const move = (target: Element, parent: Element, to: number): void => {
  parent.children.splice(parent.children.indexOf(target), 1);
  parent.children.splice(to, 0, target);
};

const fill = (content: string): Change => (target) => {
  target.children = [content];
};

const write = (change: (text: string) => string): Change => (target) => {
  target.write = change;
};

export const ELEMENT_CHANGES: Readonly<Record<string, Change>> = {
  dropped: (target, parent) => parent.children.splice(parent.children.indexOf(target), 1),
  emptied: fill(''),
  'self-closed': write((text) => text.replace(/>[^]*$/, '/>')),
  'self-closed with a blank': write((text) => text.replace(/>[^]*$/, ' />')),
  doubled: (target, parent) => parent.children.splice(parent.children.indexOf(target), 0, copy(target)),
  tripled: (target, parent) => parent.children.splice(parent.children.indexOf(target), 0, copy(target), copy(target)),
  'doubled at the end': (target, parent) => parent.children.push(copy(target)),
  'doubled at the beginning': (target, parent) => parent.children.unshift(copy(target)),
  renamed: (target) => { target.name = 'navn'; },
  'in lower case': (target) => { target.name = target.name.toLowerCase(); },
  'renamed in another script': (target) => { target.name = `${target.name}Ø`; },
  'moved first': (target, parent) => move(target, parent, 0),
  'moved last': (target, parent) => move(target, parent, parent.children.length),
  'moved one back': (target, parent) => move(target, parent, Math.max(0, parent.children.indexOf(target) - 1)),
  'moved one on': (target, parent) => move(target, parent, parent.children.indexOf(target) + 1),
  'nested in itself': (target) => { target.children = [copy(target)]; },
  'given itself': (target) => { target.children.push(copy(target)); },
  wrapped: (target, parent) => parent.children.splice(parent.children.indexOf(target), 1,
    element('gruppe', {}, [target])),
  unwrapped: (target, parent) => parent.children.splice(parent.children.indexOf(target), 1, ...target.children),
  'moved into the one before': (target, parent) => {
    const place = parent.children.indexOf(target);
    const before = parent.children[place - 1];
    if (before === undefined || typeof before === 'string') return;
    parent.children.splice(place, 1);
    before.children.push(target);
  },
  'of blanks': fill('   '),
  'of a line end': fill('\n'),
  'in another script': fill('Ær 漢字 😀'),
  'of a long text': fill('x'.repeat(300)),
  'given an element': (target) => target.children.push(element('x', {}, '')),
  'given text before': (target) => target.children.unshift('x'),
  'given text after': (target) => target.children.push('x'),
  'without its end tag': write((text) => text.replace(/<\/[^<]*$/, '')),
  'without its start tag': write((text) => text.replace(/^<[^>]*>/, '')),
  'with another end tag': write((text) => text.replace(/<\/[^<]*$/, '</x>')),
  'with blanks in the tags': write((text) => text.replace(/^(<\w+)/, '$1 \n\t').replace(/>$/, ' \r\n>')),
  'with a blank before its name': write((text) => text.replace('<', '< ')),
  'with a blank after the end tag\'s slash': write((text) => text.replace(/<\/(?=[^<]*$)/, '</ ')),
  'not closed by >': write((text) => text.slice(0, -1)),
};

const ONLY_LEAVES: Readonly<Record<string, Change>> = {
  'with a blank before': (target) => target.children.unshift(' '),
  'with a blank after': (target) => target.children.push(' '),
  'between line ends': (target) => { target.children = ['\n    ', ...target.children, '\n  ']; },
  'with a no-break space after': (target) => target.children.push('\u00a0'),
  'in CDATA': (target) => { target.children = [`<![CDATA[${target.children.join('')}]]>`]; },
  'with a comment inside': (target) => target.children.push('<!-- k -->'),
  'with references for all characters': (target) => {
    target.children = [[...target.children.join('')].map((c) => `&#${c.codePointAt(0)};`).join('')];
  },
};

/** What is left out: records that are like others, and all but a few of the many alike values of PERSONOPPL. */
const ALIKE = [
  /\.[1-9]\//, /\/PERSONOPPL\/po(?!Husstand|VurdTann|ErnPlan|TilDato)/, /\/iiKontakt\/[^T]/, /\/ii(Til|Laget)/,
  /\/tj(Klage|Soknad|Res|Rull)/, /\/[dp][gei]FraDato/,
];

/** Every change at every element of the fullest person, the head and the root. */
export function elementCases(format: FormatId): Case[] {
  const all = ['', ...paths(base(format))].filter((path) => !ALIKE.some((alike) => alike.test(path)));
  return all.flatMap((path) => {
    const own = isLeaf(at(base(format), path)) ? { ...ELEMENT_CHANGES, ...ONLY_LEAVES } : ELEMENT_CHANGES;
    return Object.entries(own)
      .filter(([change]) => path !== '' || !/doubled|tripled|moved|wrapped|dropped/.test(change))
      .map(([change, make]) => edited(`element ${path || 'IPLOS'} ${change}`, format, (root) => {
        make(at(root, path), path === '' ? root : above(root, path));
      }));
  });
}
