import type { FieldId, RecordKind } from '../model/fields';
import { F, FIELD_NAMES, kindOfField, RECORD_KINDS } from '../model/fields';
import { NameTable } from '../xml/names';
import type { Vocabulary } from '../xml/blocks';
import type { AttributeData, ElementData, FormatData, TypeData } from './schema';

/** An element at its place in a format. */
export interface Declaration {
  readonly id: number;
  readonly data: ElementData;
  readonly parent: Declaration | undefined;
  readonly children: readonly Declaration[];
  readonly attributes: readonly AttributeData[];
  readonly type: TypeData | undefined;
  /** Number of its field in the record it belongs to; -1 where it is none. */
  readonly field: FieldId | -1;
  readonly record: RecordKind | undefined;
}

/** Which fields a kind of record has in a format, and where in a row of cells each stands. */
export interface RowLayout {
  readonly kind: RecordKind;
  /** By field number: its place in the row, -1 where the record has no such field. */
  readonly slots: Int16Array;
  readonly width: number;
  /** By place in the row: 1 where the field is a date. */
  readonly isDate: Uint8Array;
  readonly dateFields: readonly FieldId[];
}

/** The names of a format as one file writes them, with what each means. */
export interface Dialect extends Vocabulary {
  /** By name number: the element's number among the format's element names, -1 for an attribute's name. */
  readonly elementOf: Int16Array;
  /** By name number: the attribute's name without prefix, for names that are attributes'. */
  readonly attributeOf: readonly (string | undefined)[];
  /** The prefixes that the file has bound to the format's namespace. */
  readonly prefixes: readonly string[];
}

/** Format data made ready for reading: declarations by number, and tables to find them without a string. */
export class Format {
  readonly id: string;
  readonly namespace: string;
  readonly lenient: boolean;
  readonly root: Declaration;
  readonly declarations: Declaration[] = [];
  private readonly elementNames: string[] = [];
  private readonly attributeNames: string[] = [];
  private readonly childTable: Int16Array;
  private readonly layouts = new Map<RecordKind, RowLayout>();
  private readonly dialects = new Map<string, Dialect>();

  constructor(readonly data: FormatData) {
    this.id = data.id;
    this.namespace = data.namespace;
    this.lenient = data.lenient ?? false;
    this.root = this.declare(data.root, undefined);
    const width = this.elementNames.length;
    this.childTable = new Int16Array(this.declarations.length * width).fill(-1);
    for (const declaration of this.declarations) {
      for (const child of declaration.children) {
        this.childTable[declaration.id * width + this.elementNames.indexOf(child.data.name)] = child.id;
      }
    }
    for (const kind of RECORD_KINDS) this.layouts.set(kind, this.layout(kind));
  }

  /** The declaration of an element inside another, by element number; -1 where the format has none there. */
  child(parent: number, element: number): number {
    return this.childTable[parent * this.elementNames.length + element];
  }

  rowLayout(kind: RecordKind): RowLayout {
    return this.layouts.get(kind)!;
  }

  /** Whether records of the kind have the field in this format. */
  has(kind: RecordKind, field: FieldId): boolean {
    return this.rowLayout(kind).slots[field] >= 0;
  }

  /** The type of a value by its name in the data. */
  type(name: string): TypeData | undefined {
    return this.data.types[name];
  }

  /**
   * The format's names as a file writes them.
   * @param prefixes the prefixes bound to the format's namespace; '' for the default
   */
  dialect(prefixes: readonly string[]): Dialect {
    const key = prefixes.join(' ');
    let dialect = this.dialects.get(key);
    if (!dialect) this.dialects.set(key, dialect = this.makeDialect(prefixes));
    return dialect;
  }

  private makeDialect(prefixes: readonly string[]): Dialect {
    const names: string[] = [];
    const elements: number[] = [];
    for (const prefix of prefixes) {
      this.elementNames.forEach((name, element) => {
        names.push(prefix ? `${prefix}:${name}` : name);
        elements.push(element);
      });
    }
    const attributeOf: (string | undefined)[] = names.map(() => undefined);
    for (const name of this.attributeNames) {
      const existing = names.indexOf(name);
      if (existing >= 0) {
        attributeOf[existing] = name;
        continue;
      }
      names.push(name);
      elements.push(-1);
      attributeOf.push(name);
    }
    const units = Uint8Array.from(elements, (element) => (element >= 0 && this.isUnit(this.elementNames[element]) ? 1 : 0));
    return { names: new NameTable(names), units, elementOf: Int16Array.from(elements), attributeOf, prefixes };
  }

  /** Whether an element is a child of the root and never stands deeper. */
  private isUnit(name: string): boolean {
    return this.declarations.every((d) => d.data.name !== name || d.parent === this.root);
  }

  private declare(data: ElementData, parent: Declaration | undefined): Declaration {
    const children: Declaration[] = [];
    const declaration: Declaration = {
      id: this.declarations.length,
      data,
      parent,
      children,
      attributes: data.attributes ?? [],
      type: data.type === undefined ? undefined : this.data.types[data.type],
      field: data.field === undefined ? -1 : F[data.field as keyof typeof F],
      record: data.record,
    };
    if (data.type !== undefined && !declaration.type) throw new Error(`${data.name}: there is no type "${data.type}"`);
    this.declarations.push(declaration);
    if (!this.elementNames.includes(data.name)) this.elementNames.push(data.name);
    for (const { name } of declaration.attributes) {
      if (!this.attributeNames.includes(name)) this.attributeNames.push(name);
    }
    for (const child of data.children ?? []) children.push(this.declare(child, declaration));
    return declaration;
  }

  private layout(kind: RecordKind): RowLayout {
    const slots = new Int16Array(FIELD_NAMES.length).fill(-1);
    const dateFields: FieldId[] = [];
    let width = 0;
    const add = (field: FieldId): void => {
      if (slots[field] >= 0) return;
      slots[field] = width++;
      if (kindOfField(field) === 'date') dateFields.push(field);
    };
    for (const declaration of this.declarations) {
      if (declaration.record === kind) {
        for (const { field } of declaration.attributes) if (field) add(F[field as keyof typeof F]);
      }
      if (declaration.field !== -1 && recordAround(declaration) === kind) add(declaration.field);
    }
    const isDate = new Uint8Array(width);
    for (const field of dateFields) isDate[slots[field]] = 1;
    return { kind, slots, width, isDate, dateFields };
  }
}

/** The kind of the innermost record that a declaration stands in. */
function recordAround(declaration: Declaration): RecordKind | undefined {
  for (let d = declaration.parent; d; d = d.parent) if (d.record) return d.record;
  return undefined;
}
