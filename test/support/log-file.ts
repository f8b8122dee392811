import { type Known, type LogReport, LogVerifier } from '@rinjo/transparency-log';
import { NODE_CRYPTOGRAPHY } from '../../libs/transparency-log/src/verify-log-command/node-cryptography.js';

/** What somebody finds who has nothing but the file, and what was kept elsewhere. */
export function verifyLog(lines: readonly string[], known?: Known): LogReport {
  const verifier = new LogVerifier(NODE_CRYPTOGRAPHY, known);
  for (const line of lines) verifier.take(line);
  return verifier.report();
}

/** The numbers of an entry's line, and of any other nothing. */
export const seqOfLine = (line: string): number | null =>
  (JSON.parse(line) as { readonly seq?: number }).seq ?? null;
