import { readFileSync } from 'node:fs';
import type { Place } from './place.js';

/** A host, or with `*.` in front every host below it, and where that stands. */
export interface RegisteredPlace extends Place {
  readonly host: string;
}

const HOST = /^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?$|^[0-9a-f:.]+$/;
const TEXT = 400;

/** The register as it stands in PLACES_FILE. Throws one line about the first entry that says too little. */
export function readRegister(file: string): readonly RegisteredPlace[] {
  if (file === '') return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`PLACES_FILE ${file} cannot be read as JSON`, { cause });
  }
  return parseRegister(parsed);
}

/** Throws one line about the first entry that says too little. */
export function parseRegister(parsed: unknown): readonly RegisteredPlace[] {
  if (!Array.isArray(parsed)) throw new Error('PLACES_FILE is not a list');
  return parsed.map((entry: unknown, i) => {
    const fault = faultOf(entry);
    if (fault) throw new Error(`PLACES_FILE, entry ${String(i + 1)}: ${fault}`);
    return placed(entry as Entry);
  });
}

interface Entry {
  readonly host: string;
  readonly country: string;
  readonly region?: string;
  readonly subProcessor?: string;
  readonly legalBasis: { readonly ja: string; readonly en: string };
}

const placed = ({
  host,
  country,
  region = '',
  subProcessor = '',
  legalBasis: { ja, en },
}: Entry): RegisteredPlace => ({
  ...{ host, country, region, subProcessor },
  legalBasis: { ja, en },
});

function faultOf(entry: unknown): string | null {
  if (!isRecord(entry)) return 'not an object';
  const { host, country, legalBasis: basis } = entry;
  if (typeof host !== 'string' || !HOST.test(host)) return '"host" is no host in small letters';
  if (typeof country !== 'string' || !/^[A-Z]{2}$/.test(country))
    return '"country" is no code of two capitals (ISO 3166-1)';
  for (const name of ['region', 'subProcessor'] as const)
    if (entry[name] !== undefined && !isText(entry[name])) return `"${name}" is no short text`;
  return isRecord(basis) && isText(basis.ja) && isText(basis.en) ? null : '"legalBasis" needs "ja" and "en"';
}

type Field = 'host' | 'country' | 'region' | 'subProcessor' | 'legalBasis' | 'ja' | 'en';

const isRecord = (value: unknown): value is Readonly<Partial<Record<Field, unknown>>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= TEXT;

/** What the register says of a host: the whole name before a wildcard. */
export function registered(host: string, register: readonly RegisteredPlace[]): RegisteredPlace | null {
  return (
    register.find((place) => place.host === host) ??
    register.find((place) => place.host.startsWith('*.') && host.endsWith(place.host.slice(1))) ??
    null
  );
}
