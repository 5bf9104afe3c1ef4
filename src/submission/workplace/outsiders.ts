// What carries the content of open files or folders elsewhere, as far as it is known by name.

/** Extensions that read what is open and may send it to a service: assistants, and live sharing. Lower case. */
const READERS: ReadonlySet<string> = new Set([
  'github.copilot', 'github.copilot-chat', 'continue.continue', 'codeium.codeium', 'exafunction.codeium',
  'tabnine.tabnine-vscode', 'sourcegraph.cody-ai', 'amazonwebservices.amazon-q-vscode',
  'amazonwebservices.aws-toolkit-vscode', 'google.geminicodeassist', 'googlecloudtools.cloudcode',
  'saoudrizwan.claude-dev', 'rooveterinaryinc.roo-cline', 'kilocode.kilo-code', 'anthropic.claude-code',
  'openai.chatgpt', 'supermaven.supermaven', 'blackboxapp.blackbox', 'codegpt.codegpt', 'danielsanmedium.dscodegpt',
  'bito.bito', 'askcodi.askcodi-vscode', 'mintlify.document', 'visualstudioexptteam.vscodeintellicode',
  'visualstudioexptteam.intellicode-api-usage-examples', 'augment.vscode-augment', 'qodo.qodo-gen', 'codium.codium',
  'jetbrains.junie', 'tabbyml.vscode-tabby', 'mistralai.mistral-code', 'grammarly.grammarly', 'znck.grammarly',
  'ms-vsliveshare.vsliveshare',
]);

/** Of some ids, those that are known to read what is open. */
export function readersAmong(extensions: readonly string[]): string[] {
  return extensions.filter((id) => READERS.has(id.toLowerCase()));
}

/** Folder names by which programs that copy to a service are known, and what the service is called. */
const SYNCED: readonly (readonly [RegExp, string])[] = [
  [/^onedrive(?:$|[ -])/i, 'OneDrive'],
  [/^sharepoint(?:$|[ -])/i, 'SharePoint'],
  [/^dropbox(?:$|[ (-])/i, 'Dropbox'],
  [/^(?:google ?drive|drivefs|googledrive-.*)$/i, 'Google Drive'],
  [/^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud Drive'],
  [/^(?:box|box sync|box-box)$/i, 'Box'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^jottacloud$/i, 'Jottacloud'],
  [/^pclouddrive$/i, 'pCloud'],
  [/^mega(?:sync)?$/i, 'MEGA'],
  [/^(?:proton ?drive|protondrive-.*)$/i, 'Proton Drive'],
  [/^tresorit.*$/i, 'Tresorit'],
  [/^egnyte(?: drive)?$/i, 'Egnyte'],
  [/^(?:synology ?drive|synologydrive)$/i, 'Synology Drive'],
  [/^(?:syncthing|sync\.com)$/i, 'Sync'],
];

/** The service that a folder is copied to, judged by the names on its path; undefined where none is known. */
export function serviceOf(path: string): string | undefined {
  for (const name of path.split(/[\\/]+/)) {
    const known = SYNCED.find(([pattern]) => pattern.test(name));
    if (known) return known[1];
  }
  return undefined;
}
