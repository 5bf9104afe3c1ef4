// Days as whole numbers since 1970-01-01, written as the extract writes them.

const MS_PER_DAY = 86_400_000;

/** The day that YYYYMMDD is. */
export function day(dato) {
  return Date.UTC(Number(dato.slice(0, 4)), Number(dato.slice(4, 6)) - 1, Number(dato.slice(6))) / MS_PER_DAY;
}

/** YYYYMMDD. */
export const dato = (number) => new Date(number * MS_PER_DAY).toISOString().slice(0, 10).replaceAll('-', '');

/** YYYYMM. */
export const month = (number) => dato(number).slice(0, 6);

/** Whole years of age on a day. */
export function ageOn(birth, on) {
  const [born, now] = [dato(birth), dato(on)];
  return Number(now.slice(0, 4)) - Number(born.slice(0, 4)) - (now.slice(4) < born.slice(4) ? 1 : 0);
}

/** What is written for an end that there is not. */
export const OPEN_END = '99991231';
