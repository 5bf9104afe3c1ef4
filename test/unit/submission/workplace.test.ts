import assert from 'node:assert/strict';
import { backupFolderOf } from '../../../src/submission/workplace/backup-folder';
import { inspectWorkplace, WORKPLACE_KEYS } from '../../../src/submission/workplace/workplace';
import type { WorkplaceFacts, WorkplaceSubject } from '../../../src/submission/workplace/workplace';
import { sayWorkplace } from '../../../src/submission/workplace/words';
import { workplaceEn } from '../../../src/submission/workplace/words-en';
import { workplaceNb } from '../../../src/submission/workplace/words-nb';

const GOOD: WorkplaceFacts = {
  folders: ['S:\\IPLOS\\2016'], localHistory: true, localHistoryExcluded: true, autoSave: 'off', hotExit: 'off',
  backupFolder: 'S:\\Program\\Code\\Backups', settingsSync: false, extensions: ['redhat.vscode-xml'], assistant: false,
  remote: undefined, telemetry: 'off', watcherExcluded: true, windows: true,
};
const looked = (changes: Partial<WorkplaceFacts>, subject: WorkplaceSubject) => inspectWorkplace({ ...GOOD, ...changes })
  .filter((one) => one.subject === subject).map(({ level, key }) => `${level} ${key}`);

describe('A workplace', () => {
  it('that is as it should be has nothing to be put right, and all of it is told', () => {
    const all = inspectWorkplace(GOOD);
    assert.deepEqual(all.filter(({ level }) => level === 'risk'), []);
    assert.equal(new Set(all.map(({ subject }) => subject)).size, 9);
  });

  const storages: [string, string | undefined][] = [
    ['C:\\Users\\x\\AppData\\Roaming\\Code\\User\\globalStorage\\iplos.iplos-vscode', 'C:\\Users\\x\\AppData\\Roaming\\Code\\Backups'],
    ['/home/x/.config/Code/User/globalStorage/iplos.iplos-vscode', '/home/x/.config/Code/Backups'],
    ['/sone/User/data/User/profiles/-1a2b/globalStorage/iplos.iplos-vscode', '/sone/User/data/Backups'],
    ['/somewhere/else', undefined],
  ];
  for (const [storage, folder] of storages) {
    it(`keeps unsaved copies ${folder ? `in ${folder}` : 'nobody knows where'} where it keeps extensions' data in ${storage}`, () => {
      assert.equal(backupFolderOf(storage), folder);
    });
  }

  const cases: [string, WorkplaceSubject, Partial<WorkplaceFacts>, string[]][] = [
    ['keeps earlier versions', 'history', { localHistoryExcluded: false }, ['risk history-on']],
    ['keeps none', 'history', { localHistory: false, localHistoryExcluded: false }, ['good history-off']],
    ['keeps unsaved copies on another drive', 'backup', { backupFolder: 'C:\\Users\\x\\AppData\\Roaming\\Code\\Backups' }, ['risk backup-elsewhere']],
    ['keeps them on another share', 'backup', { folders: ['\\\\sone\\iplos\\2016'], backupFolder: '\\\\felles\\x' }, ['risk backup-elsewhere']],
    ['keeps them on the same share', 'backup', { folders: ['\\\\sone\\iplos\\2016'], backupFolder: '\\\\SONE\\iplos\\x' }, ['notice backup-kept']],
    ['keeps them where they are copied to a service', 'backup', { backupFolder: 'S:\\OneDrive - Kommune\\Code' }, ['risk backup-cloud']],
    ['keeps them nobody knows where, also after it is closed', 'backup', { backupFolder: undefined, hotExit: 'onExit' }, ['notice backup-unknown', 'notice backup-hot-exit']],
    ['saves by itself', 'auto-save', { autoSave: 'afterDelay' }, ['notice auto-save-on']],
    ['has its own assistant on, and others', 'assistants', { assistant: true, extensions: ['GitHub.copilot-chat'] }, ['risk assistants-own', 'risk assistants-extensions']],
    ['is on another machine', 'remote', { remote: 'ssh-remote' }, ['risk remote-here']],
    ['synchronises settings', 'sync', { settingsSync: true }, ['notice sync-on']],
    ['does not tell whether it does', 'sync', { settingsSync: undefined }, ['notice sync-unknown']],
    ['tells its vendor', 'telemetry', { telemetry: 'error' }, ['notice telemetry-on']],
    ['tells other extensions', 'watcher', { watcherExcluded: false }, ['notice watcher-on']],
  ];
  for (const [what, subject, changes, expected] of cases) {
    it(`that ${what}: ${expected.join(', ')}`, () => assert.deepEqual(looked(changes, subject), expected));
  }

  const folders: [string, string | undefined][] = [
    ['C:\\Users\\x\\OneDrive\\iplos', 'OneDrive'], ['C:\\Users\\x\\OneDrive - Kommunen\\iplos', 'OneDrive'],
    ['/home/x/Dropbox/iplos', 'Dropbox'], ['/home/x/Dropbox (Kommunen)', 'Dropbox'], ['G:\\Google Drive\\x', 'Google Drive'],
    ['/Users/x/Library/Mobile Documents/com~apple~CloudDocs', 'iCloud Drive'], ['C:\\Users\\x\\Jottacloud\\iplos', 'Jottacloud'],
    ['/home/x/Nextcloud/iplos', 'Nextcloud'], ['/home/x/onedriver', undefined], ['/home/x/mailbox/iplos', undefined],
    ['S:\\boks\\iplos', undefined],
  ];
  for (const [folder, service] of folders) {
    it(`knows that ${folder} is ${service ? `copied to ${service}` : 'not known to be copied'}`, () => {
      const found = inspectWorkplace({ ...GOOD, folders: [folder] }).find(({ subject }) => subject === 'cloud');
      assert.deepEqual([found?.level, found?.args.service], [service ? 'risk' : 'good', service]);
    });
  }

  it('shows what needs doing first, and by which setting', () => {
    const all = inspectWorkplace({ ...GOOD, telemetry: 'all', localHistoryExcluded: false, assistant: true });
    assert.deepEqual(all.slice(0, 3).map(({ level }) => level), ['risk', 'risk', 'notice']);
    assert.deepEqual(all[0].setting, { name: 'workbench.localHistory.enabled', value: false });
    assert.deepEqual(all[1].setting, { name: 'chat.disableAIFeatures', value: true });
  });

  it('is told in both languages, with what to do wherever something is to be done', () => {
    const facts = [GOOD, ...cases.map(([, , changes]) => ({ ...GOOD, ...changes })), { ...GOOD, folders: ['/x/Dropbox'] }, { ...GOOD, localHistory: false }];
    const said = new Set<string>();
    for (const one of facts.flatMap(inspectWorkplace)) {
      said.add(one.key);
      for (const language of ['nb', 'en'] as const) {
        const { title, stands, todo } = sayWorkplace(language, one);
        for (const text of [stands, todo ?? stands]) assert.match(text, /^[A-ZÆØÅ][^{}]*\.$/s, text);
        assert.equal(todo !== undefined, one.level !== 'good', one.key);
        assert.ok(title);
      }
    }
    assert.deepEqual([...said].sort(), [...WORKPLACE_KEYS].sort());
  });

  it('says the worst first, by name', () => {
    const { level, title, stands } = sayWorkplace('nb', inspectWorkplace({ ...GOOD, remote: 'wsl' })[0]);
    assert.deepEqual([level, title], ['Må ordnes', 'Fjerntilkobling']);
    assert.match(stands, /^Editoren arbeider på en annen maskin \(wsl\)/);
  });

  it('asks for the same values in both languages', () => {
    const holes = (texts: readonly (string | undefined)[]) => texts.flatMap((text) => text?.match(/\{\w+\}/g) ?? []).sort();
    for (const key of WORKPLACE_KEYS) assert.deepEqual(holes(workplaceNb.findings[key]), holes(workplaceEn.findings[key]), key);
  });
});
