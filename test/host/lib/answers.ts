import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Choice, Dialogs, Question, Tick } from '../../../src/editor/dialogs';
import { product } from './product';

/** Something told, and the buttons beneath it. */
export interface Told {
  readonly kind: 'information' | 'warning' | 'error';
  readonly message: string;
  readonly buttons: readonly string[];
}

type Answer = { readonly about: RegExp; readonly give: string | boolean | vscode.Uri | readonly string[] | undefined };

/**
 * A person who answers as was said beforehand. Each question has to be the next one that is expected; what is told is
 * kept, and its buttons are pressed only where that was said too.
 */
export class Answers implements Dialogs {
  readonly told: Told[] = [];
  /** Every word that was shown, questions too. */
  readonly words: string[] = [];
  private readonly waiting: Answer[] = [];
  /** Addresses and files that were opened beside the editor. */
  readonly outside = {
    opened: [] as string[],
    revealed: [] as string[],
    open: async (address: string) => void this.outside.opened.push(address),
    reveal: async (path: string) => void this.outside.revealed.push(path),
  };

  /** Begins anew, for another test. */
  forget(): void {
    for (const kept of [this.told, this.words, this.waiting, this.outside.opened, this.outside.revealed]) kept.length = 0;
  }

  /** Answers the next question whose words match; undefined goes back. */
  expect(about: RegExp, give: Answer['give']): this {
    this.waiting.push({ about, give });
    return this;
  }

  /** The answers that were not asked for: none, at the end of a test. */
  get left(): string[] {
    return this.waiting.map(({ about }) => String(about));
  }

  /** The last thing told. */
  get last(): Told {
    const last = this.told.at(-1);
    assert.ok(last, 'nothing was told');
    return last;
  }

  private next(words: readonly (string | undefined)[]): Answer['give'] {
    const shown = words.filter((word) => word !== undefined).join('\n');
    this.words.push(shown);
    const answer = this.waiting.shift();
    assert.ok(answer, `Nobody expected this question:\n${shown}`);
    assert.match(shown, answer.about);
    return answer.give;
  }

  async ask({ title, prompt, value, validate }: Question): Promise<string | undefined> {
    const given = this.next([title, prompt]);
    if (given === undefined) return undefined;
    // What stands in the field already, accepted as it is.
    const text = given === true ? value ?? '' : String(given);
    assert.equal(validate?.(text), undefined, 'the answer is not accepted');
    return text;
  }

  async choose<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    const given = this.next([title, ...choices.flatMap(({ label, detail }) => [label, detail])]);
    if (given === undefined) return undefined;
    const chosen = choices.find(({ label }) => label === given);
    assert.ok(chosen, `There is no choice "${String(given)}"`);
    return chosen.value;
  }

  /** Ticks just the named ones; `true` leaves the ticks as they are offered. */
  async tick<T>(title: string, choices: readonly Tick<T>[]): Promise<T[] | undefined> {
    const given = this.next([title, ...choices.flatMap(({ label, detail, ticked }) => [`[${ticked ? 'x' : ' '}] ${label}`, detail])]);
    if (given === undefined) return undefined;
    const chosen = choices.filter(({ label, ticked }) => (Array.isArray(given) ? given.includes(label) : ticked));
    if (Array.isArray(given)) assert.equal(chosen.length, given.length, `Not all of ${given.join(', ')} are there to tick`);
    return chosen.map(({ value }) => value);
  }

  async confirm(message: string, detail: string | undefined, yes: string): Promise<boolean> {
    return this.next([message, detail, yes]) === true;
  }

  async decide(message: string, detail: string | undefined, ...buttons: string[]): Promise<string | undefined> {
    return pressed(this.next([message, detail, ...buttons]), buttons);
  }

  async pickFile(title: string): Promise<vscode.Uri | undefined> {
    return this.next([title]) as vscode.Uri | undefined;
  }

  async pickPlace(title: string, offered: vscode.Uri): Promise<vscode.Uri | undefined> {
    const given = this.next([title]);
    return given === true ? offered : given as vscode.Uri | undefined;
  }

  async tell(kind: Told['kind'], message: string, ...buttons: string[]): Promise<string | undefined> {
    this.words.push([message, ...buttons].join('\n'));
    this.told.push({ kind, message, buttons });
    if (buttons.length === 0 || !this.waiting[0]?.about.test(message)) return undefined;
    return pressed(this.waiting.shift()!.give, buttons);
  }
}

function pressed(given: Answer['give'], buttons: readonly string[]): string | undefined {
  if (given === undefined) return undefined;
  assert.ok(buttons.includes(String(given)), `There is no button "${String(given)}" among ${buttons.join(', ')}`);
  return String(given);
}

/** Puts answers in place of the editor's dialogs, anew for each test of a suite, and holds that none is left after it. */
export function useAnswers(): Answers {
  const answers = new Answers();
  beforeEach(async () => {
    answers.forget();
    (await product()).answer(answers);
  });
  afterEach(() => assert.deepEqual(answers.left, []));
  return answers;
}

/** Sets settings for the suite it is called in, and puts them back after it. */
export function useSettings(values: Readonly<Record<string, unknown>>): void {
  const write = async (name: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  before(async () => {
    for (const [name, value] of Object.entries(values)) await write(name, value);
  });
  after(async () => {
    for (const name of Object.keys(values)) await write(name, undefined);
  });
}
