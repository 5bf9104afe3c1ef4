/** Units of the samples' municipality by what they do, with their organisation numbers. */
export const UNITS: Readonly<Record<string, readonly string[]>>;
