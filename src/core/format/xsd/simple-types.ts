import type { XmlElement } from '../../xml/tree';
import type { TypeData } from '../schema';
import { BUILT_INS } from './builtins';
import type { Making } from './making';
import { compilePattern } from './pattern';
import type { QName } from './schema-set';
import { attr, isXsd, XSD_NAMESPACE } from './schema-set';
import type { Simple, TypeNames } from './type-names';

const NUMBERS = ['length', 'minLength', 'maxLength', 'totalDigits', 'fractionDigits'] as const;
const BOUNDS = ['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'] as const;

/** Turns the simple types of a schema into types of format data. */
export class SimpleTypes {
  private readonly known = new Map<XmlElement, Simple>();

  constructor(
    private readonly making: Making,
    private readonly names: TypeNames,
  ) {}

  /** The simple type of that name; undefined when the name is not a simple type's. */
  named(qname: QName, from: XmlElement): Simple | undefined {
    if (qname.namespace === XSD_NAMESPACE) return this.builtIn(qname.name, from);
    const node = this.making.set.find('simpleType', qname);
    return node && this.defined(node);
  }

  /** The same, where it has to be one. */
  get(qname: QName, from: XmlElement): Simple {
    return this.named(qname, from) ?? this.defined(this.making.set.get('simpleType', qname, from));
  }

  /** What an `xs:simpleType` says. */
  defined(node: XmlElement): Simple {
    const known = this.known.get(node);
    if (known) return known;
    const { data, written, name: base } = this.making.within(node, () => this.derived(node));
    const own = attr(node, 'name');
    const list = own === undefined ? undefined : this.making.set.documentOf(node).lists.get(own);
    const simple: Simple = { data: list === undefined ? data : { ...data, list }, name: own ?? base, written };
    this.known.set(node, simple);
    return simple;
  }

  /** A type narrowed by the facets that stand in an `xs:restriction`. */
  restricted(base: Simple, restriction: XmlElement): Simple {
    const data: TypeData = { ...base.data };
    const facets = restriction.children.filter((child) => isXsd(child) && attr(child, 'value') !== undefined);
    const values = (name: string) =>
      facets.filter((facet) => facet.name === name).map((facet) => facet.attributes.get('value')!);
    for (const name of NUMBERS) {
      const [value] = values(name);
      if (value !== undefined && this.isComparable(base, name, restriction))
        data[name] = this.count(value, name === 'totalDigits' ? 1 : 0, restriction);
    }
    for (const name of BOUNDS) {
      const [value] = values(name);
      if (value !== undefined && this.isComparable(base, name, restriction))
        data[name] = this.bound(value.trim(), data, restriction);
    }
    if (data.base !== 'decimal') delete data.fractionDigits;
    const [whiteSpace] = values('whiteSpace');
    if (data.base === 'string' && isWhiteSpace(whiteSpace)) data.whiteSpace = whiteSpace;
    const enumeration = values('enumeration');
    if (enumeration.length > 0 && this.isComparable(base, 'enumeration', restriction)) {
      data.enumeration = enumeration.map((value) => normalised(value, data));
    }
    const patterns = values('pattern');
    if (patterns.length > 0 && this.isReadable(patterns, restriction)) {
      if (data.pattern !== undefined) data.morePatterns = [data.pattern, ...(data.morePatterns ?? [])];
      data.pattern = patterns.join('|');
    }
    return { data, written: base.written };
  }

  private derived(node: XmlElement): Simple {
    const derivation = node.children.find((child) => isXsd(child) && child.name !== 'annotation');
    const inline = derivation?.children.filter((child) => isXsd(child, 'simpleType')) ?? [];
    const { set } = this.making;
    if (derivation?.name === 'restriction') {
      const base = attr(derivation, 'base');
      if (base === undefined && inline.length === 0) throw set.error('invalid', derivation, { name: 'base' });
      const simple = base === undefined ? this.defined(inline[0]) : this.get(set.qname(derivation, base), derivation);
      const restricted = this.restricted(simple, derivation);
      // A type that says nothing of its own is its base, name included.
      const same = JSON.stringify(restricted.data) === JSON.stringify(simple.data);
      return same ? simple : restricted;
    }
    if (derivation?.name === 'union') {
      const members = (attr(derivation, 'memberTypes') ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .map((name) => this.get(set.qname(derivation, name), derivation));
      const union = [...members, ...inline.map((member) => this.defined(member))].map((member) =>
        this.names.add(member),
      );
      if (union.length > 0) return { data: { base: 'string', union } };
    }
    if (derivation?.name === 'list') {
      const item = attr(derivation, 'itemType');
      if (item === undefined && inline.length === 0) throw set.error('invalid', derivation, { name: 'itemType' });
      const items = item === undefined ? this.defined(inline[0]) : this.get(set.qname(derivation, item), derivation);
      return { data: { base: 'string', whiteSpace: 'collapse', items: this.names.add(items) } };
    }
    throw set.error('invalid', node, { name: attr(node, 'name') ?? 'simpleType' });
  }

  private builtIn(name: string, from: XmlElement): Simple | undefined {
    const builtIn = BUILT_INS.get(name);
    if (!builtIn) {
      if (name === 'anyType') return undefined;
      throw this.making.set.error('reference-unknown', from, { name: `xs:${name}` });
    }
    if (builtIn.linked) this.making.note(`xs:${name}`, from, 'unchecked');
    if (builtIn.data.items !== undefined)
      this.names.add({ data: BUILT_INS.get(builtIn.data.items)!.data, name: builtIn.data.items });
    return { data: builtIn.data, name, written: builtIn.written };
  }

  /** Whether a facet that compares values can be held; says so where it cannot. */
  private isComparable({ written }: Simple, facet: string, at: XmlElement): boolean {
    if (written) this.making.note(`xs:${facet}`, at, 'unchecked');
    return !written;
  }

  /** Whether patterns can be tested; says so where they cannot. */
  private isReadable(patterns: readonly string[], at: XmlElement): boolean {
    const readable = patterns.every((pattern) => compilePattern(pattern) !== undefined);
    if (!readable) this.making.note('xs:pattern', at, 'unchecked');
    return readable;
  }

  private count(value: string, least: number, at: XmlElement): number {
    if (!/^\s*\+?\d{1,9}\s*$/.test(value) || Number(value) < least)
      throw this.making.set.error('invalid', at, { name: 'value' });
    return Number(value);
  }

  private bound(value: string, { base }: TypeData, at: XmlElement): string {
    const form = base === 'date' || base === 'dateTime' ? /^-?\d{4,}-\d\d-\d\d/ : /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
    if (base === 'string' || !form.test(value)) throw this.making.set.error('invalid', at, { name: 'value' });
    return value;
  }
}

function isWhiteSpace(value: string | undefined): value is 'preserve' | 'replace' | 'collapse' {
  return value === 'preserve' || value === 'replace' || value === 'collapse';
}

/** A listed value as it is compared: blanks dealt with as the type says. */
function normalised(
  value: string,
  { base, whiteSpace = base === 'string' ? 'preserve' : 'collapse' }: TypeData,
): string {
  return whiteSpace === 'collapse' ? value.trim().replace(/\s+/g, ' ') : value;
}
