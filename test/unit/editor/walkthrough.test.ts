import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
interface Walkthrough {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly when: string;
  readonly steps: readonly Step[];
}

const read = <T>(file: string): T => JSON.parse(fs.readFileSync(file, 'utf8')) as T;
const { contributes } = read<{ contributes: { walkthroughs: Walkthrough[]; commands: { command: string }[]; views: Record<string, { id: string }[]> } }>('package.json');
const english = read<Record<string, string>>('package.nls.json');
const norwegian = read<Record<string, string>>('package.nls.nb.json');
const [nb, en] = contributes.walkthroughs;
const said = (text: string, words = english): string => words[text.slice(1, -1)];

describe('the walkthrough', () => {
  it('is there once in each language, with the same steps, pictures and ends', () => {
    assert.deepEqual(nb.steps.map(({ id }) => id), ['open', 'findings', 'mend', 'report', 'practise', 'send']);
    const same = ({ steps }: Walkthrough) => steps.map(({ id, media, completionEvents }) => [id, media.svg, completionEvents]);
    assert.deepEqual(same(nb), same(en));
  });

  it('has steps that are done when something is done, not when a command is called; reading is to open a list', () => {
    for (const { id, completionEvents } of nb.steps) {
      const reading = ['onView:iplos.findings', 'onCommand:workbench.actions.view.problems'];
      assert.deepEqual(completionEvents, id === 'findings' ? reading : [`onContext:iplos.done.${id}`]);
    }
  });

  it('is Norwegian whatever language the editor is in, and English only in an English one', () => {
    const texts = ({ title, description, steps }: Walkthrough) =>
      [title, description, ...steps.flatMap((step) => [step.title, step.description, step.media.altText])];
    for (const [index, text] of texts(nb).entries()) {
      assert.ok(said(text), text);
      assert.equal(said(text), said(text, norwegian), text);
      assert.equal(said(texts(en)[index], norwegian), said(text), text);
      assert.notEqual(said(texts(en)[index]), said(text), text);
    }
  });

  it('leads only to what there is', () => {
    const views = Object.values(contributes.views).flat().map(({ id }) => `${id}.focus`);
    const known = new Set([...contributes.commands.map(({ command }) => command), ...views]);
    for (const { steps } of [nb, en]) {
      for (const { id, description } of steps) {
        const commands = [...said(description).matchAll(/\(command:([^)]+)\)/g)].map(([, command]) => command);
        assert.ok(commands.length > 0, id);
        for (const command of commands) assert.ok(known.has(command), `${id}: ${command}`);
      }
    }
  });

  it('has pictures in the colours of the theme alone, and small ones', () => {
    const files = fs.readdirSync('media/walkthrough').map((name) => path.posix.join('media/walkthrough', name));
    assert.deepEqual(nb.steps.map(({ media }) => media.svg).sort(), files.sort());
    for (const file of files) {
      const svg = fs.readFileSync(file, 'utf8');
      assert.doesNotMatch(svg, /#[0-9a-f]{3}|rgb|<style|style=|<script|href/i, file);
      for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)) assert.match(colour, /^(none|var\(--vscode-.*\))$/, file);
      assert.ok(svg.length < 8_000, file);
    }
  });
});
