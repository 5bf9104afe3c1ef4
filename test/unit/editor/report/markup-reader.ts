import { SaxesParser } from 'saxes';

/** What the attributes of a name say, in the order of the page. The page is read strictly: what is not well-formed throws. */
export function valuesOf(html: string, name: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    if (name in attributes) found.push(attributes[name] as string);
  });
  const closed = html.replace('<!DOCTYPE html>', '').replace(/<meta([^>]*)>/g, '<meta$1/>');
  parser.write(closed.startsWith('<html') ? closed : `<div>${closed}</div>`).close();
  return found;
}

/** A number in a table's cell. */
export interface NumberCell {
  /** What the row is of. */
  readonly row: string;
  readonly shown: string;
  /** What it leads to, as the page says it. */
  readonly open: string | undefined;
}

/** The cells with numbers of the tables in a piece of a page. */
export function numbersIn(html: string): NumberCell[] {
  return [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)].flatMap(([, row, cells]) =>
    [...cells.matchAll(/<td class="number">(.*?)<\/td>/g)].map(([, cell]) => (
      { row, shown: cell.replace(/<[^>]*>/g, ''), open: valuesOf(cell, 'data-open').at(0) }
    )));
}

/** The ids of a page's elements. */
export const idsIn = (html: string): string[] => valuesOf(html, 'id');
