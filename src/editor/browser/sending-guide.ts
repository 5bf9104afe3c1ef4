import * as vscode from 'vscode';
import type { BrowserGuide } from '../../submission/browser';
import type { Dialogs } from '../dialogs';
import { commandLink, html } from '../pages/html';
import type { Html } from '../pages/html';
import { Page } from '../pages/page';
import { bothNames } from '../pair/sending';
import type { Speech } from '../speech';

type Action = 'open' | 'copy' | 'reveal' | 'sent' | 'not-sent';

let guides = 0;

/**
 * Shows what to enter and which file to choose while the administrator sends in the browser, and takes their word.
 * @returns whether the file was sent; false also where the signal ends it
 */
export function askWhetherSent(guide: BrowserGuide, speech: Speech, dialogs: Dialogs, signal?: AbortSignal): Promise<boolean> {
  const command = `iplos.sendingGuide.${guides += 1}`;
  return new Promise((resolve) => {
    let page: Page | undefined;
    let answered = false;
    const answer = (sent: boolean) => {
      if (answered) return;
      answered = true;
      signal?.removeEventListener('abort', cancel);
      acting.dispose();
      page?.dispose();
      resolve(sent);
    };
    const cancel = () => answer(false);
    const acting = vscode.commands.registerCommand(command, async (action: Action, text?: string) => {
      switch (action) {
        case 'open': return dialogs.outside.open(guide.address);
        case 'copy': return vscode.env.clipboard.writeText(text ?? '');
        case 'reveal': return dialogs.outside.reveal(guide.path);
        case 'sent': return answer(true);
        case 'not-sent': return answer(false);
      }
    });
    const show = () => {
      page = new Page('sendingGuide', contentOf(guide, speech, command), [command]);
      page.onDidDispose(() => void closed());
    };
    // Whoever closes the page is asked once more: the record is to say what happened.
    const closed = async () => {
      if (answered) return;
      const [back, no, yes] = [speech.say('guide.back'), speech.say('guide.no'), speech.say('guide.yes')];
      const pressed = await dialogs.decide(guide.question, bothNames(guide.file, guide.other?.file, speech), back, no, yes);
      if (answered) return;
      if (pressed === yes || pressed === no) answer(pressed === yes);
      else show();
    };
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    else show();
  });
}

function contentOf(guide: BrowserGuide, speech: Speech, command: string): { title: string; language: Speech['language']; body: Html } {
  const act = (text: string, action: Action, content?: string, label = text) => (
    commandLink(text, command, content === undefined ? [action] : [action, content], label)
  );
  const copyOf = (what: string, value: string) => act(speech.say('guide.copy'), 'copy', value, speech.say('guide.copy.label', { what }));
  const values = guide.values.map(({ label, value, copy }) => html`<dt>${label}</dt>
    <dd class="${copy ? 'value' : 'quiet'}">${value}</dd><dd>${copy ? copyOf(label, value) : undefined}</dd>`);
  const [opened, login, file] = guide.steps;
  const files = [{ file: guide.file, path: guide.path }, ...(guide.other ? [guide.other] : [])];
  const paths = files.map(({ path }) => html`<p class="value quiet">${path}</p>`);
  const copies = files.map(({ file: what, path }) => (
    act(speech.say('guide.copyPath'), 'copy', path, files.length > 1 ? speech.say('guide.copy.label', { what }) : undefined)
  ));
  return {
    title: speech.say('guide.title'),
    language: speech.language,
    body: html`<h1>${speech.say('guide.heading', { file: bothNames(guide.file, guide.other?.file, speech) })}</h1>
      <p class="banner">${speech.say('guide.banner')}</p>
      <ol>
        <li><p>${opened}</p>${act(speech.say('guide.open'), 'open')}</li>
        <li><p>${login.split('\n')[0]}</p><dl>${values}</dl></li>
        <li><p>${file}</p>${paths}
          ${act(speech.say('encrypt.reveal'), 'reveal')} ${copies}</li>
        <li><p><strong>${guide.question}</strong></p>${act(speech.say('guide.yes'), 'sent')} ${act(speech.say('guide.no'), 'not-sent')}</li>
      </ol>`,
  };
}
