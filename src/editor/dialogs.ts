import * as vscode from 'vscode';

/** One thing to choose from. */
export interface Choice<T> {
  readonly label: string;
  readonly detail?: string;
  readonly value: T;
}

/** A line to type. */
export interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly password?: boolean;
  /** What is wrong with what is typed so far; undefined when nothing is. */
  readonly validate?: (text: string) => string | undefined;
}

/** A thing to be ticked. */
export interface Tick<T> extends Choice<T> {
  readonly ticked: boolean;
}

/** What is opened beside the editor. */
export interface Outside {
  /** Opens a page in the machine's browser. */
  open(address: string): Promise<void>;
  /** Shows a file in the machine's file manager or, where there is none to reach, in the editor's own list of files. */
  reveal(path: string): Promise<void>;
}

/** What a command asks of a person. The editor's own dialogs in the product; answers given beforehand in a test. */
export interface Dialogs {
  /** A line that the person types; undefined when they go back. */
  ask(question: Question): Promise<string | undefined>;
  /** Lets choose one. @param look told of each that the person comes by on the way */
  choose<T>(title: string, choices: readonly Choice<T>[], look?: (value: T) => void): Promise<T | undefined>;
  /** Lets tick any number; undefined when the person goes back. */
  tick<T>(title: string, choices: readonly Tick<T>[]): Promise<T[] | undefined>;
  /** Asks before something that cannot be undone: true only for the button that says so. */
  confirm(message: string, detail: string | undefined, yes: string): Promise<boolean>;
  /** Lets choose between buttons before something that matters; undefined when the person goes back. The first is the safe one. */
  decide(message: string, detail: string | undefined, ...buttons: string[]): Promise<string | undefined>;
  pickFile(title: string, filters?: Record<string, string[]>): Promise<vscode.Uri | undefined>;
  /** Where a new file is to be; undefined when the person goes back. What stands there is to be replaced. */
  pickPlace(title: string, offered: vscode.Uri, filters: Record<string, string[]>): Promise<vscode.Uri | undefined>;
  /** Tells, and gives the button that was pressed. */
  tell(kind: 'information' | 'warning' | 'error', message: string, ...buttons: string[]): Promise<string | undefined>;
  readonly outside: Outside;
}

/** The editor's own dialogs. */
export const editorDialogs: Dialogs = {
  async ask({ title, prompt, value, password, validate }) {
    return vscode.window.showInputBox({ title, prompt, value, password, ignoreFocusOut: true, validateInput: validate });
  },
  async choose<T>(title: string, choices: readonly Choice<T>[], look?: (value: T) => void) {
    const items = choices.map(({ label, detail, value }) => ({ label, detail, value }));
    const onDidSelectItem = look && ((item: string | vscode.QuickPickItem) => look((item as Choice<T>).value));
    return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true, onDidSelectItem }))?.value;
  },
  async tick(title, choices) {
    const items = choices.map(({ label, detail, value, ticked }) => ({ label, detail, value, picked: ticked }));
    const options = { title, ignoreFocusOut: true, canPickMany: true } as const;
    return (await vscode.window.showQuickPick(items, options))?.map(({ value }) => value);
  },
  async confirm(message, detail, yes) {
    return (await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) === yes;
  },
  async decide(message, detail, ...buttons) {
    return vscode.window.showWarningMessage(message, { modal: true, detail }, ...buttons);
  },
  async pickFile(title, filters) {
    return (await vscode.window.showOpenDialog({ title, openLabel: title, canSelectMany: false, filters }))?.[0];
  },
  async pickPlace(title, offered, filters) {
    return vscode.window.showSaveDialog({ title, saveLabel: title, defaultUri: offered, filters });
  },
  async tell(kind, message, ...buttons) {
    // The editor cuts a message without a button to its first line.
    const items = buttons.length > 0 ? buttons : ['OK'];
    switch (kind) {
      case 'information': return vscode.window.showInformationMessage(message, ...items);
      case 'warning': return vscode.window.showWarningMessage(message, ...items);
      case 'error': return vscode.window.showErrorMessage(message, ...items);
    }
  },
  outside: {
    async open(address) {
      await vscode.env.openExternal(vscode.Uri.parse(address, true));
    },
    async reveal(path) {
      const uri = vscode.Uri.file(path);
      try {
        await vscode.commands.executeCommand('revealFileInOS', uri);
      } catch {
        // An editor in a browser has no file manager.
        await vscode.commands.executeCommand('revealInExplorer', uri);
      }
    },
  },
};
