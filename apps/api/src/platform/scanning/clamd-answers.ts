import type { ScanVerdict } from './scanner.port.js';

/** Signatures older than this do not say that anything is clean. */
const SIGNATURES_MAX_AGE_MS = 48 * 3600 * 1000;
/** Clocks and time zones of two machines. */
const AHEAD_MS = 24 * 3600 * 1000;

/** The verdict of an answer to INSTREAM; null when it says nothing about the bytes. */
export function verdictOf(answer: string): ScanVerdict | null {
  if (answer === 'stream: OK') return 'clean';
  if (answer.startsWith('INSTREAM size limit exceeded')) return 'unscannable';
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found === undefined) return null;
  // AlertExceedsMax and AlertEncrypted of clamd.conf: it did not see everything.
  return /^Heuristics\.(Limits\.Exceeded|Encrypted)\b/.test(found) ? 'unscannable' : 'infected';
}

/** When the signatures behind an answer to VERSION were made, by the clock of this machine; null when it does not say. */
export function signaturesOf(version: string): Date | null {
  const made = /^ClamAV [^/]+\/\d+\/(.+)$/.exec(version)?.[1];
  if (made === undefined) return null;
  const at = new Date(made);
  return Number.isNaN(at.getTime()) ? null : at;
}

export function areFresh(signatures: Date | null, now: Date): boolean {
  if (!signatures) return false;
  const age = now.getTime() - signatures.getTime();
  return age <= SIGNATURES_MAX_AGE_MS && age >= -AHEAD_MS;
}
