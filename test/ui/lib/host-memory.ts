import fs from 'node:fs';

const read = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/**
 * What the extension host of a workbench takes, in MB: now, and at most since it began. Linux only.
 * @param home where the workbench's server keeps its data, which stands among its arguments
 */
export function hostMemory(home: string): { now: number; peak: number } {
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (!read(`/proc/${pid}/cmdline`).includes('--type=extensionHost')) continue;
    const status = read(`/proc/${pid}/status`);
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
    if (!read(`/proc/${parent}/cmdline`).includes(home)) continue;
    const megabytes = (name: string) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024);
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  }
  throw new Error('There is no extension host');
}
