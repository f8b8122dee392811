import { readFileSync } from 'node:fs';
import { writeWhole } from './write-whole.js';

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

/** Throws one line for a file that is not there or not whole. */
export function readCredentials(file: string): ProberCredentials {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const given = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>;
  const field = (name: keyof ProberCredentials): string => {
    const value = given[name];
    if (typeof value !== 'string' || value === '')
      throw new Error(`PROBER_CREDENTIALS: ${file} lacks ${name}`);
    return value;
  };
  return {
    url: field('url'),
    key: field('key'),
    tenant: field('tenant'),
    email: field('email'),
    password: field('password'),
  };
}

export function writeCredentials(file: string, credentials: ProberCredentials): void {
  writeWhole(file, `${JSON.stringify(credentials, null, 2)}\n`);
}
