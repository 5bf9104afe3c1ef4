import { checkCredential } from '../submission/credentials';
import { checkContactEmail } from '../submission/gate';
import { sayError, sayHold } from '../submission/words';
import type { Speech } from './speech';

/** Says while it is typed what is wrong with the e-mail of the municipality's IPLOS contact. */
export const contactFault = ({ language }: Speech) => (text: string): string | undefined => {
  const code = checkContactEmail(text);
  return code && sayHold(language, { code, args: {} });
};

/** Says while it is typed what is wrong with a value of the log-in. */
export const loginFault = ({ language }: Speech, field: Parameters<typeof checkCredential>[0]) => (text: string): string | undefined => {
  const code = checkCredential(field, text);
  return code && sayError(language, { code, args: {} });
};
