import assert from 'node:assert/strict';
import { MESSAGE_FLAWS, MESSAGE_SAMPLE } from '../../../../scripts/lib/samples/flawed-message.mjs';
import { message } from '../../../../scripts/lib/samples/message.mjs';
import { LANGUAGES } from '../../../../src/core/rules/rule';
import { summaryOf } from '../../../../src/core/report/summary';
import { reportCsv } from '../../../../src/editor/report/csv';
import { errorsIn } from '../../../../src/editor/report/model';
import { page, sections } from '../../../../src/editor/report/page';
import { extract, person, tjeneste } from '../../core/support';
import { idsIn, numbersIn, valuesOf } from './markup-reader';
import { FLAWED, frame, modelOf } from './support';

const MODEL = modelOf(FLAWED);
const SHELL = { title: 'T', style: 'p { margin: 0 }' };
const LIVE = { ...SHELL, live: { script: 'go()', nonce: 'n0nce', actions: [{ id: 'csv', label: 'CSV' }] } };
const partOf = (model: typeof MODEL, id: string, language: 'nb' | 'en' = 'en') => sections(frame(language), model).find((one) => one.id === id)!.html;
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();

describe('the report\'s page', () => {
  for (const language of LANGUAGES) {
    it(`is well-formed, with each heading, label and id once: ${language}`, () => {
      for (const shell of [SHELL, LIVE]) {
        const html = page(frame(language, shell === LIVE), MODEL, shell);
        const ids = idsIn(html);
        assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
        for (const label of valuesOf(html, 'aria-labelledby')) assert.ok(ids.includes(label), label);
      }
    });
  }

  it('runs and loads nothing but its own', () => {
    const live = page(frame('en'), MODEL, LIVE);
    assert.match(live, /default-src 'none'; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'/);
    const kept = page(frame('en', false), MODEL, SHELL);
    for (const html of [live, kept]) assert.equal(/(src|href)=|https?:|style="|\son\w+="/.exec(html), null);
    assert.equal(/<script|<button/.exec(kept), null);
  });

  it('never holds a person identifier, in any of its forms', () => {
    const numbers = [...FLAWED.matchAll(/<peFnr>([^<]{6,})</g)].map(([, number]) => number.replace(/\D/g, ''));
    const keys = [...FLAWED.matchAll(/pePeID="(\d+)"/g)].map(([, key]) => key);
    assert.ok(numbers.length > 50);
    for (const text of [page(frame('nb'), MODEL, LIVE), page(frame('en', false), MODEL, SHELL), reportCsv(frame('nb'), MODEL)]) {
      for (const number of numbers) assert.ok(!text.includes(number) && !text.includes(`${number.slice(0, 6)} ${number.slice(6)}`), 'an identifier is in it');
      for (const key of keys) assert.ok(!text.includes(key), 'a key is in it');
    }
  });

  it('puts in nothing of a file name as markup', () => {
    assert.match(partOf({ ...MODEL, name: '<b>"&.xml' }, 'distance'), /&lt;b&gt;&quot;&amp;\.xml/);
  });

  it('says in Norwegian and in English how far from clean the file is', () => {
    const errors = errorsIn(MODEL.findings);
    assert.ok(words(partOf(MODEL, 'distance')).includes(`${errors} errors from clean`));
    assert.ok(words(partOf(MODEL, 'distance', 'nb')).includes(`${errors} feil gjenstår`));
    const one = modelOf(extract(person({ values: { peKomnr: '' } })));
    assert.match(words(partOf(one, 'distance')), /1 error from clean errors in 1 of 1 person/);
    assert.match(words(partOf(modelOf(extract()), 'distance')), /No errors\. The file can be sent\./);
    assert.match(words(partOf(modelOf('<IPLOS versjon="3.3">'), 'distance')), /cannot be read as it is/);
  });

  it('writes numbers as people do, and never calls all what is not', () => {
    const en = frame('en');
    const nb = frame('nb');
    assert.equal(en.percent(999_999, 1_000_000), '99.9%');
    assert.equal(nb.percent(1, 1_000_000), '0,1 %');
    assert.equal(en.percent(3, 3), '100%');
    assert.equal(en.percent(0, 3), '0%');
    assert.equal(en.percent(0, 0), '–');
    assert.match(nb.decimal(1234.5678), /^1\s234,6$/);
    assert.match(nb.unit('310000019'), /^310\u202f000\u202f019$/);
  });

  it('leads from each number of findings to findings that are there', () => {
    const html = sections(frame('en'), MODEL).map((one) => one.html).join('');
    const targets = valuesOf(html, 'data-open').map((target) => JSON.parse(target) as { rule?: string });
    assert.ok(targets.length > 60);
    for (const { rule } of targets) if (rule) assert.ok(MODEL.findings.rules.some(({ key }) => key === rule), rule);
  });

  it('shows no number with findings behind it that leads nowhere', () => {
    const plain = (id: string) => numbersIn(partOf(MODEL, id)).filter(({ shown, open }) => shown !== '0' && open === undefined);
    for (const id of ['causes', 'rules', 'units']) {
      assert.ok(numbersIn(partOf(MODEL, id)).length >= 9);
      assert.deepEqual(plain(id), [], id);
    }
    for (const [id, part] of [['distance', 'others'], ['causes', 'amount']] as const) {
      const sentences = [...partOf(MODEL, id).matchAll(new RegExp(`<p class="${part}">(.*?)</p>`, 'g'))].map(([, html]) => html);
      assert.ok(sentences.length > 0);
      for (const html of sentences) assert.doesNotMatch(html.replace(/<button.*?<\/button>/g, ''), /[1-9]/);
    }
    assert.match(partOf(MODEL, 'distance'), /<button [^>]*>errors in \d+ of 90 persons<\/button>/);
  });

  it('leads from a figure with something amiss to what is wrong, wherever a rule tells', () => {
    const told = (rules: readonly string[]) => MODEL.findings.rules.some(({ key }) => rules.includes(key));
    const completeness = numbersIn(partOf(MODEL, 'completeness'));
    for (const { id, asked, given, rules } of MODEL.figures!.demands) {
      const cells = completeness.filter(({ row }) => row === words(frame('en').html(`report.demand.${id}`)));
      assert.equal(cells.some(({ open }) => open !== undefined), asked > given && told(rules), id);
    }
    const missing = completeness.filter(({ row, open }) => row === 'Municipality number' && open !== undefined);
    assert.ok(missing.length > 1 && missing.every(({ open }) => open === '{"rule":"kommunenummer-missing"}'));
    const openOf = (id: string, name: string) => numbersIn(partOf(MODEL, id)).find(({ row }) => row === name)?.open;
    assert.equal(openOf('services', '16 (not in the list)'), '{"rule":"tjenestetype-unknown"}');
    assert.equal(openOf('diagnoses', 'Without a diagnosis'), '{"rule":"diagnose-missing"}');
    const unknown = modelOf(extract([person(), person({ id: 2, values: { peFnr: '', peAlder: '', peKjonn: '' } })]));
    const ages = numbersIn(partOf(unknown, 'ages')).filter(({ row, shown }) => row === 'Not known' && /^[1-9]\d*$/.test(shown));
    assert.ok(ages.length > 0 && ages.every(({ open }) => open === '{"rule":"personid-missing"}'));
  });

  it('leads from what the register will drop to the findings that tell of it', () => {
    const model = modelOf([...message({ ...MESSAGE_SAMPLE, changes: MESSAGE_FLAWS })].join(''));
    assert.ok(model.figures!.message!.losses.length > 0);
    for (const { row, open } of numbersIn(partOf(model, 'losses'))) assert.match(open ?? '', /kpr-content-check|kpr-code-unknown/, row);
  });

  it('has the figures of each chart in a table', () => {
    for (const [id, first] of [['causes', 'The wards'], ['diagnoses', 'With a diagnosis'], ['months', 'Jan']] as const) {
      assert.ok(numbersIn(partOf(MODEL, id)).some(({ row }) => row === first), id);
    }
  });

  it('sets last year\'s figures beside this year\'s', () => {
    const now = modelOf(extract([person(), person({ id: 2 }), person({ id: 3, tjenester: tjeneste({ tjTjenType: '1' }) })]));
    const earlier = { ...summaryOf(now.figures!, { kommunenummer: '0403', errors: 0 })!, year: 2015 };
    const service = { ...earlier.services.find(({ type }) => type === 15)!, persons: 4, hours: 2.5 };
    const compared = words(partOf({ ...now, earlier: { ...earlier, services: [service] } }, 'services'));
    assert.match(compared, /the figures of 2015/);
    assert.match(compared, /15 [^0-9]+ 2 4 down ▼ 50\.0%\s+2 5\.0 2\.5 up ▲ 100\.0%/);
    assert.match(compared, /1 [^0-9]+ 1 0 ▲ new/);
  });

  it('speaks of notifications where the file is a message', () => {
    const model = modelOf([...message({ persons: 5, seed: 3 })].join(''));
    const html = sections(frame('en'), model).map((one) => one.html).join('');
    assert.match(words(html), /\d+ notifications ✓ No errors/);
    assert.match(words(html), /Events as the register counts them .*Service begins/);
    assert.doesNotMatch(words(html), /Diagnoses|Age and sex|by month|Hours a week|Refusals/);
    assert.doesNotMatch(words(html), /\d persons/);
  });

  it('says what is still being counted', () => {
    assert.match(words(partOf({ ...MODEL, figures: undefined }, 'services')), /Being counted/);
  });
});

describe('the report as CSV', () => {
  it('has a number on each line, as a spreadsheet in the language reads it', () => {
    for (const [language, decimal] of [['nb', ','], ['en', '.']] as const) {
      const [head, ...lines] = reportCsv(frame(language), MODEL).trimEnd().split('\r\n');
      assert.ok(head.startsWith('\ufeff'));
      assert.ok(lines.length > 200);
      for (const line of lines) assert.match(line, new RegExp(`^("[^"]*"|[^;"]*);("[^"]*"|[^;"]*);[^;]+;\\d+(\\${decimal}\\d+)?$`));
    }
  });

  it('says the same as the page', () => {
    const lines = reportCsv(frame('en'), MODEL).split('\r\n');
    const { findings, figures } = MODEL;
    assert.ok(lines.includes(`The file;Errors;Findings;${findings.bySeverity.error}`));
    assert.ok(lines.includes(`Diagnoses;With a diagnosis;Persons;${figures!.persons.diagnosisGiven}`));
  });
});
