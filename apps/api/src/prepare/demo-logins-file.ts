import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SystemRole } from '@rinjo/contract';

export interface DemoLogin {
  readonly tenant: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: SystemRole;
}

/** `seeded` is false between the first line written and the last user made: a run that was killed goes on from there. */
export interface DemoLogins {
  readonly seeded: boolean;
  /** Users that are there get these passwords too; otherwise they have them already. */
  readonly renew: boolean;
  readonly logins: readonly DemoLogin[];
}

export function readDemoLogins(file: string): DemoLogins | null {
  if (!existsSync(file)) return null;
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isDemoLogins(read) ? read : null;
  } catch {
    return null; // half a file, or somebody else's: it is as good as lost
  }
}

/** Whole or not at all, readable for its owner alone. */
export function writeDemoLogins(file: string, logins: DemoLogins): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}

function isDemoLogins(value: unknown): value is DemoLogins {
  if (typeof value !== 'object' || value === null || !('logins' in value) || !('seeded' in value))
    return false;
  return Array.isArray(value.logins) && value.logins.length > 0;
}
