import type { TypeData } from '../schema';

/** A type that the schema language builds in, told with the few bases that format data has. */
export interface BuiltIn {
  readonly data: TypeData;
  /** The values are known by how they are written only, so bounds, lengths and listed values cannot be compared. */
  readonly written?: true;
  /** The type demands something of the file around the value, which is not checked. */
  readonly linked?: true;
}

const ZONE = '(Z|(\\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?';
const YEAR = '-?([1-9][0-9]{3,}|0[0-9]{3})';
const MONTH = '(0[1-9]|1[0-2])';
const SHORT_MONTH_DAY =
  '02-(0[1-9]|[12][0-9])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])';
const CLOCK = '(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?|24:00:00(\\.0+)?)';
const TIME_OF_DURATION = 'T([0-9]+H([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?|[0-9]+M([0-9]+(\\.[0-9]+)?S)?|[0-9]+(\\.[0-9]+)?S)';
const DAYS_OF_DURATION = '([0-9]+Y([0-9]+M)?([0-9]+D)?|[0-9]+M([0-9]+D)?|[0-9]+D)';
const DURATION = `-?P(${DAYS_OF_DURATION}(${TIME_OF_DURATION})?|${TIME_OF_DURATION})`;
const FLOAT = '(\\+|-)?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([Ee](\\+|-)?[0-9]+)?|-?INF|NaN';
const BASE64 =
  '(([A-Za-z0-9+/] ?){4})*(([A-Za-z0-9+/] ?){3}[A-Za-z0-9+/]|' +
  '([A-Za-z0-9+/] ?){2}[AEIMQUYcgkosw048] ?=|[A-Za-z0-9+/] ?[AQgw] ?= ?=)?';
const NCNAME = '[\\i-[:]][\\c-[:]]*';

const token = (pattern?: string): TypeData => ({ base: 'string', ...(pattern && { pattern }), whiteSpace: 'collapse' });
const written = (pattern: string): BuiltIn => ({ data: token(pattern), written: true });
const integer = (minInclusive?: string, maxInclusive?: string): BuiltIn => ({
  data: { base: 'integer', ...(minInclusive && { minInclusive }), ...(maxInclusive && { maxInclusive }) },
});
const linked = (pattern: string): BuiltIn => ({ data: token(pattern), linked: true });
const listOf = (items: string): BuiltIn => ({
  data: { base: 'string', minLength: 1, whiteSpace: 'collapse', items },
  linked: true,
});

/** By name: XML Schema Part 2, second edition, section 3. */
export const BUILT_INS: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>(
  Object.entries({
    anySimpleType: { data: { base: 'string' } },
    string: { data: { base: 'string' } },
    normalizedString: { data: { base: 'string', whiteSpace: 'replace' } },
    token: { data: token() },
    language: { data: token('[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*') },
    NMTOKEN: { data: token('\\c+') },
    NMTOKENS: { data: { base: 'string', minLength: 1, whiteSpace: 'collapse', items: 'NMTOKEN' } },
    Name: { data: token('\\i\\c*') },
    NCName: { data: token(NCNAME) },
    ID: linked(NCNAME),
    IDREF: linked(NCNAME),
    IDREFS: listOf('IDREF'),
    ENTITY: linked(NCNAME),
    ENTITIES: listOf('ENTITY'),
    QName: linked(`(${NCNAME}:)?${NCNAME}`),
    NOTATION: linked(`(${NCNAME}:)?${NCNAME}`),
    anyURI: { data: token() },
    boolean: { data: { base: 'string', enumeration: ['true', 'false', '1', '0'], whiteSpace: 'collapse' } },
    decimal: { data: { base: 'decimal' } },
    integer: integer(),
    nonPositiveInteger: integer(undefined, '0'),
    negativeInteger: integer(undefined, '-1'),
    nonNegativeInteger: integer('0'),
    positiveInteger: integer('1'),
    long: integer('-9223372036854775808', '9223372036854775807'),
    int: { data: { base: 'int' } },
    short: { data: { base: 'short' } },
    byte: integer('-128', '127'),
    unsignedLong: integer('0', '18446744073709551615'),
    unsignedInt: integer('0', '4294967295'),
    unsignedShort: integer('0', '65535'),
    unsignedByte: integer('0', '255'),
    float: written(FLOAT),
    double: written(FLOAT),
    date: { data: { base: 'date' } },
    dateTime: { data: { base: 'dateTime' } },
    time: written(CLOCK + ZONE),
    gYear: written(YEAR + ZONE),
    gYearMonth: written(`${YEAR}-${MONTH}${ZONE}`),
    gMonth: written(`--${MONTH}${ZONE}`),
    gDay: written(`---(0[1-9]|[12][0-9]|3[01])${ZONE}`),
    gMonthDay: written(`--(${SHORT_MONTH_DAY})${ZONE}`),
    duration: written(DURATION),
    hexBinary: written('([0-9a-fA-F]{2})*'),
    base64Binary: written(BASE64),
  }),
);
