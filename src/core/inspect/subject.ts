import type { Declaration, Format } from '../format/format';
import type { AttributeData, TypeData } from '../format/schema';
import type { FieldKind, FieldName, RecordKind } from '../model/fields';
import { F, FIELD_NAMES, kindOfField } from '../model/fields';

/** What can hold a value: an element or an attribute, with what the format and the register say of it. */
export interface Subject {
  /** As the format calls it, without prefix. */
  readonly name: string;
  readonly field: FieldName | undefined;
  readonly kind: FieldKind | undefined;
  /** The kind of record that it belongs to. */
  readonly record: RecordKind | undefined;
  readonly type: TypeData | undefined;
  readonly fixed: string | undefined;
  /** How often it comes at least. */
  readonly min: number;
}

/** An element as what holds a value. */
export function elementSubject(declaration: Declaration): Subject {
  const { data, field, type } = declaration;
  const name = field === -1 ? undefined : FIELD_NAMES[field];
  return {
    name: data.name, field: name, kind: name && kindOfField(F[name]), record: kindAround(declaration), type, fixed: data.fixed,
    min: data.min,
  };
}

/** An attribute of an element as what holds a value. */
export function attributeSubject(declaration: Declaration, attribute: AttributeData, format: Format): Subject {
  const field = attribute.field as FieldName | undefined;
  return {
    name: attribute.name, field, kind: field && kindOfField(F[field]), record: kindAround(declaration), type: format.type(attribute.type),
    fixed: attribute.fixed, min: attribute.use === 'required' ? 1 : 0,
  };
}

/** The kind of the innermost record that a declaration is or stands in. */
function kindAround(declaration: Declaration): RecordKind | undefined {
  for (let at: Declaration | undefined = declaration; at; at = at.parent) if (at.record) return at.record;
  return undefined;
}
