import type { EditionFault, EditionReport } from '../index.js';

const FAULTS: Readonly<Record<EditionFault, string>> = {
  unreadable: 'this is no edition of a check sheet',
  hash: 'the text is not what its hash says: it was altered',
  signature: 'the text is not what was signed: it was altered',
  unlogged: 'the file has no proof: take it again, a minute after it was printed',
  entry: 'the entry of the log is of another edition',
  checkpoint: 'no known key has signed the checkpoint',
  inclusion: 'the entry is not in the log that was signed',
};

/** For people, line by line. */
export function editionText({ sha256, number, installation, madeAt, log, faults }: EditionReport): string {
  const lines = [
    `Edition      ${number === null ? 'unknown' : String(number)} of ${installation ?? 'unknown'}`,
    `Printed      ${madeAt ?? 'unknown'}`,
    `SHA-256      ${sha256 ?? 'unknown'}`,
    ...(log ? [`Log          ${log.origin}, ${String(log.size)} entries, signed at ${log.at}`] : []),
    ...faults.map((fault) => `FAULT        ${FAULTS[fault]}`),
    faults.length === 0 ? 'UNALTERED' : 'NOT VERIFIED',
  ];
  return `${lines.join('\n')}\n`;
}
