import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {
  DiagnosekoderSchema, DiagnoseteksterSchema, KodeverkSchema, KommunerSchema, TjenestetyperSchema, validated,
} from '../../../../src/core/codes/schema';
import { ProfilesSchema } from '../../../../src/core/profiles/schema';
import { DIAGNOSETEKSTER } from './texts';

const SCHEMAS = {
  'codes/data/diagnosekoder.generated.json': DiagnosekoderSchema,
  'codes/data/kodeverk.json': KodeverkSchema,
  'codes/data/kommuner.json': KommunerSchema,
  'codes/data/tjenestetyper.json': TjenestetyperSchema,
  'profiles/data/profiles.json': ProfilesSchema,
};
const CORE = path.join('src', 'core');

describe('the data that comes with the product', () => {
  for (const [file, schema] of Object.entries(SCHEMAS)) {
    it(`in ${file} is as its schema says, so that it need not be looked at before each check`, () => {
      validated<unknown>(schema, JSON.parse(fs.readFileSync(path.join(CORE, file), 'utf8')), file);
    });
  }

  it('and what is made of it when it is built is so, too', () => {
    validated<unknown>(DiagnoseteksterSchema, DIAGNOSETEKSTER, 'diagnosetekster.json');
  });

  it('has a schema in each file', () => {
    const files = ['codes/data', 'profiles/data'].flatMap((folder) => fs.readdirSync(path.join(CORE, folder)).map((name) => `${folder}/${name}`));
    assert.deepEqual(files.sort(), Object.keys(SCHEMAS).sort());
  });
});
