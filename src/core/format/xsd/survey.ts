import type { XmlElement } from '../../xml/tree';
import type { Making } from './making';
import { isXsd, XSD_NAMESPACE } from './schema-set';

/** What is understood of the schema language: by element, its attributes and the elements inside it. */
interface Known {
  readonly attributes: string;
  readonly children: string;
}

const MODEL = 'group all choice sequence';
const ATTRIBUTES = 'attribute attributeGroup anyAttribute';
const OCCURS = 'minOccurs maxOccurs';
const FACETS =
  'minExclusive minInclusive maxExclusive maxInclusive totalDigits fractionDigits length minLength maxLength ' +
  'enumeration whiteSpace pattern';
const FACET: Known = { attributes: 'value fixed', children: '' };
const GROUP: Known = { attributes: OCCURS, children: 'element group choice sequence any' };

const KNOWN: Readonly<Record<string, Known>> = {
  element: {
    attributes: `name ref type substitutionGroup fixed default form nillable abstract block final ${OCCURS}`,
    children: 'simpleType complexType unique key',
  },
  attribute: { attributes: 'name ref type use fixed default form', children: 'simpleType' },
  attributeGroup: { attributes: 'name ref', children: ATTRIBUTES },
  anyAttribute: { attributes: 'namespace processContents', children: '' },
  complexType: {
    attributes: 'name mixed abstract block final',
    children: `simpleContent complexContent ${MODEL} ${ATTRIBUTES}`,
  },
  simpleContent: { attributes: '', children: 'restriction extension' },
  complexContent: { attributes: 'mixed', children: 'restriction extension' },
  extension: { attributes: 'base', children: `${MODEL} ${ATTRIBUTES}` },
  restriction: { attributes: 'base', children: `simpleType ${FACETS} ${MODEL} ${ATTRIBUTES}` },
  group: { attributes: `name ref ${OCCURS}`, children: 'all choice sequence' },
  all: { attributes: OCCURS, children: 'element' },
  choice: GROUP,
  sequence: GROUP,
  any: { attributes: `namespace processContents ${OCCURS}`, children: '' },
  simpleType: { attributes: 'name final', children: 'restriction list union' },
  list: { attributes: 'itemType', children: 'simpleType' },
  union: { attributes: 'memberTypes', children: 'simpleType' },
  unique: { attributes: 'name', children: 'selector field' },
  key: { attributes: 'name', children: 'selector field' },
  selector: { attributes: 'xpath', children: '' },
  field: { attributes: 'xpath', children: '' },
  ...Object.fromEntries(FACETS.split(' ').map((name) => [name, FACET])),
};

/** May stand at the top of a schema without a word about it: definitions, and what brings them in. */
const AT_TOP = new Set([
  'import',
  'include',
  'annotation',
  'notation',
  'element',
  'attribute',
  'simpleType',
  'complexType',
  'group',
  'attributeGroup',
]);

/** Whether an element of the schema language is understood inside another. */
export function isKnownIn(parent: string, child: string): boolean {
  return child === 'annotation' || (KNOWN[parent]?.children.split(' ').includes(child) ?? false);
}

/** Notes what is not understood in the parts of a schema that its format is made of, and at the top of its files. */
export function survey(making: Making): void {
  for (const { root } of making.set.documents) {
    for (const child of root.children) {
      if (!isXsd(child) || !AT_TOP.has(child.name)) making.note(nameOf(child), child, 'left-out');
    }
  }
  for (const part of making.reached) surveyPart(making, part);
}

function surveyPart(making: Making, part: XmlElement): void {
  if (part.attributes.get('abstract')?.trim() === 'true') making.note(`${nameOf(part)}/@abstract`, part, 'unchecked');
  const known = KNOWN[part.name]?.attributes.split(' ') ?? [];
  for (const name of part.attributes.keys()) {
    if (name !== 'id' && !name.includes(':') && !known.includes(name))
      making.note(`${nameOf(part)}/@${name}`, part, 'unchecked');
  }
  for (const child of part.children) {
    if (isXsd(child, 'annotation')) continue;
    if (isXsd(child) && isKnownIn(part.name, child.name)) surveyPart(making, child);
    else making.note(nameOf(child), child, 'unchecked');
  }
}

/** As schemas usually write it: `xs:any`. */
function nameOf({ namespace, name }: XmlElement): string {
  return namespace === XSD_NAMESPACE ? `xs:${name}` : name;
}
