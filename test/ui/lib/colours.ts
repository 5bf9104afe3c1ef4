import type { Page } from 'playwright-core';
import { coloursOf } from './in-page.mjs';

type Rgb = readonly [number, number, number];

/** The colours of places in the editor in front, and of what they stand on. */
export interface Colours {
  readonly places: readonly Rgb[];
  readonly background: Rgb;
}

/** The colours at places in the text in view, each marked by `|` in a piece of its line. Throws where one is not in view. */
export async function coloursAt(page: Page, marked: readonly string[]): Promise<Colours> {
  const { colours, background } = await page.evaluate(coloursOf, marked);
  const places = colours.map((colour, i) => {
    if (colour === undefined) throw new Error(`${marked[i]} is not in view`);
    return rgbOf(colour);
  });
  return { places, background: rgbOf(background) };
}

function rgbOf(colour: string): Rgb {
  const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** How well one colour stands out from another, from 1 to 21 (WCAG 2, contrast ratio). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How many different colours there are. */
export const spread = (colours: readonly Rgb[]): number => new Set(colours.map(String)).size;
