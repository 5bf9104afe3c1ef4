import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { ALL_RULES } from '../../../src/core/rules/all.generated';

describe('what is made of the rules', () => {
  it('is committed as the script makes it: the list, a page for each rule, and their table', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/rules.mjs', '--check'], { encoding: 'utf8', timeout: 60_000 });
    assert.equal(status, 0, stderr);
  });

  it('is readable: nothing in it is left to be filled in, and no tag is lost', () => {
    for (const { id } of ALL_RULES) {
      const page = fs.readFileSync(`docs/rules/${id}.md`, 'utf8').replace(/```xml[^]*?```/g, '').replace(/^<!--.*-->$/m, '');
      assert.doesNotMatch(page, /\{\w+[:}]/, id);
      assert.doesNotMatch(page, /(?<!\\)<[/?\w*]/, id);
    }
  });
});
