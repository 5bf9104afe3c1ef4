import type { FieldId, RecordKind } from '../../model/fields';
import { F, RECORD_KINDS } from '../../model/fields';
import type { NameId } from '../../xml/names';
import { UNKNOWN_NAME } from '../../xml/names';
import type { Declaration, Dialect, Format } from '../format';
import { DateForm, recordAround } from '../format';
import type { ValueData } from '../value-check';
import { INTEGER_LIMITS } from '../numbers';
import type { TypeData } from '../schema';
import { ValueCheck } from '../value-check';
import type { PlainTest } from './value-numbers';

export const NONE = -1;
const ANY_NUMBER = 0x7fffffff;
/** Attributes are told apart by the bits of a number. */
const MOST_ATTRIBUTES = 31;
/** Elements inside one another. */
export const MOST_LEVELS = 32;
/** No letter of a text that is all ASCII. */
const NO_LETTER = 0xff;

/** A name as the file writes it, and the value behind it. */
interface PlainName {
  readonly letters: Uint8Array;
  readonly name: NameId;
  /** The number of its value's test; -1 where it holds no value. */
  readonly test: number;
  /** Its place among the cells of its record; -1 where it is no field. */
  readonly slot: number;
  readonly dateForm: DateForm;
}

export interface PlainAttribute extends PlainName {
  /** Its place among those of its element. */
  readonly place: number;
}

/** An element at its place, as {@link PlainReader} needs to know it. */
export interface PlainElement extends PlainName {
  readonly id: number;
  /** Whether it may be read as plain: what it may hold is elements in a row, or a value, or nothing. */
  readonly isPlain: boolean;
  readonly children: readonly PlainElement[];
  readonly min: number;
  readonly max: number;
  /** The number of its kind among the kinds of records; -1 where it is none. */
  readonly record: number;
  readonly attributes: readonly PlainAttribute[];
  /** The attributes that it has to have, as bits by their places. */
  readonly required: number;
}

/** What a block looks like that is just as the schema has it. */
export interface Plan {
  readonly root: PlainElement;
  readonly tests: readonly PlainTest[];
}

const PLANS = new WeakMap<Dialect, Plan>();

/** The plan of a format, as a file writes its names; made once for each. */
export function planOf(format: Format, dialect: Dialect): Plan {
  let plan = PLANS.get(dialect);
  if (!plan) PLANS.set(dialect, plan = new Planner(format, dialect).plan());
  return plan;
}

class Planner {
  private readonly tests: PlainTest[] = [];
  private readonly testNumbers = new Map<string, number>();

  constructor(private readonly format: Format, private readonly dialect: Dialect) {}

  plan(): Plan {
    return { root: this.element(this.format.root, 0), tests: this.tests };
  }

  private element(declaration: Declaration, level: number): PlainElement {
    const { id, element, data, record, field, attributes } = declaration;
    const named = this.named(element, this.dialect.elementOf);
    const isPlain = level < MOST_LEVELS && named.name !== UNKNOWN_NAME && mayBePlain(declaration);
    return {
      id, ...named, isPlain,
      ...this.valued(data, data.type, record ?? recordAround(declaration), field),
      children: isPlain ? declaration.children.map((child) => this.element(child, level + 1)) : [],
      min: data.min,
      max: data.max ?? ANY_NUMBER,
      record: record ? RECORD_KINDS.indexOf(record) : NONE,
      attributes: attributes.map((_, place) => this.attribute(declaration, place)),
      required: attributes.reduce((bits, { use }, i) => (use === 'required' ? bits | (1 << i) : bits), 0),
    };
  }

  private attribute({ attributes, attributeNames, record }: Declaration, place: number): PlainAttribute {
    const data = attributes[place];
    const field = data.field === undefined ? NONE : F[data.field as keyof typeof F];
    const type = data.use === 'prohibited' ? undefined : data.type;
    return { ...this.named(attributeNames[place], this.dialect.attributeOf), ...this.valued(data, type, record, field), place };
  }

  /** A name as the file writes it, of several ways the first; one that no such text holds where there is none. */
  private named(meaning: number, meanings: Int16Array): Pick<PlainName, 'letters' | 'name'> {
    const name = meanings.indexOf(meaning);
    const written = name < 0 ? '' : this.dialect.names.names[name];
    if (!/^[!-~]+$/.test(written)) return { name: UNKNOWN_NAME, letters: Uint8Array.of(NO_LETTER) };
    return { name, letters: Uint8Array.from(written, (letter) => letter.charCodeAt(0)) };
  }

  private valued(
    data: ValueData, type: string | undefined, kind: RecordKind | undefined, field: FieldId | -1,
  ): Pick<PlainName, 'test' | 'slot' | 'dateForm'> {
    const layout = kind && this.format.rowLayout(kind);
    const slot = layout && field >= 0 ? layout.slots[field] : NONE;
    const dateForm: DateForm = slot >= 0 ? layout!.dateForm[slot] : DateForm.None;
    return { test: type === undefined ? NONE : this.testOf(data, type), slot, dateForm };
  }

  /** One test for each type and each value that it is fixed to. */
  private testOf(data: ValueData, type: string): number {
    const key = JSON.stringify([type, data.fixed]);
    const known = this.testNumbers.get(key);
    if (known !== undefined) return known;
    const typeData = this.format.type(type)!;
    const check = new ValueCheck(data, typeData, this.format.data.types);
    this.testNumbers.set(key, this.tests.length);
    const wholesTo = data.fixed === undefined ? largestWhole(typeData) : NONE;
    return this.tests.push({ test: (text, start, end) => check.isGood(text, start, end), wholesTo }) - 1;
  }
}

function mayBePlain({ data, children, attributes, type, field }: Declaration): boolean {
  if (data.content || data.mixed || data.anyContent || attributes.length > MOST_ATTRIBUTES) return false;
  return type ? children.length === 0 : field === NONE;
}

/** Up to where all whole numbers are of a type, leading zeros and all; -1 where some are not. */
function largestWhole(type: TypeData): number {
  const { base, list: _, ...facets } = type;
  return Object.keys(facets).length === 0 ? INTEGER_LIMITS[base]?.[1] ?? NONE : NONE;
}
