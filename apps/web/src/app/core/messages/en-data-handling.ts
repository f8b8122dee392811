import type { jaDataHandling } from './ja-data-handling';

export const enDataHandling: typeof jaDataHandling = {
  heading: 'Data handling',
  lead: 'What is kept about people, why, how it is protected and how long; where it lies and where it is sent. All of it is taken from the running service.',
  failed: 'It could not be shown.',
  map: {
    heading: 'Personal data',
    lead: 'Every column of the database that says something about people. With a column that has no purpose, protection and retention, the service does not start.',
    counts: (personal, all) => `${String(personal)} of ${String(all)} columns`,
    complete: 'Every column is defined.',
    missing: (names) => `Columns without a definition: ${names}`,
    search: 'Search tables and columns',
    found: (n) => (n === 1 ? '1 table' : `${String(n)} tables`),
    none: 'No table matches.',
    take: 'Download CSV',
    columns: 'Columns',
    purpose: 'Purpose',
    protection: 'Protection',
    retention: 'Kept',
    print: 'SHA-256 of this map',
  },
};
