import type { jaIntegrity } from './ja-integrity';

export const enIntegrity: typeof jaIntegrity = {
  heading: 'Integrity of data',
  lead: 'Every original is opened at least once in 30 days and compared with the hash that it was taken with. The log of operations is verified every day.',
  none: 'Nothing has been checked yet.',
  noneLead: 'The first check begins within minutes of the start.',
  now: 'At this moment',
  checked: 'Originals checked',
  checkedOf: (checked, objects) => `${String(checked)} of ${String(objects)}`,
  oldest: 'Oldest check',
  differences: 'Open differences',
  noDifferences: 'None',
  countOf: (n) => String(n),
  faults: { altered: 'The content has changed', missing: 'It is not in the store' },
  part: 'Part of a recording or the like',
  open: 'Open',
  runs: 'Day by day',
  run: (checked, differences) => `${String(checked)} compared, ${String(differences)} differ`,
  log: (size, sound) =>
    sound ? `log of ${String(size)} entries verified` : `log of ${String(size)} entries does not verify`,
  reports: 'Signed monthly reports',
  reportsLead:
    'What the month has found, made by itself at the beginning of the next one and signed under the key of the tenant.',
  reportsNone: 'There is no report yet.',
  take: (month) => `Download the report of ${month} (JSON)`,
};
