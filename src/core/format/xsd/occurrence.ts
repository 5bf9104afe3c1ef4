import type { XmlElement } from '../../xml/tree';
import { attr } from './schema-set';
import type { SchemaSet } from './schema-set';

/**
 * How often a part of a content model comes; a max of null is any number.
 * @throws XsdError `invalid` when `minOccurs` or `maxOccurs` is no such number, or the least is more than the most
 */
export function occurrence(set: SchemaSet, node: XmlElement): { min: number; max: number | null } {
  const min = count(set, node, 'minOccurs');
  const max = attr(node, 'maxOccurs') === 'unbounded' ? null : count(set, node, 'maxOccurs');
  if (max !== null && min > max) throw set.error('invalid', node, { name: 'minOccurs' });
  return { min, max };
}

function count(set: SchemaSet, node: XmlElement, name: string): number {
  const value = attr(node, name) ?? '1';
  if (!/^\+?\d{1,9}$/.test(value)) throw set.error('invalid', node, { name });
  return Number(value);
}
