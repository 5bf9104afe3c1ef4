import { isBlank } from '../xml/characters';
import { safeName } from '../xml/problems';
import { attributeValue } from '../xml/references';
import type { Faults } from './fault';
import type { Declaration, Format } from './format';
import { splitName } from './names';
import { ValueCheck } from './value-check';
import { isBlankBetween } from './values';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SCHEMA_LOCATIONS = ['schemaLocation', 'noNamespaceSchemaLocation'];

/** Says what is wrong with the attributes of one kind of element. */
export class AttributeCheck {
  private readonly values: readonly ValueCheck[];
  private readonly isRequired: readonly boolean[];
  readonly required: number;

  constructor(private readonly declaration: Declaration, format: Format) {
    const { attributes } = declaration;
    this.values = attributes.map((data) => new ValueCheck(data, format.type(data.type)!, format.data.types));
    this.isRequired = attributes.map(({ use }) => use === 'required');
    this.required = this.isRequired.filter(Boolean).length;
  }

  /** @returns whether the element says of itself that it has no content on purpose (xsi:nil) */
  check(faults: Faults, node: number): boolean {
    const { nodes, text, attributeDeclared } = faults.block;
    let seen = 0;
    let isNil = false;
    for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
      const index = attributeDeclared[i];
      if (index < 0) {
        if (this.unknown(faults, node, i)) isNil = true;
        continue;
      }
      if (this.isRequired[index]) seen++;
      if (this.declaration.attributes[index].use === 'prohibited') {
        this.tell(faults, i, 'attribute-prohibited', this.declaration.attributes[index].name);
        continue;
      }
      const start = nodes.valueStart[i];
      const end = nodes.valueEnd[i];
      const isWritten = isAsWritten(text, start, end);
      if (isWritten && this.values[index].isGood(text, start, end)) continue;
      const value = attributeValue(text, start, end);
      if (isWritten || !this.values[index].isGood(value, 0, value.length)) this.tellValue(faults, i, index, value);
    }
    if (seen < this.required) this.missing(faults, node);
    return isNil;
  }

  private tellValue(faults: Faults, attribute: number, index: number, value: string): void {
    const { nodes, text } = faults.block;
    const start = nodes.valueStart[attribute];
    const end = nodes.valueEnd[attribute];
    const at = isBlankBetween(text, start, end)
      ? faults.block.range(nodes.attributeStart[attribute], end + 1)
      : faults.block.trimmed(start, end);
    this.values[index].tell(faults, value, start, end, at);
    this.mark(faults, this.declaration.attributes[index].fixed);
  }

  private missing(faults: Faults, node: number): void {
    const { nodes, attributeDeclared } = faults.block;
    const { attributes, data } = this.declaration;
    const there = new Set(attributeDeclared.subarray(nodes.attributeFrom[node], nodes.attributeTo[node]));
    attributes.forEach(({ name, fixed }, i) => {
      if (!this.isRequired[i] || there.has(i)) return;
      const tag = faults.block.range(nodes.start[node], nodes.tagEnd[node]);
      faults.tell('attribute-missing', tag, 'message', { name, element: data.name });
      this.mark(faults, fixed);
    });
  }

  /** The root's attribute that can only have one value is what says the format's version. */
  private mark({ list }: Faults, fixed: string | undefined): void {
    if (!this.declaration.parent && fixed !== undefined) list.push({ ...list.pop()!, version: fixed });
  }

  /** An attribute that the format does not have. @returns whether it is an xsi:nil that says yes */
  private unknown(faults: Faults, node: number, attribute: number): boolean {
    const { nodes, text } = faults.block;
    const written = text.slice(nodes.attributeStart[attribute], nodes.attributeNameEnd[attribute]);
    if (written === 'xmlns' || written.startsWith('xmlns:')) return false;
    const { prefix, local } = splitName(written);
    if (prefix !== '' && faults.block.namespaceOf(prefix, node) === XSI) {
      if (SCHEMA_LOCATIONS.includes(local)) return false;
      if (local === 'nil' && this.declaration.data.nillable) {
        const value = attributeValue(text, nodes.valueStart[attribute], nodes.valueEnd[attribute]).trim();
        if (['true', '1', 'false', '0'].includes(value)) return value === 'true' || value === '1';
      }
    } else if (this.declaration.data.anyAttributes) {
      return false;
    }
    this.tell(faults, attribute, 'attribute-unknown', safeName(written));
    return false;
  }

  private tell(
    faults: Faults, attribute: number, rule: 'attribute-prohibited' | 'attribute-unknown', name: string,
  ): void {
    const { nodes } = faults.block;
    const at = faults.block.range(nodes.attributeStart[attribute], nodes.valueEnd[attribute] + 1);
    faults.tell(rule, at, 'message', { name, element: this.declaration.data.name });
  }
}

/** Whether an attribute's value is what stands there: no references, and no white space but blanks. */
function isAsWritten(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === 38 || (c !== 32 && isBlank(c))) return false;
  }
  return true;
}
