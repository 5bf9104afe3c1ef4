import * as vscode from 'vscode';
import { sayWorkplace, workplaceLimits } from '../../submission/workplace/words';
import { inspectWorkplace } from '../../submission/workplace/workplace';
import type { WorkplaceFinding } from '../../submission/workplace/workplace';
import { commandLink, html } from '../pages/html';
import type { Html } from '../pages/html';
import { Page } from '../pages/page';
import type { PageContent } from '../pages/page';
import type { Speech } from '../speech';
import { workplaceFacts } from './facts';

const OPEN_SETTING = 'workbench.action.openSettings';
const SHOW_EXTENSIONS = 'workbench.view.extensions';
const CHECK_AGAIN = 'iplos.checkWorkplace';

/** The page that says what in this editor may let unencrypted data out of their folder; it follows what is changed. */
export class WorkplacePage implements vscode.Disposable {
  private page: Page | undefined;
  private readonly listeners: vscode.Disposable;

  constructor(private readonly context: vscode.ExtensionContext, private readonly speech: Speech) {
    const update = () => this.page?.update(this.content());
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration(update),
      vscode.workspace.onDidChangeWorkspaceFolders(update),
      vscode.extensions.onDidChange(update),
      speech.onDidChange(update),
    );
  }

  /** Looks at the workplace, and shows how it stands. */
  show(): void {
    const content = this.content();
    if (this.page) {
      this.page.update(content);
      this.page.reveal();
      return;
    }
    this.page = new Page('workplace', content, [OPEN_SETTING, SHOW_EXTENSIONS, CHECK_AGAIN]);
    this.page.onDidDispose(() => {
      this.page = undefined;
    });
  }

  private content(): PageContent {
    const { speech } = this;
    const findings = inspectWorkplace(workplaceFacts(this.context));
    const of = (level: WorkplaceFinding['level']) => findings.filter((one) => one.level === level).length;
    return {
      title: speech.say('workplace.title'),
      language: speech.language,
      body: html`<h1>${speech.say('workplace.heading')}</h1>
        <p class="banner">${speech.say('workplace.sum', { risks: of('risk'), notices: of('notice'), good: of('good') })}</p>
        <p>${commandLink(speech.say('workplace.again'), CHECK_AGAIN)}</p>
        ${findings.map((finding) => sectionOf(finding, speech))}
        <h2>${speech.say('workplace.limits')}</h2><p>${workplaceLimits(speech.language)}</p>`,
    };
  }

  dispose(): void {
    this.listeners.dispose();
    this.page?.dispose();
  }
}

function sectionOf(finding: WorkplaceFinding, speech: Speech): Html {
  const { title, level, stands, todo } = sayWorkplace(speech.language, finding);
  return html`<section class="${finding.level}"><h2>${level}: ${title}</h2><p>${stands}</p>
    ${todo === undefined ? undefined : html`<p>${todo}</p>`}${linkOf(finding, speech)}</section>`;
}

/** A way to where it is changed, where there is one in the editor. */
function linkOf({ key, setting }: WorkplaceFinding, speech: Speech): Html | undefined {
  if (setting) return commandLink(speech.say('workplace.openSetting', { setting: setting.name }), OPEN_SETTING, [`@id:${setting.name}`]);
  return key === 'assistants-extensions' ? commandLink(speech.say('workplace.showExtensions'), SHOW_EXTENSIONS) : undefined;
}
