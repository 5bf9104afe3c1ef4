/** The kinds of flaw that the samples do not show, and the rule that is to find each. */
export const RARE_DEFECTS: Readonly<Record<string, { rule: string; at: string; only?: '3.3' }>>;

/** The municipality's own organisation number. */
export const OWN_UNIT: string;
