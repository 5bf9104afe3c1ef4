// Prefixes and namespaces by chance: declared here and there, and used rightly but for a few places.
import type { FormatId } from './base';
import { base, NAMESPACE } from './base';
import type { Case } from './cases';
import { written } from './cases';
import { Chance } from './chance';
import type { Element } from './tree';
import { elementsOf, print } from './tree';

const CASES = 300;
const PREFIXES = ['', 'a', 'b'];
const FOREIGN = 'urn:x';

/** Declares namespaces on an element and those inside, and names them by prefixes that stand for their own. */
function scatter(target: Element, own: string, around: ReadonlyMap<string, string>, chance: Chance): void {
  const scope = new Map(around);
  const isRoot = around.size === 0;
  const declarations = isRoot ? 3 : chance.next() < 0.06 ? 1 + chance.below(2) : 0;
  target.attributes = target.attributes.filter(([name]) => name !== 'xmlns');
  for (let i = 0; i < declarations; i++) {
    const prefix = chance.pick(PREFIXES);
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    const uri = chance.pick([own, own, own, NAMESPACE, FOREIGN, '']);
    if ((prefix !== '' && uri === '') || target.attributes.some(([other]) => other === name)) continue;
    target.attributes.push([name, uri]);
    scope.set(prefix, uri);
  }
  const fitting = PREFIXES.filter((prefix) => (scope.get(prefix) ?? (prefix === '' ? '' : undefined)) === own);
  const prefix = chance.pick(fitting.length > 0 && chance.next() < 0.997 ? fitting : PREFIXES);
  if (prefix !== '') target.name = `${prefix}:${target.name}`;
  if (chance.next() < 0.004) target.attributes.push([chance.pick(['a:x', 'b:x', 'x', 'a:pePeID']), '1']);
  for (const child of elementsOf(target)) scatter(child, own, scope.set('xml', ''), chance);
}

export function namespacesByChance(format: FormatId): Case[] {
  return Array.from({ length: CASES }, (_, seed) => written(`namespaces by chance ${seed}`, () => {
    const root = base(format);
    scatter(root, format === 'iplos-3.5' ? NAMESPACE : '', new Map(), new Chance(20_000 + seed));
    return print(root, seed % 2 === 0);
  }));
}
