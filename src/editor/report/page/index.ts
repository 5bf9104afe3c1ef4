import type { PartKind } from '../../../core/model/parts';
import type { ReportModel } from '../model';
import { ages } from './ages';
import { completeness, counting } from './completeness';
import { diagnoses } from './diagnoses';
import { causes, distance } from './distance';
import { rules, units } from './findings';
import type { Frame } from './frame';
import type { Html, Section } from './markup';
import { text } from './markup';
import { events, losses } from './message';
import { months } from './months';
import { services } from './services';

/** The parts of the page in their order, by what the file consists of. */
const PARTS: Readonly<Record<PartKind, readonly ((frame: Frame, model: ReportModel) => Section)[]>> = {
  person: [distance, causes, rules, units, completeness, diagnoses, services, months, ages, about],
  notifikasjon: [distance, causes, losses, rules, units, completeness, events, about],
  pasientident: [distance, causes, rules, completeness, about],
};

export function sections(frame: Frame, model: ReportModel): Section[] {
  return PARTS[model.findings.part].map((part) => part(frame, model));
}

function about(frame: Frame): Section {
  return { id: 'about', html: `<p>${frame.html('report.about')}</p><p>${frame.html('report.small')}</p>` };
}

/** What the page is shown in. */
export interface Shell {
  readonly title: string;
  readonly style: string;
  /** Where the page can do something. */
  readonly live?: {
    readonly script: string;
    /** Lets exactly this style and this script be. */
    readonly nonce: string;
    readonly actions: readonly { readonly id: string; readonly label: string }[];
  };
}

/** The whole page: live, or to be kept as a file that stands alone. */
export function page(frame: Frame, model: ReportModel, shell: Shell): Html {
  const parts = sections(frame, model).map(({ id, html }) => {
    const label = html.includes(`id="${id}-title"`) ? ` aria-labelledby="${id}-title"` : '';
    return `<section id="${id}"${label}>${html}</section>`;
  });
  return shelled(frame, shell, parts.join(''));
}

/** What is shown until there is something to tell. */
export function waiting(frame: Frame, shell: Shell): Html {
  return shelled(frame, shell, counting(frame));
}

function shelled(frame: Frame, { title, style, live }: Shell, content: Html): Html {
  const nonce = live ? ` nonce="${live.nonce}"` : '';
  const own = live ? `style-src 'nonce-${live.nonce}'; script-src 'nonce-${live.nonce}'` : "style-src 'unsafe-inline'";
  const policy = `default-src 'none'; ${own}; base-uri 'none'; form-action 'none'`;
  return [
    `<!DOCTYPE html><html lang="${frame.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title>`,
    `<style${nonce}>${style}</style></head><body class="${live ? 'live' : 'kept'}">${PATTERNS}`,
    `<main><header><h1>${frame.html('report.title')}</h1>${actionsOf(frame, live)}</header>${content}</main>`,
    live ? `<script${nonce}>${live.script}</script>` : '',
    '</body></html>',
  ].join('');
}

function actionsOf(frame: Frame, live: Shell['live']): Html {
  if (!live || live.actions.length === 0) return '';
  const buttons = live.actions.map(({ id, label }) =>
    `<button type="button" data-action="${id}">${text(label)}</button>`);
  return `<div class="actions" role="group" aria-label="${frame.html('report.actions')}">${buttons.join('')}</div>`;
}

/** What bars are filled with so that no two are told apart by colour alone. */
const PATTERNS = '<svg class="patterns" aria-hidden="true" focusable="false" width="0" height="0"><defs>'
  + '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
  + '<rect class="hatch-ground" width="6" height="6"></rect><rect class="hatch-line" width="3" height="6"></rect>'
  + '</pattern></defs></svg>';
