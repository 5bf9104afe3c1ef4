import { recordOf, fieldOf } from '../standard-names';
import type { ElementData } from '../schema';
import type { XmlElement } from '../../xml/tree';
import { Attributes } from './attributes';
import type { Making } from './making';
import { occurrence } from './occurrence';
import { contentData, group } from './particles';
import type { GroupKind, Particle } from './particles';
import { attr, isXsd, XSD_NAMESPACE } from './schema-set';
import type { QName } from './schema-set';
import { SimpleTypes } from './simple-types';
import { isKnownIn } from './survey';
import { TypeNames } from './type-names';
import type { Simple } from './type-names';
import { uniqueIn } from './unique';

/** What a complex type says. */
interface Content {
  readonly particle?: Particle;
  readonly simple?: Simple;
  readonly mixed?: true;
  /** Something in it is not understood, so that anything may stand there. */
  readonly open?: true;
  /** Where its attributes stand: its own type, then those it is derived from. */
  readonly attributesIn: readonly XmlElement[];
}

/** The nearest element around that holds a record, by name. */
type Around = string | undefined;

const GROUPS = new Set(['sequence', 'choice', 'all']);
const PARTICLES = new Set([...GROUPS, 'group', 'element', 'any']);
/** Demands of newer schemas that add to a content model without changing what may stand in it. */
const ASSERTIONS = new Set(['assert', 'report']);
const ANYTHING: Content = { open: true, mixed: true, attributesIn: [] };

/** Turns the elements of a schema into elements of format data, each at its place. */
export class Elements {
  readonly names = new TypeNames();
  private readonly simpleTypes: SimpleTypes;
  private readonly attributes: Attributes;

  constructor(private readonly making: Making) {
    this.simpleTypes = new SimpleTypes(making, this.names);
    this.attributes = new Attributes(making, this.simpleTypes, this.names);
  }

  /** The element that an `xs:element` declares or refers to, as it stands inside `around`. */
  make(node: XmlElement, around: Around): ElementData {
    this.making.countPlace();
    const declaration = this.declaration(node);
    return this.making.within(declaration, () => this.declared(declaration, occurrence(this.making.set, node), around));
  }

  private declaration(node: XmlElement): XmlElement {
    const ref = attr(node, 'ref');
    return ref === undefined ? node : this.making.set.get('element', this.making.set.qname(node, ref), node);
  }

  private declared(node: XmlElement, { min, max }: { min: number; max: number | null }, around: Around): ElementData {
    const { set } = this.making;
    const name = attr(node, 'name');
    if (name === undefined) throw set.error('invalid', node, { name: 'name' });
    const document = set.documentOf(node);
    const qualified =
      node.parent === document.root ||
      (attr(node, 'form') ?? (document.elementsQualified && 'qualified')) === 'qualified';
    const namespace = qualified ? document.namespace : '';
    const type = this.typeOf(node);
    const simple = type && 'data' in type ? type : undefined;
    const record = simple ? undefined : recordOf(name);
    const content = simple
      ? { simple, attributesIn: [] }
      : this.contentOf(type as XmlElement | undefined, record ? name : around);
    const standard = content.simple ? fieldOf(around, name) : undefined;
    const { mixed, open, attributesIn } = content;
    const unique = uniqueIn(this.making, node);
    return {
      name,
      ...(namespace !== set.main.namespace && { namespace }),
      ...(record && { record }),
      ...(standard && { field: standard.field }),
      min,
      max,
      ...this.values(node),
      ...(content.simple && { type: this.names.add(content.simple, standard?.list) }),
      ...this.attributes.of(attributesIn, content === ANYTHING, record && name),
      ...(mixed && { mixed }),
      ...(open && { anyContent: open }),
      ...contentData(content.particle, open ?? false, (child) => {
        throw set.error('invalid', node, { name: child });
      }),
      ...(unique.length > 0 && { unique }),
    };
  }

  private values(node: XmlElement): Pick<ElementData, 'fixed' | 'default' | 'nillable'> {
    const fixed = node.attributes.get('fixed');
    const preset = node.attributes.get('default');
    const nillable = /^(true|1)$/.test(attr(node, 'nillable') ?? '');
    return {
      ...(fixed !== undefined && { fixed }),
      ...(preset !== undefined && { default: preset }),
      ...(nillable && { nillable: true }),
    };
  }

  /** The type of a declared element: a simple one, the node of a complex one, or undefined for anything at all. */
  private typeOf(node: XmlElement): Simple | XmlElement | undefined {
    const { set } = this.making;
    const named = attr(node, 'type');
    if (named !== undefined) return this.namedType(set.qname(node, named), node);
    const inline = node.children.find((child) => isXsd(child, 'simpleType') || isXsd(child, 'complexType'));
    if (inline) return inline.name === 'simpleType' ? this.simpleTypes.defined(inline) : inline;
    const head = attr(node, 'substitutionGroup');
    if (head !== undefined) {
      const declaration = set.get('element', set.qname(node, head), node);
      return this.making.within(declaration, () => this.typeOf(declaration));
    }
    this.making.note('xs:anyType', node, 'any-content');
    return undefined;
  }

  private namedType(qname: QName, node: XmlElement): Simple | XmlElement | undefined {
    if (isAnyType(qname)) {
      this.making.note('xs:anyType', node, 'any-content');
      return undefined;
    }
    return this.simpleTypes.named(qname, node) ?? this.making.set.get('complexType', qname, node);
  }

  private contentOf(type: XmlElement | undefined, around: Around): Content {
    if (!type) return ANYTHING;
    return this.making.within(type, () => {
      const derivation = type.children.find((child) => isXsd(child, 'simpleContent') || isXsd(child, 'complexContent'));
      const mixed = isTrue(attr(type, 'mixed')) || isTrue(derivation && attr(derivation, 'mixed'));
      const content = derivation
        ? this.derived(derivation, type, around)
        : { ...this.ownContent(type, around), attributesIn: [type] };
      return { ...content, ...(mixed && { mixed: true }) };
    });
  }

  /** What an extension or restriction says together with its base. */
  private derived(derivation: XmlElement, type: XmlElement, around: Around): Content {
    const step = derivation.children.find((child) => isXsd(child, 'extension') || isXsd(child, 'restriction'));
    const { set } = this.making;
    const baseName = step && attr(step, 'base');
    if (!step || baseName === undefined) throw set.error('invalid', derivation, { name: 'base' });
    const qname = set.qname(step, baseName);
    // The long way of writing a type that is derived from nothing.
    if (isAnyType(qname) && step.name === 'restriction')
      return { ...this.ownContent(step, around), attributesIn: [step] };
    const base = this.namedType(qname, step);
    if (!base) return ANYTHING;
    const baseContent = 'data' in base ? { simple: base, attributesIn: [] } : this.contentOf(base, around);
    const attributesIn = [step, ...baseContent.attributesIn];
    if (derivation.name === 'simpleContent') {
      if (!baseContent.simple) throw set.error('invalid', step, { name: attr(type, 'name') ?? 'simpleContent' });
      const inline = step.children.find((child) => isXsd(child, 'simpleType'));
      const simple = inline ? this.simpleTypes.defined(inline) : baseContent.simple;
      return { simple: step.name === 'restriction' ? this.narrowed(simple, step) : simple, attributesIn };
    }
    const own = this.ownContent(step, around);
    if (step.name === 'restriction') return { ...own, attributesIn };
    const particle = group(
      'sequence',
      [baseContent.particle, own.particle].filter((part) => part !== undefined),
      { min: 1, max: 1 },
    );
    const open = baseContent.open || own.open;
    return { particle, attributesIn, ...(baseContent.mixed && { mixed: true }), ...(open && { open: true }) };
  }

  private narrowed(base: Simple, step: XmlElement): Simple {
    const restricted = this.simpleTypes.restricted(base, step);
    return JSON.stringify(restricted.data) === JSON.stringify(base.data) ? base : restricted;
  }

  /** The content model that stands right inside a complex type, extension or restriction. */
  private ownContent(node: XmlElement, around: Around): Pick<Content, 'particle' | 'open'> {
    const open = { is: false };
    const [model] = this.parts(node, open);
    const particle = model && this.particle(model, around, open);
    return { ...(particle && { particle }), ...(open.is && { open: true }) };
  }

  /** @returns undefined when nothing can stand there */
  private particle(node: XmlElement, around: Around, open: { is: boolean }): Particle | undefined {
    const { set } = this.making;
    const { min, max } = occurrence(set, node);
    if (node.name === 'element') {
      if (this.substitutes(node)) open.is = true;
      return { element: this.make(node, around), min, max };
    }
    if (node.name === 'any') {
      this.making.note('xs:any', node, 'any-content');
      open.is = true;
      return undefined;
    }
    if (node.name === 'group') {
      const definition = set.get('group', set.qname(node, attr(node, 'ref') ?? ''), node);
      const model = definition.children.find((child) => isXsd(child) && GROUPS.has(child.name));
      const inner = this.making.within(definition, () => model && this.particle(model, around, open));
      return group('sequence', [inner], { min, max });
    }
    return this.making.within(node, () => {
      const parts = this.parts(node, open).map((part) => this.particle(part, around, open));
      return group(node.name as GroupKind, parts, { min, max });
    });
  }

  /** The parts of a content model that can be there at all. */
  private parts(node: XmlElement, open: { is: boolean }): readonly XmlElement[] {
    return node.children.filter((child) => {
      if (!isXsd(child) || ASSERTIONS.has(child.name)) return false;
      if (PARTICLES.has(child.name)) return attr(child, 'maxOccurs') !== '0';
      if (!isKnownIn(node.name, child.name)) {
        this.making.note(`xs:${child.name}`, child, 'any-content');
        open.is = true;
      }
      return false;
    });
  }

  /** Whether other elements may stand where this one is referred to; told, since they are let through unseen. */
  private substitutes(node: XmlElement): boolean {
    const ref = attr(node, 'ref');
    const substitute = ref === undefined ? undefined : this.making.set.substituteFor(this.making.set.qname(node, ref));
    if (substitute) this.making.note('xs:element/@substitutionGroup', substitute, 'any-content');
    return substitute !== undefined;
  }
}

function isAnyType({ namespace, name }: QName): boolean {
  return namespace === XSD_NAMESPACE && name === 'anyType';
}

function isTrue(value: string | undefined): boolean {
  return value === 'true' || value === '1';
}
