import { openBytes, sealBytes } from '../crypto/aead.js';
import type { AccessEntry } from './access-entry.js';

const PURPOSE = 'access-log';

/** An entry as a line of a file: AES-256-GCM, in base64url. */
export function spoolLine(key: Buffer, entry: AccessEntry): string {
  return `${sealBytes(key, Buffer.from(JSON.stringify(entry), 'utf8'), PURPOSE).toString('base64url')}\n`;
}

/**
 * The entries of a file. A last line that does not end was being written when the process was killed: nobody was answered, and it
 * counts for nothing. Throws when anything else does not open.
 */
export function spooledEntries(key: Buffer, text: string): readonly AccessEntry[] {
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => {
    const opened = openBytes(key, Buffer.from(line, 'base64url'), PURPOSE).toString('utf8');
    return JSON.parse(opened) as AccessEntry; // it opens: this product has written it
  });
}
