/** The kinds of flaw, and the rule that is to find each. */
export const DEFECTS: Readonly<Record<string, { rule: string; at: 'value' | 'tag'; only?: '3.3' }>>;
