/** What the command line says in English. */
export const en = {
  help: `iplos-check FILE… [options]

Checks IPLOS extracts and KPR messages, as the editor does. A file of any size takes the memory of its persons or
notifications, not of its text. FILE is an extract or a message; - is the standard input.

  --year YEAR          the reporting year; else the file's own period says it
  --schema FILE.xsd    an official schema of a version that is not built in
  --with FILE          the ident message of an extract of 3.5, or the other way round: both are checked
  --format FORMAT      text, json or sarif (SARIF 2.1.0); text where nothing is said
  --max-findings N     how many findings to show for each file; {max} where nothing is said. All are counted
  --language nb|en     bokmål or English; the machine's language where nothing is said
  --help               shows this
  --version            shows the version

Exit code: 0 when no file has errors, 1 when one has, 2 when one could not be read or the command is not understood.`,

  'unknown-option': 'There is no option {option}.',
  'value-missing': '{option} needs a value.',
  'value-unexpected': '{option} takes no value.',
  'format-unknown': 'There is no format "{value}"; the formats are {known}.',
  'language-unknown': 'There is no language "{value}"; the languages are {known}.',
  'year-invalid': '--year takes a year from {from} to {to}.',
  'max-findings-invalid': '--max-findings takes a whole number.',
  'with-one-file': '--with takes one file and the one that it is sent with, both on the disk. Nothing was checked.',
  'no-pair': '{file} and {other} are not an extract and its ident message. Nothing was checked.',
  'any-file': 'FILE',
  'no-file': 'No file is given.',
  'standard-input-twice': 'The standard input can be read only once.',
  'see-help': 'iplos-check --help shows what can be said.',

  'file-not-found': '{file}: there is no such file.',
  'is-directory': '{file}: this is a folder, not a file.',
  'no-access': '{file}: there is no permission to read this file, or another program has it open.',
  'read-failed': '{file}: the file could not be read ({system}).',
  'nothing-checked': 'Nothing was checked.',
  unexpected: 'The check failed because of an error in the program itself ({reason}).',

  fatal: 'fatal',
  error: 'error',
  warning: 'warning',
  information: 'information',
  registration: 'registration',
  extraction: 'extraction',
  code: 'code',
  'fatal-1': '1 fatal error',
  'fatal-n': '{count} fatal errors',
  'error-1': '1 error',
  'error-n': '{count} errors',
  'warning-1': '1 warning',
  'warning-n': '{count} warnings',
  'information-1': '1 note',
  'information-n': '{count} notes',
  'nothing-found': 'nothing found',
  parts: '{count:part}',
  'files-n': '{count} files',
  'no-format': 'unknown format',
  size: '{megabytes} MB',
  truncated: 'The first {shown} of {total} findings are shown; --max-findings N shows more.',
} as const;
