/**
 * Where an editor keeps copies of what is not saved, judged by where it keeps an extension's storage:
 * DATA/User/globalStorage/ID or DATA/User/profiles/NAME/globalStorage/ID gives DATA/Backups. Undefined for another form.
 */
export function backupFolderOf(globalStorage: string): string | undefined {
  const [, data, separator] = /^(.*)([\\/])User[\\/](?:profiles[\\/][^\\/]+[\\/])?globalStorage[\\/][^\\/]+$/.exec(globalStorage) ?? [];
  return data === undefined ? undefined : `${data}${separator}Backups`;
}
