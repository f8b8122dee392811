import type { jaOperatorDrills } from './ja-operator-drills';

export const enOperatorDrills: typeof jaOperatorDrills = {
  heading: 'Regular drills',
  lead: 'What has to work when it is needed is tried by itself again and again, and measured.',
  loading: 'Loading…',
  kinds: {
    kit: 'Rebuilding from an export',
    erasure: 'Erasure and backups',
    'worker-loss': 'A media worker is lost',
    'process-loss': 'A server process is lost',
  },
  about: {
    kit: 'A tenant of the drill is exported and imported into an empty installation; every row and byte is compared, both ways.',
    erasure:
      'A tenant of the drill is erased; in a backup of the moment before, none of its originals may open.',
    'worker-loss': 'A media worker with a call of the drill and nothing else is killed, until sound is back.',
    'process-loss':
      'A server process of an installation that is thrown away is killed, until it answers again.',
  },
  every: (days) => (days === 1 ? 'Every day' : `Every ${String(days)} days`),
  due: (at) => `Next: ${at}`,
  dueNow: 'Begins within the hour',
  never: 'Has not run yet',
  run: 'Run now',
  runOf: (kind) => `Run now: ${kind}`,
  waiting: 'Waiting to begin…',
  steps: {
    filling: 'Making a tenant for the drill…',
    exporting: 'Exporting…',
    preparing: 'Preparing an empty installation…',
    importing: 'Importing…',
    comparing: 'Comparing…',
    archiving: 'Waiting until the backups have it…',
    erasing: 'Erasing…',
    restoring: 'Restoring from the backup…',
    killing: 'Killing and measuring…',
    clearing: 'Clearing up…',
  },
  notRunnable: {
    kit: 'Cannot run here: there are no programs of PostgreSQL (POSTGRES_BIN_DIR).',
    erasure: 'Needs backups and the programs of PostgreSQL (BACKUP_STORE, POSTGRES_BIN_DIR).',
    'worker-loss': 'No media worker runs.',
    'process-loss': 'Cannot run here: there are no programs of PostgreSQL (POSTGRES_BIN_DIR).',
  },
  passed: 'Passed',
  failed: 'Failed',
  earlier: 'Earlier results',
  took: (time) => `Took ${time}`,
  recovered: (time) => `Recovered in ${time}`,
  compared: (rows, objects) => `${String(rows)} rows and ${String(objects)} originals compared`,
  unreadable: (objects) => `None of ${String(objects)} originals opens`,
};
