import { type Beginning, type Known, type LogLine, LogVerifier } from '@rinjo/transparency-log';
import { verifyEd25519 } from '../../../../platform/crypto/ed25519.js';
import { sha256 } from '../../../../platform/crypto/sha256.js';
import { alterationsOf, type AlterationName, type LogTail } from './alterations.js';

export interface DrillResult {
  /** The log itself verifies. */
  readonly sound: boolean;
  readonly tried: readonly AlterationName[];
  /** Those that the verifier did not find. */
  readonly missed: readonly AlterationName[];
}

/** Alters copies of a log's end and verifies each, and the end itself, as its customer would who kept the newest checkpoint. */
export function drill(tail: LogTail, keys: readonly Uint8Array[], beginning: Beginning): DrillResult {
  const known: Known = { keys, notes: [tail.checkpoint.note] };
  const holds = (lines: readonly LogLine[]): boolean => {
    const verifier = new LogVerifier({ sha256, ed25519: verifyEd25519 }, known, beginning);
    for (const line of lines) verifier.take(JSON.stringify(line));
    return verifier.report().faults.length === 0;
  };
  const alterations = alterationsOf(tail);
  return {
    sound: holds([tail.header, ...tail.entries, tail.checkpoint]),
    tried: alterations.map(({ name }) => name),
    missed: alterations.filter(({ lines }) => holds(lines)).map(({ name }) => name),
  };
}
