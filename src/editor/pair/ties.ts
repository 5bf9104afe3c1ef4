import type * as vscode from 'vscode';

/** Where what was chosen is remembered, for the window's folder. */
const CHOSEN = 'pairs';

/** Which files were chosen to go together, by path. */
export class ChosenPairs {
  constructor(private readonly state: vscode.Memento) {}

  /** The other file; null where the file is to be checked alone, undefined where nothing was chosen. */
  of(path: string): string | null | undefined {
    return this.all()[path];
  }

  /** Remembers that two files go together, and lets go of those that went with them. */
  async tie(one: string, other: string): Promise<void> {
    await this.set({ ...this.without(one, other), [one]: other, [other]: one });
  }

  /** Remembers that a file is to be checked alone. */
  async letGo(path: string): Promise<void> {
    await this.set({ ...this.without(path), [path]: null });
  }

  /** Forgets what was chosen for a file. */
  async forget(path: string): Promise<void> {
    await this.set(this.without(path));
  }

  private without(...paths: string[]): Record<string, string | null> {
    return Object.fromEntries(Object.entries(this.all()).filter(([path, other]) => !paths.includes(path) && !paths.includes(other ?? '')));
  }

  private all(): Record<string, string | null> {
    const kept = Object.entries(this.state.get<object>(CHOSEN) ?? {});
    return Object.fromEntries(kept.filter((one): one is [string, string | null] => one[1] === null || typeof one[1] === 'string'));
  }

  private async set(chosen: Record<string, string | null>): Promise<void> {
    await this.state.update(CHOSEN, chosen);
  }
}
