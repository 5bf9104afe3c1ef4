import type { WorkplaceWords } from './words';

/** What is said of a workplace in English. */
export const workplaceEn: WorkplaceWords = {
  subjects: {
    'history': 'Local history', 'backup': 'Copies of what is not saved', 'auto-save': 'Auto save',
    'cloud': 'Cloud storage', 'assistants': 'AI assistants and sharing', 'remote': 'Remote connection',
    'sync': 'Settings sync', 'telemetry': 'Telemetry', 'watcher': 'File watching',
  },
  levels: { risk: 'To be put right', notice: 'Be aware', good: 'Good' },
  findings: {
    'history-off': ['The editor keeps no earlier versions of files.'],
    'history-excluded': ['The editor keeps earlier versions of files, but not of extracts.'],
    'history-on': [
      'The editor puts a copy of the extract in a folder of its own each time it is saved.',
      'Switch off workbench.localHistory.enabled, and delete the local history.',
    ],
    'backup-kept': [
      'The editor keeps copies of what is not saved in {folder}. This cannot be switched off.',
      'Make sure that the folder is in the secure zone. Save often: the copies are deleted then.',
    ],
    'backup-elsewhere': [
      'The editor keeps copies of what is not saved in {folder}, which is elsewhere than the extract.',
      'Start the editor with --user-data-dir in the secure zone, or always save before you leave the machine.',
    ],
    'backup-cloud': [
      'The editor keeps copies of what is not saved in {folder}, which is copied to {service}.',
      'Start the editor with --user-data-dir in the secure zone.',
    ],
    'backup-unknown': [
      'The editor keeps copies of what is not saved in a folder of its own. Where that is cannot be told from here.',
      'Ask your IT department whether the editor\'s folder is in the secure zone.',
    ],
    'backup-hot-exit': [
      'When the editor is closed, it keeps what is not saved until the next time.',
      'Set files.hotExit to off; then you are asked to save instead.',
    ],
    'auto-save-off': ['An extract changes only when you save it.'],
    'auto-save-on': [
      'Changes are saved by themselves, so a wrong key goes straight into the extract.',
      'Set files.autoSave to off.',
    ],
    'cloud-none': ['None of the folders seems to be copied to a cloud service.'],
    'cloud-found': [
      'The folder {folder} seems to be copied to {service}.',
      'Move the extract to a folder in the secure zone, and delete it at {service}.',
    ],
    'assistants-none': ['No known assistants or sharing tools are enabled.'],
    'assistants-extensions': [
      'These extensions read what is open and may send it to a service: {extensions}.',
      'Disable them for this workspace before you open an extract.',
    ],
    'assistants-own': [
      'The editor\'s own AI assistant is on. It can read what is open and send it to a service.',
      'Switch on chat.disableAIFeatures.',
    ],
    'remote-none': ['The editor works on this machine.'],
    'remote-here': [
      'The editor works on another machine ({remote}), and what is shown goes over the network.',
      'Make sure that both that machine and the screen you sit at are in the secure zone.',
    ],
    'sync-off': ['Settings are not synchronised.'],
    'sync-on': [
      'Settings are synchronised with a service. Extracts are not part of it, but your settings are.',
      'Switch off settings sync on machines in the secure zone.',
    ],
    'sync-unknown': [
      'Whether settings are synchronised is not told to an extension.',
      'Look under Accounts at the bottom left. Extracts are in any case not part of it.',
    ],
    'telemetry-off': ['The editor sends no usage data.'],
    'telemetry-on': [
      'The editor sends usage data to its vendor. The content of files is not part of it.',
      'Set telemetry.telemetryLevel to off.',
    ],
    'watcher-excluded': ['Other extensions are not told when an extract changes.'],
    'watcher-on': [
      'Other extensions are told when an extract changes, and can read it then.',
      'On machines in the secure zone, have only extensions that you trust.',
    ],
  },
  closing:
    'This extension never writes unencrypted content anywhere but in the extract\'s own folder. Backups, virus scanners, ' +
    'the clipboard, screen pictures and the swap file are beyond any extension; ask your IT department.',
};
