const LONGEST_ECHO = 20;
const DIGITS_OF_AN_IDENTIFIER = 6;

/**
 * A value of the file as a message may repeat it: a code or a date, never what could be somebody's number. Longer runs of
 * digits than a date's eight, or six to seven (a birth date), are not shown; long text is cut.
 */
export function echo(value: string): string {
  const digits = value.replace(/\D/g, '').length;
  if (digits >= DIGITS_OF_AN_IDENTIFIER && !/^\d{8}$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(value)) return '•••';
  return value.length > LONGEST_ECHO ? `${value.slice(0, LONGEST_ECHO)}…` : value;
}
