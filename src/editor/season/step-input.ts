import * as vscode from 'vscode';
import { BACK } from '../../submission/walk';
import type { StepPlace } from '../../submission/walk';

/** What a step that asks for a line shows. */
export interface StepQuestion extends StepPlace {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  /** What is wrong with what is typed so far; undefined when nothing is. */
  readonly validate: (text: string) => string | undefined;
}

/** One thing to choose from. */
export interface StepChoice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** What a step that lets choose shows. */
export interface StepChoices<T> extends StepPlace {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly StepChoice<T>[];
  /** The choice that is marked at first. */
  readonly active?: StepChoice<T>;
}

type Answer<T> = T | typeof BACK | undefined;

/** Asks for a line as one step of several; {@link BACK} for the step before, undefined when the person leaves. */
export function askStep({ title, prompt, value, validate, step, steps }: StepQuestion): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { title, prompt, value });
  const check = (): void => { input.validationMessage = undefined; };
  return shown(input, { step, steps }, (answer) => [
    input.onDidChangeValue(check),
    input.onDidAccept(() => {
      const wrong = validate(input.value);
      if (wrong === undefined) answer(input.value.trim());
      else input.validationMessage = wrong;
    }),
  ]);
}

/** Lets choose as one step of several; as {@link askStep}. */
export function chooseStep<T>({ title, placeholder, choices, active, step, steps }: StepChoices<T>): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<StepChoice<T>>();
  Object.assign(pick, { title, placeholder, items: choices, matchOnDescription: true });
  if (active) pick.activeItems = [active];
  return shown(pick, { step, steps }, (answer) => [
    pick.onDidAccept(() => {
      if (pick.selectedItems.length > 0) answer(pick.selectedItems[0].value);
    }),
  ]);
}

type Input = vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>;

/** Shows an input until it is answered or left. */
function shown<T>(
  input: Pick<Input, Extract<keyof vscode.InputBox, keyof vscode.QuickPick<vscode.QuickPickItem>>>,
  { step, steps }: StepPlace, listen: (answer: (given: T) => void) => vscode.Disposable[],
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    input.step = step;
    input.totalSteps = steps;
    input.ignoreFocusOut = true;
    input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
    const done = (given: Answer<T>): void => {
      resolve(given);
      input.dispose();
      vscode.Disposable.from(...listeners).dispose();
    };
    const listeners = [
      input.onDidTriggerButton(() => done(BACK)),
      input.onDidHide(() => done(undefined)),
      ...listen(done),
    ];
    input.show();
  });
}
