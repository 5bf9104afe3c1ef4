// The pieces that the page is made of. Everything that is put in passes through `text`.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;',
};

/** A piece of HTML, which nothing but this room makes. */
export type Html = string & { readonly __html?: never };

/** A text as HTML. */
export function text(plain: string): Html {
  return plain.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** A cell of a table. */
export interface Cell {
  readonly html: Html;
  /** Numbers stand to the right. */
  readonly kind?: 'head' | 'number' | 'chart';
}

export const plain = (value: string): Cell => ({ html: text(value) });
export const head = (html: Html): Cell => ({ html, kind: 'head' });
export const numeric = (html: Html): Cell => ({ html, kind: 'number' });
export const chart = (html: Html): Cell => ({ html, kind: 'chart' });

/** A column's heading. */
export interface Column {
  readonly title: string;
  readonly kind?: Cell['kind'];
}

/** Columns of words, of numbers, and of bars. */
export const words = (title: string): Column => ({ title });
export const numbers = (title: string): Column => ({ title, kind: 'number' });
export const bars: Column = { title: '', kind: 'chart' };

/** A table with a caption, which may be there for screen readers only. */
export function table(
  caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[], isCaptionShown = false,
): Html {
  const heads = columns.map(({ title, kind }) => (kind === 'chart'
    ? '<td class="chart"></td>'
    : `<th scope="col"${kind === 'number' ? ' class="number"' : ''}>${text(title)}</th>`));
  const lines = rows.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`);
  return `<div class="scroll"><table><caption${isCaptionShown ? '' : ' class="heard"'}>${text(caption)}</caption>`
    + `<thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

function cellOf({ html, kind }: Cell): Html {
  switch (kind) {
    case 'head': return `<th scope="row">${html}</th>`;
    case 'number': return `<td class="number">${html}</td>`;
    case 'chart': return `<td class="chart" aria-hidden="true">${html}</td>`;
    default: return `<td>${html}</td>`;
  }
}

/** What is missing is always seen, be it ever so little. */
const LEAST_GAP = 0.015;

/** A bar that is filled as far as a share of 1 says. What it shows always stands in words beside it. */
export function bar(share: number, look = ''): Html {
  return drawn(share, `fill ${look}`, 'track');
}

/** A bar of how much is there; the rest looks like what is missing, as grave as that is. */
export function filledBar(share: number, missing: 'error' | 'warning'): Html {
  return share < 1 ? drawn(Math.min(share, 1 - LEAST_GAP), 'fill', `track missing ${missing}`) : bar(1);
}

function drawn(share: number, fill: string, track: string): Html {
  const width = Math.max(0, Math.min(1, share || 0)) * 100;
  return '<svg class="bar" aria-hidden="true" focusable="false">'
    + `<rect class="${track}" width="100%" height="100%"></rect>`
    + `<rect class="${fill}" width="${width.toFixed(2)}%" height="100%"></rect></svg>`;
}

/** Something that can be unfolded; `id` is by what it stays unfolded when the page changes. */
export function details(id: string, summary: string, content: Html, isOpen: boolean): Html {
  return `<details id="${id}"${isOpen ? ' open=""' : ''}><summary>${text(summary)}</summary>${content}</details>`;
}

/** A part of the page under a heading. */
export interface Section {
  readonly id: string;
  readonly html: Html;
}

/** A part of the page; empty where it has nothing to say. */
export function section(id: string, title: string, ...content: readonly Html[]): Section {
  return { id, html: `<h2 id="${id}-title">${text(title)}</h2>${content.join('')}` };
}
