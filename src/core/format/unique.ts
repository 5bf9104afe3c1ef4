import { detached } from '../text/detached';
import type { Range } from '../text/range';
import { attributeValue, characterData } from '../xml/references';
import type { Binder } from './binder';
import type { Declaration, Format } from './format';
import type { UniqueData } from './schema';

/** A value, or several, that must not come twice inside an element. */
export interface UniqueKey {
  /** Place of the constraint among those of its element. */
  readonly constraint: number;
  readonly key: string;
  /** What the value is called in the schema. */
  readonly name: string;
  readonly at: Range;
}

/** Where a field stands, seen from the selected element: in elements inside it, then in an attribute or as text. */
interface FieldPath {
  readonly name: string;
  readonly steps: readonly Declaration[];
  /** Place of the attribute among those declared; -1 where the field is the element's text. */
  readonly attribute: number;
  readonly base: string | undefined;
}

interface Constraint {
  readonly place: number;
  readonly context: Declaration;
  readonly fields: readonly FieldPath[];
}

/** What is not unique in a block, and what must be so in the file. */
interface Keys {
  /** The second and later values that come twice inside one element. */
  readonly doubled: readonly UniqueKey[];
  /** The values that must be unique in the file. */
  readonly ofRoot: readonly UniqueKey[];
}

const CHECKS = new WeakMap<Format, UniqueCheck>();
const NONE = -1;
const NO_KEYS: readonly UniqueKey[] = [];

/** What the schema wants to be unique: inside an element of a block, and among the root's children. */
export class UniqueCheck {
  /** By declaration: the constraints that select it. */
  private readonly selecting = new Map<number, Constraint[]>();
  /** By their numbers: the values of selected elements themselves that are compared, each with the constraints on it. */
  private readonly compared: Constraint[][] = [];
  private readonly numbers = new Map<string, number>();
  /** Whether all that is compared is one value in the selected element itself, so that a plain reader can hand it over. */
  private isPlain = true;

  /** That of a format, made once. */
  static of(format: Format): UniqueCheck {
    let check = CHECKS.get(format);
    if (!check) CHECKS.set(format, check = new UniqueCheck(format));
    return check;
  }

  private constructor(private readonly format: Format) {
    for (const context of format.declarations) {
      (context.data.unique ?? []).forEach((data, place) => this.prepare(context, data, place));
    }
  }

  /** Whether the format has constraints at all. */
  get isEmpty(): boolean {
    return this.selecting.size === 0;
  }

  /**
   * The number of a value that is compared, for a plain reader to hand over; -1 where it is none.
   * @param attribute its place among those declared; -1 for the element's text
   */
  comparedNumber({ id }: Declaration, attribute: number): number {
    return this.numbers.get(`${id} ${attribute}`) ?? NONE;
  }

  /** Ranges are relative to the block. */
  check(block: Binder): Keys {
    return (block.numbers && this.isPlain && this.ofPlain(block)) || this.ofElements(block);
  }

  /** Of a block that was read as plain; undefined where two values are alike, of which its elements say more. */
  private ofPlain(block: Binder): Keys | undefined {
    const { compared, numbers } = block;
    const ofRoot: UniqueKey[] = [];
    let seen: Set<string> | undefined;
    for (let i = 0; i < compared.count; i++) {
      for (const { place, context, fields: [{ name, base }] } of this.compared[compared.numbers[i]]) {
        const key = comparable(numbers!.text(compared.ids[i]), base);
        if (context === this.format.root) {
          ofRoot.push({ constraint: place, key, name, at: block.range(compared.starts[i], compared.ends[i]) });
        } else if (compared.count > 1) {
          const id = `${context.id} ${place} ${key}`;
          seen ??= new Set();
          if (seen.has(id)) return undefined;
          seen.add(id);
        }
      }
    }
    return { doubled: NO_KEYS, ofRoot };
  }

  private ofElements(block: Binder): Keys {
    const { nodes, declarations } = block;
    const doubled: UniqueKey[] = [];
    const ofRoot: UniqueKey[] = [];
    const seen = new Set<string>();
    for (let node = 0; node < nodes.count; node++) {
      const constraints = declarations[node] < 0 ? undefined : this.selecting.get(declarations[node]);
      for (const constraint of constraints ?? []) {
        const key = keyOf(block, node, constraint);
        if (!key) continue;
        if (constraint.context === this.format.root) {
          ofRoot.push(key);
          continue;
        }
        const id = `${contextOf(block, node, constraint.context)} ${constraint.place} ${key.key}`;
        if (seen.has(id)) doubled.push(key);
        else seen.add(id);
      }
    }
    return { doubled, ofRoot };
  }

  private prepare(context: Declaration, { selector, fields }: UniqueData, place: number): void {
    for (const path of selector.split('|')) {
      for (const selected of followed(context, path.trim())) {
        const found = fields.map((field) => fieldPath(this.format, selected, field));
        if (found.some((field) => !field)) continue;
        const constraint = { place, context, fields: found as FieldPath[] };
        this.selecting.set(selected.id, [...this.selecting.get(selected.id) ?? [], constraint]);
        this.prepareCompared(selected, constraint);
      }
    }
  }

  private prepareCompared({ id }: Declaration, constraint: Constraint): void {
    const [{ steps, attribute }, ...others] = constraint.fields;
    if (steps.length > 0 || others.length > 0) this.isPlain = false;
    const key = `${id} ${attribute}`;
    const number = this.numbers.get(key) ?? this.compared.push([]) - 1;
    this.numbers.set(key, number);
    this.compared[number].push(constraint);
  }
}

/** The declarations that a path leads to: `a/b`, `.//b`, `.`. */
function followed(from: Declaration, path: string): Declaration[] {
  const anywhere = path.startsWith('.//');
  const steps = path.replace(/^\.\/+/, '').split('/').filter((step) => step !== '' && step !== '.');
  const starts = anywhere ? [from, ...below(from)] : [from];
  return steps.reduce(
    (reached, step) => reached.flatMap(({ children }) => children.filter(({ data }) => step === '*' || data.name === step)),
    starts,
  );
}

function below(from: Declaration): Declaration[] {
  return from.children.flatMap((child) => [child, ...below(child)]);
}

function fieldPath(format: Format, selected: Declaration, path: string): FieldPath | undefined {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const attribute = steps.at(-1)?.startsWith('@') ? steps.pop()!.slice(1) : undefined;
  const reached: Declaration[] = [];
  for (const step of steps) {
    const next = (reached.at(-1) ?? selected).children.find(({ data }) => data.name === step);
    if (!next) return undefined;
    reached.push(next);
  }
  const last = reached.at(-1) ?? selected;
  const place = attribute === undefined ? -1 : last.attributes.findIndex(({ name }) => name === attribute);
  if (attribute !== undefined && place < 0) return undefined;
  const type = attribute === undefined ? last.type : format.type(last.attributes[place].type);
  return { name: attribute ?? last.data.name, steps: reached, attribute: place, base: type?.base };
}

/** The element around a selected one that the constraint stands in. */
function contextOf({ nodes, declarations }: Binder, node: number, context: Declaration): number {
  let at = node;
  while (at >= 0 && declarations[at] !== context.id) at = nodes.parent[at];
  return at;
}

/** The values of a selected element; undefined where one is absent, since then it is not compared. */
function keyOf(block: Binder, node: number, { place, fields }: Constraint): UniqueKey | undefined {
  const values: string[] = [];
  let at: Range | undefined;
  for (const field of fields) {
    const value = valueOf(block, node, field);
    if (!value) return undefined;
    values.push(value.text);
    at ??= value.at;
  }
  const key = values.length === 1 ? values[0] : JSON.stringify(values);
  return at && { constraint: place, key: detached(key), name: fields.map(({ name }) => name).join(', '), at };
}

function valueOf(block: Binder, selected: number, { steps, attribute, base }: FieldPath): { text: string; at: Range } | undefined {
  const { nodes, text, attributeDeclared } = block;
  let node = selected;
  for (const step of steps) {
    const from: number = node;
    node = childOf(block, from, step);
    if (node < 0) return undefined;
  }
  if (attribute < 0) {
    const [from, to] = [nodes.tagEnd[node], nodes.contentEnd[node]];
    const value = characterData(text, from, to);
    return { text: comparable(value, base), at: block.trimmed(from, to) };
  }
  for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
    if (attributeDeclared[i] !== attribute) continue;
    const value = attributeValue(text, nodes.valueStart[i], nodes.valueEnd[i]);
    return { text: comparable(value, base), at: block.range(nodes.valueStart[i], nodes.valueEnd[i]) };
  }
  return undefined;
}

function childOf({ nodes, declarations }: Binder, parent: number, wanted: Declaration): number {
  for (let node = parent + 1; node < nodes.count && nodes.start[node] < nodes.end[parent]; node++) {
    if (nodes.parent[node] === parent && declarations[node] === wanted.id) return node;
  }
  return -1;
}

/** A value as the schema language compares it: numbers by what they are worth. */
function comparable(value: string, base: string | undefined): string {
  if (base === undefined || base === 'string') return value;
  const collapsed = value.trim();
  return /^[+-]?\d+$/.test(collapsed) ? String(BigInt(collapsed.replace('+', ''))) : collapsed;
}
