import type { jaLogExports } from './ja-log-exports';

export const enLogExports: typeof jaLogExports = {
  heading: 'Export to a file',
  lead: 'Exports every entry that the conditions on this page find, however many there are.',
  format: 'Format',
  formats: {
    csv: 'CSV (for spreadsheets)',
    jsonl: 'JSON Lines',
    ocsf: 'OCSF 1.3.0 (for a SIEM)',
  },
  formatHints: {
    csv: (zone) => `Times are in UTC and in ${zone}. Formulas and control characters are made harmless.`,
    jsonl: () => 'One entry on a line. Of the signed log, each has what it can be verified with.',
    ocsf: () => 'A common format that monitoring systems read.',
  },
  start: 'Export these entries',
  making: 'Being exported',
  progress: (name) => `Progress of ${name}`,
  rows: (rows, percent) => `${rows} entries so far (${String(percent)}%)`,
  cancel: 'Cancel',
  cancelOf: (name) => `Cancel the export ${name}`,
  ready: 'Files that can be downloaded',
  done: (rows, size, at) => `${rows} entries, ${size}. Deleted by itself on ${at}.`,
  by: (name, at) => `${name}, ${at}`,
  download: 'Download',
  downloadOf: (name) => `Download ${name}`,
  remove: 'Delete',
  removeOf: (name) => `Delete ${name}`,
  removeTitle: 'Delete the file?',
  removeText: 'It cannot be downloaded any more. The log stays as it is.',
  verify: 'To verify it',
  sha256: 'SHA-256',
  checkpoint: (size) => `Signature that covers it (the first ${String(size)} entries)`,
  failed: {
    failed: 'The export has failed. Try again; if it goes on, tell whoever runs the service.',
    disk_full: 'There was no room on the disk of the server. Tell whoever runs the service.',
  },
};
