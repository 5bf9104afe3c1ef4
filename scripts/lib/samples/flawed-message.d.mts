import type { MessageOptions } from './message.mjs';

export const MESSAGE_SAMPLE: Pick<MessageOptions, 'persons' | 'seed'>;
export const MESSAGE_FLAWS: NonNullable<MessageOptions['changes']>;
export const MESSAGE_CONTACTS: string[];
