import type { Declaration } from '../format/format';
import type { AttributeData } from '../format/schema';
import { readPersonid } from '../identifiers/personid';
import type { FieldName, RecordKind } from '../model/fields';
import { F } from '../model/fields';
import type { BlockView } from './block-view';
import type { InspectContext } from './context';
import type { SnippetPart } from './suggestion';

/** Where a snippet goes: into the element `node` of the block, -1 for the root. */
export interface SnippetPlace {
  readonly view: BlockView;
  readonly node: number;
  readonly context: InspectContext;
}

/** What an element is given beside what its schema demands: without it the register cannot use what is. */
const USUAL: Readonly<Partial<Record<RecordKind, readonly FieldName[]>>> = { tjeneste: ['vedtak', 'fraDato'] };
/** Kinds of record that carry the key of the person whom they belong to. */
const OF_PERSON: readonly RecordKind[] = ['personopplysning', 'funksjon', 'tjeneste', 'diagnose', 'dogntilbud'];
/** Where a schema demands an end that is not there, systems write this. */
const NO_END = '99991231';
const LARGEST_KEY = 2_147_483_647;

/** An element with all that it must hold; what follows from the file is filled in, nothing else is. */
export function elementSnippet(declaration: Declaration, prefix: string, place: SnippetPlace): SnippetPart[] {
  return merged(new Builder(place, prefix).element(declaration, 0));
}

/** An attribute with its value where that follows from the file. `place.node` is the element around its own. */
export function attributeSnippet(data: AttributeData, declaration: Declaration, place: SnippetPlace): SnippetPart[] {
  return merged(new Builder(place, '').attribute(data, declaration));
}

/** The key of the person whom a place belongs to; undefined where there is none, or it is somebody's number. */
export function personKey({ view, node, context }: SnippetPlace): string | undefined {
  const around = view.recordAround(node);
  const person = around && view.records.find(({ record }) => record.kind === 'person')?.record;
  const key = person?.text(F.personnokkel) ?? '';
  return key !== '' && readPersonid(key, context.scope.year ?? 0).kind === 'invalid' ? key : undefined;
}

/** The next free key among the person's records of a kind; undefined where their keys are no numbers. */
export function nextKey(view: BlockView, kind: RecordKind): number | undefined {
  const keys = view.records.filter(({ record }) => record.kind === kind && record.has(F.nokkel)).map(({ record }) => record.int(F.nokkel));
  const next = Math.max(0, ...keys) + 1;
  return next <= LARGEST_KEY ? next : undefined;
}

class Builder {
  private readonly made = new Map<RecordKind, number>();

  constructor(private readonly place: SnippetPlace, private readonly prefix: string) {}

  element(declaration: Declaration, depth: number): SnippetPart[] {
    const { data, children, type, attributes } = declaration;
    const name = this.prefix + data.name;
    const tag = [{ text: `<${name}` }, ...attributes.filter(({ use }) => use === 'required')
      .flatMap((attribute) => [{ text: ' ' }, ...this.attribute(attribute, declaration)])];
    if (type) return [...tag, { text: '>' }, this.value(declaration), { text: `</${name}>` }];
    if (children.length === 0) return [...tag, { text: '/>' }];
    const line = `\n${'\t'.repeat(depth + 1)}`;
    const inside = children.filter((child) => isGiven(child, declaration.record))
      .flatMap((child) => Array.from({ length: Math.max(1, child.data.min) }, () => [{ text: line }, ...this.element(child, depth + 1)]).flat());
    const body = inside.length > 0 ? inside : [{ text: line }, { stop: '' }];
    return [...tag, { text: '>' }, ...body, { text: `\n${'\t'.repeat(depth)}</${name}>` }];
  }

  attribute({ name, fixed, field, type }: AttributeData, { record }: Declaration): SnippetPart[] {
    const value = fixed ?? this.key(field as FieldName | undefined, record, type);
    return [{ text: `${name}="` }, value === undefined ? { stop: '' } : { text: value }, { text: '"' }];
  }

  private key(field: FieldName | undefined, record: RecordKind | undefined, type: string): string | undefined {
    if (record === undefined || !OF_PERSON.includes(record)) return undefined;
    if (field === 'personnokkel') return personKey(this.place);
    const { view } = this.place;
    const isNumber = ['int', 'integer', 'short'].includes(view.format?.type(type)?.base ?? '');
    const next = field === 'nokkel' && isNumber ? nextKey(view, record) : undefined;
    if (next === undefined) return undefined;
    const before = this.made.get(record) ?? 0;
    this.made.set(record, before + 1);
    return String(next + before);
  }

  private value({ data, field, parent }: Declaration): SnippetPart {
    if (data.fixed !== undefined) return { text: data.fixed };
    const { head } = this.place.context;
    const record = parent?.record;
    if (record === 'person' && field === F.kommunenummer) return { stop: head?.kommunenummer ?? '' };
    if (record === 'person' && field === F.bydelsnummer) return { stop: head?.bydelsnummer ?? '' };
    const endsPerson = record !== undefined && OF_PERSON.includes(record) && field === F.tilDato && data.min > 0;
    return { stop: endsPerson ? NO_END : '' };
  }
}

/** Whether a child is given with its parent: it must be there, or is of little use left out. */
function isGiven({ data }: Declaration, record: RecordKind | undefined): boolean {
  return data.min > 0 || (record !== undefined && USUAL[record]?.includes(data.field as FieldName) === true);
}

/** Texts that stand side by side as one. */
function merged(parts: readonly SnippetPart[]): SnippetPart[] {
  const result: SnippetPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && 'text' in last && 'text' in part) result[result.length - 1] = { text: last.text + part.text };
    else result.push(part);
  }
  return result;
}
