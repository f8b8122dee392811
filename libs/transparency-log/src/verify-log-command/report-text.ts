import type { LogFault, LogReport } from '../index.js';

const FAULTS: Readonly<Record<LogFault, string>> = {
  unreadable: 'a line cannot be read',
  foreign: 'an entry is of another log',
  gap: 'an entry is missing, doubled or in another place',
  payload: 'what the entry says was altered',
  signature: 'no known key has signed this checkpoint',
  root: 'entries from here on are not those that were signed',
  rolled_back:
    'a checkpoint that you have covers more than this log has: its end was removed, or it is an old copy',
  forked: 'a checkpoint that you have is of another history',
  clock: 'a checkpoint is older than the one before it',
  unsigned: 'entries from here on are not signed',
};

/** For people, line by line. */
export function reportText(report: LogReport): string {
  const { origin, entries, forgotten, checkpoints, verified, signedAt, faults } = report;
  const lines = [
    `Log          ${origin ?? 'unknown'}`,
    `Entries      ${String(entries)}${forgotten > 0 ? `, of ${String(forgotten)} only the commitment` : ''}`,
    `Checkpoints  ${String(checkpoints)}${signedAt === null ? '' : `, the last signed at ${signedAt}`}`,
    `Verified     the first ${String(verified)} entries are as they were signed`,
    ...faults.map(({ fault, seq }) => `FAULT        ${String(seq)}: ${FAULTS[fault]}`),
    faults.length === 0 ? 'UNALTERED' : 'ALTERED',
  ];
  return `${lines.join('\n')}\n`;
}
