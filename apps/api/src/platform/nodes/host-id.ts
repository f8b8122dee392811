import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { sha256 } from '../crypto/sha256.js';

/** Of the running kernel (random(4)): the same in every container of a machine, another on every other machine. */
const BOOT_ID = '/proc/sys/kernel/random/boot_id';

/** The machine that this process runs on, as a hash that says nothing of it; another one after a reboot. */
export function hostId(): string {
  return sha256(Buffer.from(bootId() ?? hostname()))
    .toString('hex')
    .slice(0, 32);
}

function bootId(): string | null {
  try {
    return readFileSync(BOOT_ID, 'utf8').trim();
  } catch {
    return null; // not Linux
  }
}
