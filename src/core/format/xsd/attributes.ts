import type { XmlElement } from '../../xml/tree';
import { fieldOf } from '../standard-names';
import type { AttributeData, ElementData } from '../schema';
import type { Making } from './making';
import { attr, isXsd, XML_NAMESPACE } from './schema-set';
import type { SimpleTypes } from './simple-types';
import type { Simple, TypeNames } from './type-names';

const STRING: Simple = { data: { base: 'string' }, name: 'string' };

/** Turns the attributes of a schema into attributes of format data. */
export class Attributes {
  constructor(
    private readonly making: Making,
    private readonly simpleTypes: SimpleTypes,
    private readonly names: TypeNames,
  ) {}

  /**
   * An element's attributes.
   * @param nodes  where they stand: the element's own type first, then those it is derived from
   * @param any    whether it may have any besides
   * @param record the element's name, where it holds a record
   */
  of(
    nodes: readonly XmlElement[],
    any: boolean,
    record: string | undefined,
  ): Pick<ElementData, 'attributes' | 'anyAttributes'> {
    const found = new Map<string, AttributeData>();
    const open = { is: any };
    // What is derived says more, so it comes later and in place of what the base says.
    for (const node of [...nodes].reverse()) this.collect(node, record, found, open);
    return { ...(found.size > 0 && { attributes: [...found.values()] }), ...(open.is && { anyAttributes: true }) };
  }

  private collect(
    node: XmlElement,
    record: string | undefined,
    found: Map<string, AttributeData>,
    open: { is: boolean },
  ): void {
    const { set } = this.making;
    for (const child of node.children) {
      if (isXsd(child, 'attribute')) {
        const attribute = this.attribute(child, record);
        found.set(`{${attribute.namespace ?? ''}}${attribute.name}`, attribute);
      } else if (isXsd(child, 'attributeGroup')) {
        const definition = set.get('attributeGroup', set.qname(child, attr(child, 'ref') ?? ''), child);
        this.making.within(definition, () => this.collect(definition, record, found, open));
      } else if (isXsd(child, 'anyAttribute')) {
        this.making.note('xs:anyAttribute', child, 'any-attributes');
        open.is = true;
      }
    }
  }

  private attribute(node: XmlElement, record: string | undefined): AttributeData {
    const { set } = this.making;
    const ref = attr(node, 'ref');
    const qname = ref === undefined ? undefined : set.qname(node, ref);
    const ofXml = qname?.namespace === XML_NAMESPACE && !set.find('attribute', qname);
    const declaration = qname && !ofXml ? set.get('attribute', qname, node) : node;
    return this.making.within(declaration, () => {
      const name = qname?.name ?? attr(node, 'name');
      if (name === undefined) throw set.error('invalid', node, { name: 'name' });
      const namespace = qname?.namespace ?? this.namespaceOf(node);
      const use = attr(node, 'use') ?? 'optional';
      if (use !== 'required' && use !== 'optional' && use !== 'prohibited')
        throw set.error('invalid', node, { name: 'use' });
      const standard = use === 'prohibited' ? undefined : fieldOf(record, name);
      const fixed = node.attributes.get('fixed') ?? declaration.attributes.get('fixed');
      const preset = node.attributes.get('default') ?? declaration.attributes.get('default');
      return {
        name,
        ...(namespace !== '' && { namespace }),
        ...(standard && { field: standard.field }),
        type: this.names.add(ofXml ? STRING : this.typeOf(declaration), standard?.list),
        use,
        ...(fixed !== undefined && { fixed }),
        ...(preset !== undefined && { default: preset }),
      };
    });
  }

  private namespaceOf(node: XmlElement): string {
    const document = this.making.set.documentOf(node);
    const global = node.parent === document.root;
    const qualified =
      global || (attr(node, 'form') ?? (document.attributesQualified ? 'qualified' : '')) === 'qualified';
    return qualified ? document.namespace : '';
  }

  private typeOf(declaration: XmlElement): Simple {
    const named = attr(declaration, 'type');
    if (named !== undefined) return this.simpleTypes.get(this.making.set.qname(declaration, named), declaration);
    const inline = declaration.children.find((child) => isXsd(child, 'simpleType'));
    return inline ? this.simpleTypes.defined(inline) : STRING;
  }
}
