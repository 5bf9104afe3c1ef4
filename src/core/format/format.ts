import type { FieldId, RecordKind } from '../model/fields';
import { F, FIELD_NAMES, kindOfField, RECORD_KINDS } from '../model/fields';
import type { PartKind } from '../model/parts';
import { PART_KINDS, USUAL_PART } from '../model/parts';
import { NameTable } from '../xml/names';
import type { Vocabulary } from '../xml/blocks';
import type { Bindings, ExpandedName } from './names';
import { relevantBindings, writtenNames } from './names';
import type { AttributeData, ElementData, FormatData, TypeData } from './schema';

/** An element at its place in a format. */
export interface Declaration {
  readonly id: number;
  /** The number of its name among the format's element names. */
  readonly element: number;
  readonly data: ElementData;
  readonly parent: Declaration | undefined;
  readonly children: readonly Declaration[];
  readonly attributes: readonly AttributeData[];
  /** The number of each of them among the format's attribute names. */
  readonly attributeNames: readonly number[];
  readonly type: TypeData | undefined;
  /** Number of its field in the record it belongs to; -1 where it is none. */
  readonly field: FieldId | -1;
  readonly record: RecordKind | undefined;
}

/** Which fields a kind of record has in a format, and where in a row of cells each stands. */
export interface RowLayout {
  readonly kind: RecordKind;
  /** The number of the kind among the kinds of records. */
  readonly number: number;
  /** By field number: its place in the row; where the record has no such field, the place after the last, which stays empty. */
  readonly slots: Int16Array;
  /** How many fields there are. */
  readonly width: number;
  /** By place in the row: how the field is written where it is a date or a time. */
  readonly dateForm: Uint8Array;
  /** The dates that are written as the register does, which no schema holds to the calendar. */
  readonly dateFields: readonly FieldId[];
}

/** How a date is written. */
export const enum DateForm {
  None,
  /** YYYYMMDD */
  Dato,
  /** As the schema language writes dates and times: YYYY-MM-DD, and with T and a time of day. */
  Iso,
}

/** The names of a format as one file writes them, with what each means. */
export interface Dialect extends Vocabulary {
  /** By name number: the element's number among the format's element names, -1 for an attribute's name. */
  readonly elementOf: Int16Array;
  /** By name number: the attribute's number among the format's attribute names, -1 for an element's name. */
  readonly attributeOf: Int16Array;
}

/** Format data made ready for reading: declarations by number, and tables to find them without a string. */
export class Format {
  readonly id: string;
  readonly namespace: string;
  readonly lenient: boolean;
  /** What a file of the format consists of. */
  readonly part: PartKind;
  readonly root: Declaration;
  readonly declarations: Declaration[] = [];
  private readonly elementNames: ExpandedName[] = [];
  private readonly attributeNames: ExpandedName[] = [];
  private readonly namespaces: ReadonlySet<string>;
  private readonly childTable: Int16Array;
  private readonly layouts = new Map<RecordKind, RowLayout>();
  private readonly dialects = new Map<string, Dialect>();

  constructor(readonly data: FormatData) {
    this.id = data.id;
    this.namespace = data.namespace;
    this.lenient = data.lenient ?? false;
    this.root = this.declare(data.root, undefined);
    this.part = PART_KINDS.find((kind) => this.declarations.some(({ record }) => record === kind)) ?? USUAL_PART;
    this.namespaces = new Set([...this.elementNames, ...this.attributeNames].map(({ namespace }) => namespace));
    const width = this.elementNames.length;
    this.childTable = new Int16Array(this.declarations.length * width).fill(-1);
    for (const declaration of this.declarations) {
      for (const child of declaration.children) this.childTable[declaration.id * width + child.element] = child.id;
    }
  }

  /** The number of an element's name; -1 where the format has none such. */
  element(name: string, namespace: string | undefined): number {
    return this.elementNames.findIndex((known) => known.name === name && known.namespace === namespace);
  }

  /** The number of an attribute's name; -1 where the format has none such. */
  attribute(name: string, namespace: string | undefined): number {
    return this.attributeNames.findIndex((known) => known.name === name && known.namespace === namespace);
  }

  /** The declaration of an element inside another, by element number; -1 where the format has none there. */
  child(parent: number, element: number): number {
    return this.childTable[parent * this.elementNames.length + element];
  }

  rowLayout(kind: RecordKind): RowLayout {
    let layout = this.layouts.get(kind);
    if (!layout) this.layouts.set(kind, layout = this.layout(kind));
    return layout;
  }

  /** Whether records of the kind have the field in this format. */
  has(kind: RecordKind, field: FieldId): boolean {
    const { slots, width } = this.rowLayout(kind);
    return slots[field] < width;
  }

  /** The type of a value by its name in the data. */
  type(name: string): TypeData | undefined {
    return this.data.types[name];
  }

  /** The format's names as a file writes them that binds namespaces so on its root. */
  dialect(bindings: Bindings): Dialect {
    const relevant = relevantBindings(bindings, this.namespaces);
    const key = JSON.stringify([...relevant]);
    let dialect = this.dialects.get(key);
    if (!dialect) this.dialects.set(key, dialect = this.makeDialect(relevant));
    return dialect;
  }

  private makeDialect(bindings: Bindings): Dialect {
    const elements = new Map(writtenNames(this.elementNames, bindings, false));
    const attributes = new Map(writtenNames(this.attributeNames, bindings, true));
    const names = [...new Set([...elements.keys(), ...attributes.keys()])];
    const elementOf = Int16Array.from(names, (name) => elements.get(name) ?? -1);
    const units = this.units();
    return {
      names: new NameTable(names),
      mayHold: this.mayHold(elementOf),
      units: Uint8Array.from(elementOf, (element) => (units.has(element) ? 1 : 0)),
      elementOf,
      attributeOf: Int16Array.from(names, (name) => attributes.get(name) ?? -1),
    };
  }

  /** Whether an element has the other among its children anywhere in the format, both by name number. */
  private mayHold(elementOf: Int16Array): NonNullable<Dialect['mayHold']> {
    const width = this.elementNames.length;
    const table = new Uint8Array(width * width);
    for (const { element, parent } of this.declarations) {
      if (parent) table[parent.element * width + element] = 1;
    }
    return (parent, child) => {
      const [outer, inner] = [elementOf[parent], elementOf[child]];
      return outer >= 0 && inner >= 0 && table[outer * width + inner] === 1;
    };
  }

  /** The elements that are children of the root and never stand deeper. */
  private units(): ReadonlySet<number> {
    const units = new Set(this.root.children.map(({ element }) => element));
    for (const { element, parent } of this.declarations) if (parent !== this.root) units.delete(element);
    return units;
  }

  private declare(data: ElementData, parent: Declaration | undefined): Declaration {
    const children: Declaration[] = [];
    const attributes = data.attributes ?? [];
    const declaration: Declaration = {
      id: this.declarations.length,
      element: numberOf(this.elementNames, { name: data.name, namespace: data.namespace ?? this.namespace }),
      data,
      parent,
      children,
      attributes,
      attributeNames: attributes.map(({ name, namespace = '' }) => numberOf(this.attributeNames, { name, namespace })),
      type: data.type === undefined ? undefined : this.data.types[data.type],
      field: data.field === undefined ? -1 : F[data.field as keyof typeof F],
      record: data.record,
    };
    if (data.type !== undefined && !declaration.type) throw new Error(`${data.name}: there is no type "${data.type}"`);
    this.declarations.push(declaration);
    for (const child of data.children ?? []) children.push(this.declare(child, declaration));
    return declaration;
  }

  private layout(kind: RecordKind): RowLayout {
    const slots = new Int16Array(FIELD_NAMES.length).fill(-1);
    const forms: DateForm[] = [];
    const dateFields: FieldId[] = [];
    const add = (field: FieldId, type: TypeData | undefined): void => {
      if (slots[field] >= 0) return;
      slots[field] = forms.length;
      const form = dateFormOf(field, type);
      forms.push(form);
      if (form === DateForm.Dato) dateFields.push(field);
    };
    for (const declaration of this.declarations) {
      if (declaration.record === kind) {
        for (const { field, type } of declaration.attributes) if (field) add(F[field as keyof typeof F], this.type(type));
      }
      if (declaration.field !== -1 && recordAround(declaration) === kind) add(declaration.field, declaration.type);
    }
    const width = forms.length;
    slots.forEach((slot, field) => {
      if (slot < 0) slots[field] = width;
    });
    return { kind, number: RECORD_KINDS.indexOf(kind), slots, width, dateForm: Uint8Array.from(forms), dateFields };
  }
}

function dateFormOf(field: FieldId, type: TypeData | undefined): DateForm {
  if (kindOfField(field) !== 'date' && kindOfField(field) !== 'time') return DateForm.None;
  return type?.base === 'date' || type?.base === 'dateTime' ? DateForm.Iso : DateForm.Dato;
}

/** The kind of the innermost record that a declaration stands in. */
export function recordAround(declaration: Declaration): RecordKind | undefined {
  for (let d = declaration.parent; d; d = d.parent) if (d.record) return d.record;
  return undefined;
}

/** The number of a name in a list, which takes it in where it is new. */
function numberOf(names: ExpandedName[], wanted: ExpandedName): number {
  const known = names.findIndex(({ name, namespace }) => name === wanted.name && namespace === wanted.namespace);
  return known >= 0 ? known : names.push(wanted) - 1;
}
