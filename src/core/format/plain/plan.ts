import type { FieldId, RecordKind } from '../../model/fields';
import { F, RECORD_KINDS } from '../../model/fields';
import type { Declaration, Dialect, Format } from '../format';
import { DateForm, recordAround } from '../format';
import { INTEGER_LIMITS } from '../numbers';
import type { TypeData } from '../schema';
import { UniqueCheck } from '../unique';
import type { ValueData } from '../value-check';
import { ValueCheck } from '../value-check';
import { DAY_PATTERN } from '../values';
import { LENGTH_OF_DATE, LENGTH_OF_TIME, makeBytesTest } from './in-bytes';
import type { PlainTest } from './value-numbers';

export const NONE = -1;
/** Attributes are told apart by the bits of a number. */
const MOST_ATTRIBUTES = 31;
/** Elements inside one another. */
const MOST_LEVELS = 32;
/** No letter of a text that is all ASCII. */
const NO_LETTER = 0xff;
const DIGITS_OF_A_DAY = 8;
const ISO_LENGTHS: Readonly<Record<string, number>> = { date: LENGTH_OF_DATE, dateTime: LENGTH_OF_TIME };

/** A value at its place: what it is to be tested by, and where it goes. */
export interface PlainValue {
  /** The number of its test; -1 where there may be no value. */
  readonly test: number;
  /** Its place among the cells of its record; -1 where it is no field. */
  readonly slot: number;
  readonly dateForm: DateForm;
  /** See `UniqueCheck.comparedNumber`. */
  readonly compared: number;
}

export interface PlainAttribute extends PlainValue {
  /** Its name as the file writes it. */
  readonly letters: Uint8Array;
  readonly isRequired: boolean;
}

/** An element at its place. */
export interface PlainElement extends PlainValue {
  readonly letters: Uint8Array;
  readonly declaration: Declaration;
  readonly parent: PlainElement | undefined;
  /** Its place among its parent's children. */
  readonly place: number;
  readonly children: readonly PlainElement[];
  readonly attributes: readonly PlainAttribute[];
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  /** Whether it may be read as plain: what it holds is elements in a row, or a value, or nothing. */
  readonly isPlain: boolean;
  /** The number of its kind among the kinds of records; -1 where it is none. */
  readonly record: number;
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
  private readonly unique: UniqueCheck;

  constructor(private readonly format: Format, private readonly dialect: Dialect) {
    this.unique = UniqueCheck.of(format);
  }

  plan(): Plan {
    return { root: this.element(this.format.root, undefined, 0), tests: this.tests };
  }

  private element(declaration: Declaration, parent: PlainElement | undefined, level: number): PlainElement {
    const { data, record, field, parent: within } = declaration;
    const letters = this.letters(declaration.element, this.dialect.elementOf);
    const isPlain = level < MOST_LEVELS && mayBePlain(declaration);
    const children: PlainElement[] = [];
    const element: PlainElement = {
      letters, declaration, parent, children, isPlain,
      place: within ? within.children.indexOf(declaration) : 0,
      ...this.value(data, data.type, record ?? recordAround(declaration), field),
      compared: this.unique.comparedNumber(declaration, NONE),
      attributes: declaration.attributes.map((_, i) => this.attribute(declaration, i)),
      isRequired: data.min > 0,
      isRepeated: data.max !== 1,
      record: record ? RECORD_KINDS.indexOf(record) : NONE,
    };
    if (isPlain) for (const child of declaration.children) children.push(this.element(child, element, level + 1));
    return element;
  }

  private attribute(declaration: Declaration, place: number): PlainAttribute {
    const { attributes, attributeNames, record } = declaration;
    const data = attributes[place];
    const field = data.field === undefined ? NONE : F[data.field as keyof typeof F];
    return {
      letters: this.letters(attributeNames[place], this.dialect.attributeOf),
      compared: this.unique.comparedNumber(declaration, place),
      isRequired: data.use === 'required',
      ...this.value(data, data.use === 'prohibited' ? undefined : data.type, record, field),
    };
  }

  /** A name as the file writes it, of several ways the first; what stands in no such text where there is none. */
  private letters(meaning: number, meanings: Int16Array): Uint8Array {
    const name = meanings.indexOf(meaning);
    const written = name < 0 ? '' : this.dialect.names.names[name];
    if (!/^[!-~]+$/.test(written)) return Uint8Array.of(NO_LETTER);
    return Uint8Array.from(written, (letter) => letter.charCodeAt(0));
  }

  private value(
    data: ValueData, type: string | undefined, kind: RecordKind | undefined, field: FieldId | -1,
  ): Omit<PlainValue, 'compared'> {
    const layout = kind && this.format.rowLayout(kind);
    const slot = layout && field >= 0 && layout.slots[field] < layout.width ? layout.slots[field] : NONE;
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
    const isBare = data.fixed === undefined && isWithoutFacets(typeData);
    this.testNumbers.set(key, this.tests.length);
    return this.tests.push({
      test: (text, start, end) => check.isGood(text, start, end),
      wholesTo: isBare ? INTEGER_LIMITS[typeData.base]?.[1] ?? NONE : NONE,
      isOpen: isBare && typeData.base === 'string',
      takesDays: data.fixed === undefined && isOfDays(typeData),
      bytesTest: data.fixed === undefined ? makeBytesTest(typeData) : undefined,
      digits: data.fixed === undefined ? digitsOf(typeData) : 0,
      isoLength: isBare ? ISO_LENGTHS[typeData.base] ?? 0 : 0,
    }) - 1;
  }
}

function mayBePlain({ data, children, attributes, type, field }: Declaration): boolean {
  if (data.content || data.mixed || data.anyContent || attributes.length > MOST_ATTRIBUTES) return false;
  // How often it came would have to be counted.
  if (data.min > 1 || (data.max !== 1 && data.max !== null)) return false;
  return type ? children.length === 0 : field === NONE;
}

/** Whether a type says no more than that its values have eight digits and look like a day. */
function isOfDays({ base, pattern, length = DIGITS_OF_A_DAY, list: _, ...facets }: TypeData): boolean {
  return base === 'string' && pattern === DAY_PATTERN && length === DIGITS_OF_A_DAY && Object.keys(facets).length === 0;
}

/** The digits but 0 that a type lists as its values, as bits; none where it says more. */
function digitsOf({ base, enumeration = [], list: _, ...others }: TypeData): number {
  if (base !== 'string' || Object.keys(others).length > 0) return 0;
  return enumeration.reduce((digits, value) => (/^[1-9]$/.test(value) ? digits | 1 << Number(value) : digits), 0);
}

/** Whether a type says no more than its base does. */
function isWithoutFacets({ base: _, list: __, ...facets }: TypeData): boolean {
  return Object.keys(facets).length === 0;
}
