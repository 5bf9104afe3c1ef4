#!/usr/bin/env node
// Stands in for the desktop program `code` where @vscode/test-electron runs tests: the same command line, but the
// extension host is that of the embedded editor and its window a page in a headless browser.
// Its exit code is what the workbench reports, which is 0 too when the extension host dies: whoever runs tests with
// it must look for what they left (suite.mjs does).
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openPage, startServer } from './workbench.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});
const local = (given) => (given.startsWith('file:') ? fileURLToPath(given) : path.resolve(given));
const development = (values.extensionDevelopmentPath ?? []).map(local);

const server = await startServer({ driver: true, home: values['user-data-dir'] });
const { page, close } = await openPage();
const outcome = new Promise((resolve) => {
  void page.exposeFunction('codeAutomationLog', () => undefined);
  void page.exposeFunction('codeAutomationExit', resolve);
  page.once('crash', () => resolve(4));
});
await page.goto(server.url({
  folder: positionals[0] && local(positionals[0]),
  payload: [
    ...development.map((folder) => ['extensionDevelopmentPath', folder]),
    ...(values.extensionTestsPath ? [['extensionTestsPath', local(values.extensionTestsPath)]] : []),
    ['enableProposedApi', ''],
  ],
}));
process.exitCode = Number(await outcome);
await close();
await server.stop();
