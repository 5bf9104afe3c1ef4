import type { FormatData, TypeData } from '../schema';

/** The order in which a type's facets are written. */
const ORDER: readonly (keyof TypeData)[] = [
  'base', 'length', 'minLength', 'maxLength', 'pattern', 'morePatterns', 'enumeration', 'totalDigits', 'fractionDigits',
  'minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive', 'whiteSpace', 'union', 'items', 'list',
];
/** Listed values make a name where they are this short together. */
const LONGEST_VALUES = 24;

/** A type with the name that its schema gives it; none where it stands inside what it is the type of. */
export interface Simple {
  readonly data: TypeData;
  readonly name?: string;
  /** Its values are known by how they are written only. */
  readonly written?: true;
}

/** The types of a format by name: those of the schema by their own, others by what they say. */
export class TypeNames {
  readonly types: FormatData['types'] = {};
  private readonly names = new Map<string, string>();

  /**
   * The name of a type in the format data.
   * @param list the code list that gives its values their texts, where the type does not say so itself
   */
  add(simple: Simple, list?: string): string {
    const data = inOrder(list === undefined || simple.data.list ? simple.data : { ...simple.data, list });
    const stem = simple.name === undefined ? stemOf(data) : withList(simple.name, simple.data.list ? undefined : list);
    const key = `${stem} ${JSON.stringify(data)}`;
    const known = this.names.get(key);
    if (known !== undefined) return known;
    // An object cannot have a property of the name __proto__.
    const first = stem.replace(/^__/, '');
    let name = first;
    for (let n = 2; Object.hasOwn(this.types, name); n++) name = `${first}-${n}`;
    this.types[name] = data;
    this.names.set(key, name);
    return name;
  }
}

function inOrder(data: TypeData): TypeData {
  return Object.fromEntries(ORDER.filter((key) => data[key] !== undefined).map((key) => [key, data[key]])) as TypeData;
}

function withList(name: string, list: string | undefined): string {
  return list === undefined ? name : `${name}-${list}`;
}

/** What a type says, in short: text-4, text-max-15, code-1-2-9, code-9335, decimal-5-2. */
function stemOf({
  base,
  length,
  minLength = length,
  maxLength = length,
  pattern,
  enumeration,
  totalDigits,
  fractionDigits,
  union,
  items,
  list,
}: TypeData): string {
  if (union) return 'union';
  if (items !== undefined) return 'list';
  if (list !== undefined) return `code-${list}`;
  if (enumeration) {
    const values = enumeration.join('-');
    return values.length <= LONGEST_VALUES && /^[\w.-]+$/.test(values) ? `code-${values}` : 'code';
  }
  const lengths =
    minLength === maxLength
      ? minLength
      : minLength === undefined
        ? `max-${maxLength}`
        : `${minLength}-${maxLength ?? 'up'}`;
  const parts = [
    base === 'string' ? 'text' : base,
    lengths,
    totalDigits,
    fractionDigits,
    pattern === undefined ? undefined : 'pattern',
  ];
  return parts.filter((part) => part !== undefined).join('-');
}
