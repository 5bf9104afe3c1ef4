import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { ALL_RULES } from '../../../src/core/rules/all.generated';
import { melding, notifikasjon } from '../core/message-support';
import { identMessage } from '../core/pair/support';
import { extract, person, tjeneste } from '../core/support';
import { check, folder } from './support';

const FLAWED = extract([
  person({ id: 1 }),
  person({ id: 2, values: { peFnr: '01815010341', peKomnr: '' } }),
  person({ id: 3, values: { peFnr: '02815010306' }, tjenester: tjeneste({ tjVedtDato: '' }) }),
]).replace(/<PERSON /g, '\n<PERSON ');

interface JsonFinding { rule: string; severity: string; cause: string; line: number; column: number; endLine: number; endColumn: number; message: string }
interface JsonFile { file: string; format: string | null; persons: number; bytes: number; sha256: string; findings: JsonFinding[]; truncated: number }

const filesOf = (out: string): JsonFile[] => (JSON.parse(out) as { files: JsonFile[] }).files;
const severe = ({ severity }: JsonFinding): boolean => severity === 'error' || severity === 'fatal';

describe('the reports of iplos-check', () => {
  const at = folder();

  it('in JSON hold what the catalogue says, and nothing else', async () => {
    const file = at('flawed.xml', FLAWED);
    const { code, out, told } = await check([file, '--format', 'json']);
    assert.equal(code, 1);
    assert.equal(told, '');
    const [first, ...others] = filesOf(out);
    assert.equal(others.length, 0);
    assert.deepEqual(Object.keys(first), ['file', 'format', 'persons', 'bytes', 'sha256', 'findings', 'truncated']);
    const { findings, ...rest } = first;
    assert.deepEqual(rest, {
      file, format: 'iplos-3.3', persons: 3, bytes: FLAWED.length, sha256: createHash('sha256').update(FLAWED).digest('hex'), truncated: 0,
    });
    for (const finding of findings) {
      assert.deepEqual(Object.keys(finding), ['rule', 'severity', 'cause', 'line', 'column', 'endLine', 'endColumn', 'message']);
    }
    const missing = findings.find(({ rule }) => rule === 'kommunenummer-missing')!;
    const line = FLAWED.split('\n')[missing.line - 1];
    assert.equal(line.slice(missing.column - 1, missing.endColumn - 1), '<peKomnr>');
    assert.equal(missing.endLine, missing.line);
  });

  it('count columns in UTF-16 units', async () => {
    const text = extract(person({ values: { peKomnr: '' } })).replace('<PERSON ', '<!-- 😀 --><PERSON ');
    const [{ findings }] = filesOf((await check([at('wide.xml', text), '--format', 'json'])).out);
    assert.equal(findings.find(({ rule }) => rule === 'kommunenummer-missing')?.column, text.indexOf('<peKomnr>') + 1);
  });

  it('tell several files in their order, each as it was given', async () => {
    const files = [at('b.xml', FLAWED), at('a.xml', extract())];
    const { code, out } = await check([...files, '--format', 'json']);
    assert.equal(code, 1);
    assert.deepEqual(filesOf(out).map(({ file }) => file), files);
    assert.match((await check(files)).out, /\n2 files: .*\(4 persons\)\n$/);
  });

  it('end with 0 where there are but warnings and notes', async () => {
    const { code, out } = await check([at('clean.xml', extract(person({ diagnoser: '' }))), '--format', 'json']);
    const [{ findings }] = filesOf(out);
    assert.ok(findings.some(({ severity }) => severity === 'warning'));
    assert.ok(!findings.some(severe));
    assert.equal(code, 0);
  });

  it('take the reporting year from the command line before that of the file', async () => {
    const file = at('year.xml', extract());
    assert.equal((await check([file])).code, 0);
    const { code, out } = await check([file, '--year', '2017']);
    assert.equal(code, 1);
    assert.match(out, /period-mismatch/);
  });

  it('say how many findings were left out, and judge by all', async () => {
    const file = at('many.xml', FLAWED);
    const all = filesOf((await check([file, '--format', 'json'])).out)[0];
    const { code, out } = await check([file, '--format', 'json', '--max-findings', '1']);
    const [one] = filesOf(out);
    assert.equal(code, 1);
    assert.deepEqual(one.findings, all.findings.slice(0, 1));
    assert.equal(one.truncated, all.findings.length - 1);
    assert.match((await check([file, '--max-findings', '1'])).out, new RegExp(`The first 1 of ${all.findings.length} findings`));
    const none = await check([file, '--max-findings', '0', '--format', 'json']);
    assert.equal(none.code, 1);
    assert.equal(filesOf(none.out)[0].truncated, all.findings.length);
  });

  it('in text hold a line for each finding, the sum, and how often each rule spoke', async () => {
    const file = at('lines.xml', FLAWED);
    const { out } = await check([file]);
    const [{ findings }] = filesOf((await check([file, '--format', 'json'])).out);
    const lines = out.split('\n');
    findings.forEach(({ line, column, severity, rule, message }, i) => {
      assert.equal(lines[i], `${file}:${line}:${column}: ${severity} ${rule}: ${message}`);
    });
    const errors = findings.filter(severe).length;
    assert.match(out, new RegExp(`${errors} errors?, .*iplos-3\\.3, 3 persons`));
    assert.match(out, /^ {2}1 {2}kommunenummer-missing \(extraction\)$/m);
    assert.ok(!out.includes('\u001b'));
  });

  it('in text call what each file consists of by its name', async () => {
    const files = [at('two.xml', melding(notifikasjon(1) + notifikasjon(2))), at('one.xml', extract())];
    const { out } = await check(files);
    assert.match(out, /kpr-56\.0\.0, 2 notifications/);
    assert.match(out, /iplos-3\.3, 1 person\b/);
    assert.match(out, /^2 files: .*\(2 notifications, 1 person\)$/m);
  });

  it('for programs count what each file consists of under its name', async () => {
    const files = [at('extract.xml', extract()), at('message.xml', melding(notifikasjon(1) + notifikasjon(2))), at('ident.xml', identMessage([['1', '01815010341']]))];
    const names = ['persons', 'notifications', 'identifiers'];
    const counted = (one: object) => Object.entries(one).filter(([name]) => names.includes(name));
    const expected = [[['persons', 1]], [['notifications', 2]], [['identifiers', 1]]];
    assert.deepEqual(filesOf((await check([...files, '--format', 'json'])).out).map(counted), expected);
    const { runs: [{ artifacts }] } = JSON.parse((await check([...files, '--format', 'sarif'])).out) as { runs: { artifacts: { properties: object }[] }[] };
    assert.deepEqual(artifacts.map(({ properties }) => counted(properties)), expected);
  });

  it('in text have colours on a screen', async () => {
    const { out } = await check([at('screen.xml', FLAWED)], { colour: true });
    assert.match(out, /\u001b\[31merror\u001b\[0m kommunenummer-missing/);
  });

  it('speak Norwegian', async () => {
    const { out } = await check([at('norsk.xml', FLAWED), '--language', 'nb']);
    assert.match(out, /: feil kommunenummer-missing: Kommunenummer/);
    assert.match(out, /3 personer/);
  });

  it('hold no person identifier', async () => {
    const file = at('flawed-sample.xml', fs.readFileSync('media/samples/flawed.iplos.xml'));
    const identifiers = [...fs.readFileSync(file, 'utf8').matchAll(/<peFnr>([^<]+)</g)].map(([, value]) => value.replace(/\D/g, ''))
      .filter(({ length }) => length >= 6);
    assert.ok(identifiers.length > 30);
    for (const format of ['text', 'json', 'sarif']) {
      const { out } = await check([file, '--format', format]);
      for (const identifier of identifiers) assert.ok(!out.includes(identifier));
    }
  });

  it('in SARIF hold rules, results with their places, and the files', async () => {
    const file = at('sarif æ.xml', FLAWED);
    const { code, out } = await check([file, '--format', 'sarif', '--max-findings', '2']);
    assert.equal(code, 1);
    const log = JSON.parse(out);
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(run.tool.driver.rules.map(({ id }: { id: string }) => id), ALL_RULES.map(({ id }) => id));
    for (const rule of run.tool.driver.rules) {
      assert.ok(rule.help.text.length > 20 && rule.shortDescription.text);
      assert.match(rule.defaultConfiguration.level, /^(error|warning|note)$/);
    }
    const [{ findings, truncated, sha256 }] = filesOf((await check([file, '--format', 'json', '--max-findings', '2'])).out);
    assert.equal(run.results.length, 2);
    run.results.forEach((result: Record<string, any>, i: number) => { // eslint-disable-line @typescript-eslint/no-explicit-any
      const { physicalLocation: { artifactLocation, region } } = result.locations[0];
      const { rule, message, line, column, endLine, endColumn } = findings[i];
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, rule);
      assert.equal(result.ruleId, rule);
      assert.equal(result.message.text, message);
      assert.deepEqual(region, { startLine: line, startColumn: column, endLine, endColumn });
      assert.match(artifactLocation.uri, /^file:\/\/\/.*sarif%20%C3%A6\.xml$/);
      assert.equal(run.artifacts[artifactLocation.index].location.uri, artifactLocation.uri);
    });
    assert.equal(run.artifacts[0].hashes['sha-256'], sha256);
    assert.equal(run.artifacts[0].properties.truncated, truncated);
    assert.equal(run.invocations[0].executionSuccessful, true);
    assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /The first 2 of/);
  });
});
