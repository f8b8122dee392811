import { readFile, stat } from 'node:fs/promises';

const KEY_BYTES = 32;
/** Others than the owner may do nothing with the file. */
const OTHERS = 0o077;

/**
 * Reads the installation's master key: 32 bytes as base64url or hexadecimal in a file that its owner alone may read.
 * Throws, saying what is wrong, and never what the key is.
 */
export async function readMasterKey(file: string, setting = 'MASTER_KEY_FILE'): Promise<Buffer> {
  if (file === '') throw new Error(`${setting} is not set: secrets of tenants cannot be kept`);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The master key cannot be read from ${setting} (${file})`);
  });
  if (process.platform !== 'win32' && ((await stat(file)).mode & OTHERS) !== 0)
    throw new Error(`${setting} (${file}) is open to others: chmod 0400`);
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? 'hex' : 'base64url');
  if (key.length !== KEY_BYTES)
    throw new Error(`${setting} (${file}) does not hold ${KEY_BYTES} bytes as base64url or hexadecimal`);
  return key;
}
