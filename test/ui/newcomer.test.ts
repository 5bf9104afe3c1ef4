import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { ReportPage } from './lib/report';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FLAWED = 'flawed.iplos.xml';
const CLEAN = 'clean.iplos.xml';
const PIN = '2468';
const CONTACT = 'iplos@kommune.example';

const WORDS = {
  en: {
    status: /IPLOS: (\d+) errors?/, clean: 'IPLOS: no errors', menu: 'What do you want to do?', missing: 'The municipality number is missing.',
    insert: 'Insert municipality number 0402', mendAll: 'Mend All That Can Safely Be Mended', mended: 'places are mended', begin: 'Type the start date',
    list: 'Copy List for the Ward', which: 'Which findings are to be in the list?', all: 'All registration findings', copied: 'The list holds no person identifiers',
    report: 'Show Quality Report', start: 'Start Practice Receiver', pin: 'Choose a PIN', hidden: 'Person identifiers are hidden',
    send: 'Encrypt and Send', address: 'any address will do', receipt: 'Practice: receipt OVELSE-', submissions: 'Show Submissions',
    forward: 'Bring the Practice Receipt Forward', received: `Received (practice): ${CLEAN}`, row: /^Received practice/,
  },
  nb: {
    status: /IPLOS: (\d+) feil/, clean: 'IPLOS: ingen feil', menu: 'Hva vil du gjøre?', missing: 'Kommunenummeret mangler.',
    insert: 'Sett inn kommunenummer 0402', mendAll: 'Rett alt som trygt kan rettes', mended: 'steder er rettet', begin: 'Skriv fra-datoen',
    list: 'Kopier liste til tjenestestedet', which: 'Hvilke funn skal stå i listen?', all: 'Alle registreringsfunn', copied: 'Listen inneholder ingen personidentifikatorer',
    report: 'Vis kvalitetsrapport', start: 'Start øvingsmottaker', pin: 'Velg en PIN-kode', hidden: 'Personidentifikatorene er skjult',
    send: 'Krypter og send', address: 'bruke hvilken adresse du vil', receipt: 'Øving: kvittering OVELSE-', submissions: 'Vis innsendinger',
    forward: 'Hent øvingskvitteringen nå', received: `Mottatt (øving): ${CLEAN}`, row: /^Mottatt øving/,
  },
};

// What the README leads a newcomer through, each step by what the step before shows.
for (const language of ['en', 'nb'] as const) {
  describe(`a newcomer's way from a flawed sample to a receipt, ${language}`, () => {
    const words = WORDS[language];
    let workbench: Workbench;
    const took: { readonly step: string; readonly seconds: number }[] = [];
    let begun = 0;
    const begin = () => {
      begun = performance.now();
    };
    const end = (step: string) => took.push({ step, seconds: (performance.now() - begun) / 1000 });
    before(async () => {
      begin();
      workbench = await Workbench.open({
        files: { [FLAWED]: sample('flawed'), [CLEAN]: sample('clean') }, open: FLAWED, settings: { 'iplos.language': language },
      });
      await workbench.statusItem(words.status).waitFor();
      end('opens the editor and the sample');
    });
    after(async () => {
      await workbench?.close();
      const all = { step: 'all of it, with nobody reading', seconds: took.reduce((sum, { seconds }) => sum + seconds, 0) };
      console.log([...took, all].map(({ step, seconds }) => `  ${step}: ${seconds.toFixed(1)} s`).join('\n'));
    });
    pictureFailures(() => workbench);
    beforeEach(begin);
    afterEach(function () {
      end(this.currentTest!.title);
    });

    const errors = async () => Number(words.status.exec(await workbench.statusItem(words.status).innerText())![1]);
    const picture = (name: string) => workbench.screenshot(`newcomer-${language}-${name}`);
    const openMenu = async () => {
      await workbench.statusItem('IPLOS').click();
      await workbench.quickInput.shown(words.menu);
    };

    /** Chooses what the menu of the status bar offers. */
    async function choose(label: string): Promise<void> {
      const { quickInput } = workbench;
      await openMenu();
      await quickInput.type(label);
      await quickInput.settled();
      await quickInput.pick(label);
    }

    it('reads what is wrong, by pointing at it', async () => {
      const { editor, page } = workbench;
      await editor.hover(editor.squiggles('error').first());
      // What the field is comes a moment after what is wrong with it.
      const told = page.locator('.monaco-hover:not(.hidden)', { hasText: words.missing }).filter({ hasText: 'peKomnr' });
      await told.first().waitFor();
      await picture('finding');
      await workbench.mouseAway();
    });

    it('takes the light bulb, and then all that can safely be mended', async () => {
      const { editor, toasts, page } = workbench;
      const before = await errors();
      await editor.goTo(17, 8);
      await editor.applyFix(words.insert);
      await eventually(async () => assert.equal(await errors(), before - 1));
      await choose(words.mendAll);
      // What the message asks is asked above the comparison, too, where it stays.
      const answer = page.locator('.editor-group-container.active .editor-actions').getByRole('button', { name: 'Mend as Shown' });
      await answer.waitFor();
      await picture('comparison');
      await answer.click();
      await toasts.shown(words.mended);
      await eventually(async () => assert.equal((await toasts.texts()).length, 1, 'the question has gone with its answer'));
      await workbench.inFront(FLAWED);
      await eventually(async () => assert.ok(await errors() < before - 1));
      await toasts.clear();
    });

    it('types what somebody said, where the light bulb puts the cursor', async () => {
      const { editor, page, problems } = workbench;
      const before = await errors();
      await problems.open('fra-missing');
      await editor.applyFix(words.begin);
      await page.keyboard.type('20150801');
      await eventually(async () => assert.equal(await errors(), before - 1));
      await eventually(async () => assert.match((await editor.lines()).join('\n'), /<tjFraDato>20150801<\/tjFraDato>/));
      await page.keyboard.press('Escape');
      await picture('typed');
      await editor.save();
    });

    it('goes on from the list of problems by the keys for the next finding', async () => {
      const { page, problems } = workbench;
      await problems.select('fra');
      const position = page.locator('[id="status.editor.selection"]');
      const before = await position.innerText();
      await page.keyboard.press('Control+F8');
      await eventually(async () => assert.notEqual(await position.innerText(), before));
      await page.keyboard.press('Escape');
    });

    it('copies the list of what to ask for, and sees the whole', async () => {
      const { editor, quickInput, toasts, page } = workbench;
      await editor.focus();
      await choose(words.list);
      await quickInput.shown(words.which);
      await quickInput.pick(words.all);
      await toasts.shown(words.copied);
      const left = await errors();
      await choose(words.report);
      const report = await ReportPage.shown(page);
      await eventually(async () => assert.equal(await report.errors(), left));
      await report.scrollTo('rules');
      await toasts.clear();
      await picture('report');
      await page.keyboard.press('Control+w');
    });

    it('practises sending, and finds the receipt by the menu', async () => {
      const { quickInput, toasts, submissions } = workbench;
      await workbench.openFile(CLEAN);
      await workbench.statusItem(words.clean).waitFor();
      await choose(words.start);
      await quickInput.shown(words.pin);
      await quickInput.answer(PIN);
      await toasts.shown(words.hidden);
      await picture('practice');
      await choose(words.send);
      await quickInput.shown(words.address);
      await quickInput.answer(CONTACT);
      await quickInput.logIn(PIN);
      await toasts.shown(words.receipt);
      await picture('receipt');
      await openMenu();
      const [first] = await quickInput.rows();
      assert.ok(first.includes(words.submissions) && first.includes(words.received), first);
      await picture('menu');
      await quickInput.type(words.forward);
      await quickInput.settled();
      assert.equal((await quickInput.rows()).length, 1);
      await quickInput.type('');
      await quickInput.settled();
      await quickInput.pick(words.submissions);
      await eventually(async () => assert.match((await submissions.rows())[0], words.row));
      await picture('submissions');
    });
  });
}
