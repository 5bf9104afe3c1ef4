import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFormatData } from '../../../../src/core/format/schema';
import { Format } from '../../../../src/core/format/format';
import { makeFormat } from '../../../../src/core/format/xsd/make-format';
import { importsOf } from '../../../../src/core/format/xsd/schema-set';
import { F, HENDELSE_KINDS } from '../../../../src/core/model/fields';
import { skip } from '../../../runner/skip';
import { NO_REFERENCE, OFFICIAL, readSchema, referenceFolder } from './reference';

const builtIn = (id: string) => JSON.parse(readFileSync(join('src', 'core', 'format', 'data', `${id}.json`), 'utf8'));

describe('the official schemas', () => {
  let folder = '';

  before(function () {
    folder = referenceFolder() ?? skip(this, NO_REFERENCE);
  });

  for (const [id, files] of Object.entries(OFFICIAL)) {
    it(`give the data of ${id} as it is built in, and are understood in full`, () => {
      const [main, ...others] = files.map((file) => readSchema(join(folder, file)));
      const { title, lenient } = builtIn(id);
      const { data, notUnderstood } = makeFormat(main, others, { id, title, ...(lenient && { lenient }) });
      assert.deepEqual(data, builtIn(id));
      assert.deepEqual(notUnderstood, []);
    });

    it(`of ${id} name the files that they ask for`, () => {
      const [main, ...others] = files.map((file) => readSchema(join(folder, file)));
      assert.deepEqual(
        importsOf(main.text),
        others.map(({ name }) => name),
      );
    });
  }

  it('name themselves by root and version where no name is given', () => {
    const { data } = makeFormat(readSchema(join(folder, OFFICIAL['iplos-3.5'][0])), []);
    assert.equal(data.id, 'iplos-3.5');
    assert.deepEqual(data.title, { nb: 'IPLOS 3.5', en: 'IPLOS 3.5' });
  });
});

describe('the built-in data of the messages', () => {
  it('has the records and fields of the ident message', () => {
    const format = new Format(readFormatData(builtIn('kpr-ide-53.1.2'), 'kpr-ide-53.1.2.json'));
    assert.equal(format.namespace, 'http://www.npr.no/xmlstds/53_1_2_ide');
    for (const field of [F.personnokkel, F.personid, F.personidtype]) assert.ok(format.has('pasientident', field));
    assert.ok(format.has('institusjon', F.organisasjonsnummer));
    assert.ok(format.has('melding', F.lopenummer));
    assert.ok(format.has('kontakt', F.epost));
  });

  it('has every event of a KPR message as a record with its service, date and person', () => {
    const format = new Format(readFormatData(builtIn('kpr-56.0.0'), 'kpr-56.0.0.json'));
    for (const kind of HENDELSE_KINDS) {
      for (const field of [F.tjenestetype, F.hendelsesdato, F.organisasjonsnummer, F.nokkel])
        assert.ok(format.has(kind, field));
    }
    const stops = HENDELSE_KINDS.filter((kind) => format.has(kind, F.stoppnokkel));
    assert.deepEqual(stops, ['midlertidigStoppTil', 'midlertidigStoppFra']);
    for (const field of [F.personid, F.personidtype, F.personnokkel, F.bydelsnummer])
      assert.ok(format.has('bruker', field));
    assert.ok(format.has('notifikasjon', F.forrigeNokkel) && format.has('kommune', F.kommunenummer));
  });

  it('gives no standard name to what the schema forbids', () => {
    const format = new Format(readFormatData(builtIn('kpr-56.0.0'), 'kpr-56.0.0.json'));
    assert.ok(
      !format.has('bruker', F.kjonn) &&
        !format.has('melding', F.fraDato) &&
        !format.has('kommune', F.organisasjonsnummer),
    );
  });

  it('says that identifiers and municipalities are unique in a message', () => {
    const { root } = readFormatData(builtIn('kpr-56.0.0'), 'kpr-56.0.0.json');
    assert.deepEqual(root.unique, [
      { selector: 'Notifikasjon', fields: ['@notifikasjonGUID'] },
      { selector: 'Kommune', fields: ['@kommuneNr'] },
    ]);
  });
});
