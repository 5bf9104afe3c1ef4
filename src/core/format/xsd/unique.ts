import type { XmlElement } from '../../xml/tree';
import type { UniqueData } from '../schema';
import type { Making } from './making';
import { isXsd } from './schema-set';

const NAME = '(?:[\\w.-]+:)?[\\p{L}_][\\p{L}\\p{N}_.-]*';
const PATH = `(?:\\./|\\.//)?${NAME}(?:/${NAME})*`;
const SELECTOR = new RegExp(`^${PATH}(?:\\|${PATH})*$`, 'u');
const FIELD = new RegExp(`^(?:\\.|(?:\\./)?(?:${NAME}/)*@?${NAME})$`, 'u');

/** What a declared element demands to be unique in it. Forms that are not understood are noted, and not checked. */
export function uniqueIn(making: Making, declaration: XmlElement): UniqueData[] {
  return declaration.children.flatMap((node) => {
    if (!isXsd(node, 'unique') && !isXsd(node, 'key')) return [];
    const paths = (name: string) =>
      node.children.filter((child) => isXsd(child, name)).map((child) => plain(child.attributes.get('xpath') ?? ''));
    const [selector] = paths('selector');
    const fields = paths('field');
    const understood =
      selector !== undefined &&
      SELECTOR.test(selector) &&
      fields.length > 0 &&
      fields.every((field) => FIELD.test(field)) &&
      [selector, ...fields].every((path) => isOfFormat(making, node, path));
    if (!understood) {
      making.note(`xs:${node.name}`, node, 'unchecked');
      return [];
    }
    return [
      {
        selector: withoutPrefixes(selector),
        fields: fields.map(withoutPrefixes),
        ...(node.name === 'key' && { key: true as const }),
      },
    ];
  });
}

/** A path without blanks, and with its axes in short. */
function plain(path: string): string {
  return path
    .replace(/\s+/g, '')
    .replace(/child::/g, '')
    .replace(/attribute::/g, '@');
}

/** Whether a path's elements are of the format's namespace, and its attributes of none, as format data takes them. */
function isOfFormat({ set }: Making, node: XmlElement, path: string): boolean {
  return path.split(/[|/]/).every((step) => {
    if (step === '' || step === '.') return true;
    if (step.startsWith('@')) return !step.includes(':');
    const prefix = step.includes(':') ? step.slice(0, step.indexOf(':')) : undefined;
    return (prefix === undefined ? '' : node.bindings.get(prefix)) === set.main.namespace;
  });
}

function withoutPrefixes(path: string): string {
  return path.replace(/[\w.-]+:/g, '').replace(/(^|\|)\.\/(?!\/)/g, '$1');
}
