import assert from 'node:assert/strict';
import { menuEntries } from '../../../src/editor/mending/menu-entries';
import type { MenuFacts } from '../../../src/editor/mending/menu-entries';

const NOTHING: MenuFacts = {
  state: 'none', file: '', known: false, errors: 0, warnings: 0, findings: 0, safe: 0, practising: false, masked: false, receipt: false,
  receiver: 'ingen',
};
const EVERYTHING = new Set([
  'workbench.actions.view.problems', 'iplos.nextFinding', 'iplos.mendAll', 'iplos.mendRule', 'iplos.copyWardList', 'iplos.findings.focus', 'iplos.showReport',
  'iplos.openFlaggedPersons', 'iplos.checkFile', 'iplos.encryptAndSend', 'iplos.submissions.focus', 'iplos.startPracticeReceiver', 'iplos.stopPracticeReceiver',
  'iplos.bringPracticeReceiptForward', 'iplos.maskIdentifiers', 'iplos.checkWorkplace', 'iplos.changeLanguage', 'iplos.openSample',
]);
const commands = (facts: Partial<MenuFacts>, there = EVERYTHING) => menuEntries({ ...NOTHING, ...facts }, there).map(({ command }) => command);

describe('the menu of the status bar', () => {
  it('begins with what is next to do', () => {
    const found = { known: true, errors: 3, findings: 5, safe: 2 };
    assert.deepEqual(commands({ state: 'errors', ...found }).slice(0, 3), ['workbench.actions.view.problems', 'iplos.nextFinding', 'iplos.mendAll']);
    assert.equal(commands({ state: 'clean', known: true })[0], 'iplos.encryptAndSend');
    assert.equal(commands({ state: 'large' })[0], 'iplos.checkFile');
    assert.equal(commands({ state: 'large', ...found })[0], 'iplos.copyWardList');
    assert.equal(commands({ state: 'none' })[0], 'iplos.openSample');
  });

  it('offers nothing that there is nothing of', () => {
    const clean = commands({ state: 'clean', known: true });
    for (const command of ['iplos.mendAll', 'iplos.nextFinding', 'iplos.copyWardList', 'iplos.openFlaggedPersons']) assert.ok(!clean.includes(command), command);
    assert.ok(!commands({ state: 'large', known: true, findings: 2, safe: 2 }).includes('iplos.mendAll'), 'not in the editor');
    assert.ok(!commands({ state: 'unread' }).includes('iplos.showReport'));
  });

  it('leaves out commands that are not there', () => {
    assert.deepEqual(commands({ state: 'clean', known: true }, new Set(['iplos.checkFile'])), ['iplos.checkFile']);
  });

  it('starts or stops the practice receiver, as it stands', () => {
    assert.ok(commands({}).includes('iplos.startPracticeReceiver') && !commands({}).includes('iplos.stopPracticeReceiver'));
    assert.ok(commands({ practising: true }).includes('iplos.stopPracticeReceiver'));
  });

  it('leads from what was sent to what became of it', () => {
    const sent = { state: 'Mottatt', target: 'øving' };
    const rows = menuEntries({ ...NOTHING, state: 'clean', known: true, file: 'a.xml', sent, practising: true, receipt: true }, EVERYTHING);
    assert.deepEqual(rows[0].detail, { key: 'menu.submissions.sent', args: { ...sent, file: 'a.xml' } });
    assert.deepEqual(rows.filter(({ command }) => command === 'iplos.submissions.focus').length, 1);
    assert.ok(rows.some(({ command }) => command === 'iplos.bringPracticeReceiptForward'));
    assert.equal(commands({ state: 'errors', known: true, errors: 1, findings: 1, sent })[0], 'workbench.actions.view.problems');
    assert.ok(!commands({ practising: true }).includes('iplos.bringPracticeReceiptForward'), 'nothing has come yet');
  });

  it('says of sending what holds it back', () => {
    const send = (facts: Partial<MenuFacts>) => menuEntries({ ...NOTHING, ...facts }, EVERYTHING).find(({ command }) => command === 'iplos.encryptAndSend')!;
    assert.deepEqual(send({ state: 'errors', errors: 2 }).detail, { key: 'menu.send.held', args: { errors: 2 } });
    assert.deepEqual(send({ state: 'clean' }).detail, { key: 'menu.send.detail', args: { receiver: 'ingen' } });
  });
});
