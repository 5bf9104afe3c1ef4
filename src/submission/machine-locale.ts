const { env, platform } = process;

let known: string | undefined;

/** The machine's language, as a BCP 47 tag. On Linux the environment says it, and to ask for it would take long. */
export function machineLocale(): string {
  known ??= platform === 'linux'
    ? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').replace(/[_.].*/, '')
    : Intl.DateTimeFormat().resolvedOptions().locale;
  return known;
}
