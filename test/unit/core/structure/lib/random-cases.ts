// Changes by chance: pieces of text put in, taken out, doubled and swapped; and several changes of elements at once.
import type { FormatId } from './base';
import type { Case } from './cases';
import { edited, text, written } from './cases';
import { Chance } from './chance';
import { above, at, copy, paths } from './tree';

const TEXTS = 500;
const TREES = 400;

/** Pieces of text that mean something to who reads XML, and some of extracts. */
export const TOKENS = [
  '<', '>', '/', '"', '\'', '=', '&', ';', '!', '?', ' ', '\n', '\r', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>',
  '</', '/>', '&amp;', '&#', '&#65;', '<x>', '</x>', '<x/>',
  '<PERSON>', '</PERSON>', '<TJENESTE>', '</TJENESTE>', '</IPLOS>', '<IPLOS>', '<INNHINFO/>', 'xmlns="a"',
  'xmlns:a="b"', ' a="b"', 'a:', ':', '1', '0', 'x', 'Ø', '😀', '\ud83d', '\u0000',
  '\u0007', '\ufffe', '\u00a0', '<tjVedtak>1</tjVedtak>', '<peAlder>1</peAlder>', '-', '--', ']', '[',
];

/** Puts pieces of text in, takes them out, doubles and swaps them. */
export function mangle(whole: string, chance: Chance, tokens: readonly string[] = TOKENS): string {
  let result = whole;
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const place = chance.below(result.length);
    const length = 1 + chance.below(chance.next() < 0.8 ? 4 : 60);
    const before = result.slice(0, place);
    const piece = result.slice(place, place + length);
    const after = result.slice(place + length);
    result = [
      () => before + after,
      () => before + piece + piece + after,
      () => before + chance.pick(tokens) + piece + after,
      () => before + chance.pick(tokens) + after,
      () => before + [...piece].reverse().join('') + after,
    ][chance.below(5)]();
  }
  return result;
}

/** Takes out, doubles, moves and swaps whole elements, so that most of what comes out is well-formed. */
export function rearrange(root: ReturnType<typeof at>, chance: Chance): void {
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const path = chance.pick(paths(root));
    const [target, parent] = [at(root, path), above(root, path)];
    const place = parent.children.indexOf(target);
    const other = above(root, chance.pick(paths(root)));
    [
      () => parent.children.splice(place, 1),
      () => parent.children.splice(place, 0, copy(target)),
      () => parent.children.push(parent.children.splice(place, 1)[0]),
      () => parent.children.splice(place, 2, ...parent.children.slice(place, place + 2).reverse()),
      () => other.children.splice(chance.below(other.children.length + 1), 0, copy(target)),
      () => { target.children = target.children.slice(0, chance.below(target.children.length + 1)); },
      () => { target.name = chance.pick(paths(root)).split('/').at(-1)!.split('.')[0]; },
    ][chance.below(7)]();
  }
}

export function randomCases(format: FormatId): Case[] {
  return [
    ...Array.from({ length: TEXTS }, (_, seed) => written(`text changed by chance ${seed}`,
      () => mangle(text(format), new Chance(seed)))),
    ...Array.from({ length: TREES }, (_, seed) => edited(`elements changed by chance ${seed}`, format,
      (root) => rearrange(root, new Chance(10_000 + seed)))),
  ];
}
