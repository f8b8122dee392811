import { readFileSync } from 'node:fs';
import type { SecondSiteCredentials } from '@rinjo/contract';

/** Throws one line for a file that is not there or not whole. */
export function readSiteCredentials(file: string): SecondSiteCredentials {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`SECOND_SITE_CREDENTIALS: ${file} cannot be read as JSON`, { cause });
  }
  const given = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>;
  const field = (name: keyof SecondSiteCredentials): string => {
    const value = given[name];
    if (typeof value !== 'string' || value === '')
      throw new Error(`SECOND_SITE_CREDENTIALS: ${file} lacks ${name}`);
    return value;
  };
  return { url: field('url'), name: field('name'), key: field('key') };
}
