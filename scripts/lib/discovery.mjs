// Which test files there are, and to which part of the test run each belongs.
import fs from 'node:fs';
import path from 'node:path';

/** The parts that are made of test files: those of `part` lie in test/<part>. */
export const SUITES = ['unit', 'grammar', 'host', 'ui'];

const TEST = /\.test\.ts$/;
const LOOKS_LIKE_TEST = /[.-](test|spec)s?\.[cm]?[jt]sx?$/i;

const filesUnder = (folder) =>
  fs.existsSync(folder)
    ? fs.readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
      .sort()
    : [];

/** The test files of a part, as paths relative to the root with forward slashes. */
export function discover(root, part) {
  return filesUnder(path.join(root, 'test', part))
    .filter((file) => TEST.test(file))
    .map((file) => path.relative(root, file).split(path.sep).join('/'));
}

/** Files in test and src that look like tests and belong to no part, so that nothing would ever run them. */
export function strays(root) {
  const known = new Set(SUITES.flatMap((part) => discover(root, part)));
  return [...filesUnder(path.join(root, 'test')), ...filesUnder(path.join(root, 'src'))]
    .map((file) => path.relative(root, file).split(path.sep).join('/'))
    .filter((file) => LOOKS_LIKE_TEST.test(file) && !known.has(file));
}
