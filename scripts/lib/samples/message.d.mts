/** Attributes of a notification's elements, by the elements' names. */
export type MessageValues = Record<string, Record<string, string | number | undefined>>;

export interface MessageOptions {
  persons: number;
  seed: number;
  changes?: Record<number, (values: MessageValues, kind: string, inside: { around: (text: string) => string }) => void>;
  contacts?: string[];
}

export function message(options: MessageOptions): Generator<string, void, void>;
