/** A piece of HTML whose texts have been escaped. */
export class Html {
  constructor(readonly text: string) {}
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

type Value = string | Html | readonly Html[] | undefined;

/** Makes HTML of a template: pieces of HTML go in as they are, every other text escaped, undefined as nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, index) => part + textOf(values[index])).join(''));
}

function textOf(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => ENTITIES[character]);
  return value.map(({ text }) => text).join('');
}

/**
 * A link that runs a command; it works only on a page that may run it.
 * @param label what it is called aloud, where the text alone would not say which one it is
 */
export function commandLink(text: string, command: string, args: readonly unknown[] = [], label = text): Html {
  const query = args.length > 0 ? `?${encodeURIComponent(JSON.stringify(args))}` : '';
  return html`<a class="button" role="button" aria-label="${label}" href="${`command:${command}${query}`}">${text}</a>`;
}
