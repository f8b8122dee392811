import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What a prober has of the service that it watches. */
export interface ProberCredentials {
  /** Under which people reach the service. */
  readonly url: string;
  /** With which it tells what it saw. */
  readonly key: string;
  /** An account that it signs in with, in a tenant that is nobody's. */
  readonly tenant: string;
  readonly email: string;
  readonly password: string;
}

const FIELDS = ['url', 'key', 'tenant', 'email', 'password'] as const;

/** Throws one line for a file that is not there or not whole. */
export function readCredentials(file: string): ProberCredentials {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const given = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>;
  for (const field of FIELDS)
    if (typeof given[field] !== 'string' || given[field] === '')
      throw new Error(`PROBER_CREDENTIALS: ${file} lacks ${field}`);
  return given as unknown as ProberCredentials;
}

/** Whole or not at all, readable for its owner alone. */
export function writeCredentials(file: string, credentials: ProberCredentials): void {
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
}
