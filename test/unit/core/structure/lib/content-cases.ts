// Text, CDATA, comments, references and instructions wherever elements or values stand.
import type { FormatId } from './base';
import type { Case } from './cases';
import { edited } from './cases';
import { at } from './tree';

export const SNIPPETS: readonly string[] = [
  'x', ' ', '\n\n', '\u00a0', 'Ø', '😀', '&#32;', '&#10;', '&#x9;', '&#x20;&#x20;', '&#160;', '&amp;', '&lt;', '&#x41;',
  '&quot;', '&nbsp;', '&#0;', '&#xFFFE;',
  '&#xD800;', '&#x110000;', '&#99999999999;', '&#x1F600;', '&#;', '&#x;', '&;', '&', '& ', '&amp', '&#65', '&AMP;',
  '<![CDATA[]]>', '<![CDATA[ ]]>',
  '<![CDATA[\n]]>', '<![CDATA[x]]>', '<![CDATA[<x>]]>', '<![CDATA[]]]]>', '<![CDATA[&]]>',
  '<![CDATA[ ]]><![CDATA[x]]>', '<![CDATA[x', '<![cdata[x]]>',
  '<![ CDATA[x]]>', '<!-- c -->', '<!---->', '<!-- a - b -->', '<!-- a -- b -->', '<!-- a --->', '<!--->',
  '<!-- <x> & -->', '<!-- c', '<! -- c -->',
  '<?p d?>', '<?p?>', '<?p d', '<?p ??>', '<? p?>', '<?p:q d?>', '<?1 d?>', '<?xml version="1.0"?>', '<?XML d?>',
  '<?xmlish d?>', '<?xml-stylesheet d?>', '<??>',
  ']]>', ']]', '<', '< x', '>', '\u0001', '\u000b', '\u007f', '\ufffe', '\ufeff', '\u2028', '\u0085', '<x/>',
  '<x></x>', '<x', '</x>', '<1/>', '<-/>', '<.x/>',
  '<Ø/>', '<x y="1"/>', '<x:y/>', '<x xmlns="urn:x"/>', '<x/ >', '<x//>', '<!DOCTYPE x>', '<!ELEMENT x ANY>', '<>',
  '</>',
  '<!-- c --><!-- d -->', '<!-- c --> <?p?> <!-- d -->', '\u0000',
];
/** Where: an element, and before which of its children. */
const PLACES: readonly (readonly [path: string, before: number])[] = [
  ['', 0], ['', 1], ['', 9], ['INNHINFO', 3], ['PERSON', 0], ['PERSON/TJENESTE', 1], ['PERSON.1', 99],
  ['PERSON/peAlder', 0], ['INNHINFO/iiSysID', 1], ['PERSON/TJENESTE/tjVedtDato', 1],
];

export function contentCases(format: FormatId): Case[] {
  return PLACES.flatMap(([path, before]) => SNIPPETS.map((snippet) =>
    edited(`content ${path || 'IPLOS'} ${before} ${JSON.stringify(snippet)}`, format, (root) => {
      const { children } = at(root, path);
      children.splice(Math.min(before, children.length), 0, snippet);
    })));
}
