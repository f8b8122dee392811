import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Cryptography, type Known, type LogReport, LogVerifier } from '@rinjo/transparency-log';

/** For verifications in the browser. */
export const CRYPTOGRAPHY: Cryptography = {
  sha256,
  ed25519: (publicKey, text, signature) => {
    try {
      return ed25519.verify(signature, text, publicKey);
    } catch {
      return false; // not even the form of a signature
    }
  },
};

/** Verifies a file in pieces, between which the page goes on; tells of its progress from 0 to 1. */
export async function verifyFile(
  file: Blob,
  known: Known,
  progress: (part: number) => void,
): Promise<LogReport> {
  const verifier = new LogVerifier(CRYPTOGRAPHY, known);
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let [rest, read] = ['', 0];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    read += next.value.length;
    const lines = (rest + decoder.decode(next.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') verifier.take(line);
    progress(read / file.size);
  }
  rest += decoder.decode();
  if (rest !== '') verifier.take(rest);
  return verifier.report();
}
