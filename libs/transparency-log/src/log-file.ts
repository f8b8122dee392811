import type { CanonicalValue } from './canonical-json.js';
import type { LogEntry, Payload } from './log-entry.js';

/** A log as it is taken away: lines of JSON, the header first, each checkpoint after the last entry that it covers. */
export const LOG_FORMAT = 'rinjo-log-1';

export interface LogHeader {
  readonly kind: 'log';
  readonly format: typeof LOG_FORMAT;
  readonly origin: string;
  /** Ed25519, 32 bytes in base64. Whoever does not know them from elsewhere believes the file. */
  readonly keys: readonly string[];
}

export interface EntryLine extends LogEntry {
  readonly kind: 'entry';
  /** In hexadecimal; absent, with the payload, from what had to be forgotten. */
  readonly salt?: string;
  readonly payload?: Payload;
}

export interface CheckpointLine {
  readonly kind: 'checkpoint';
  readonly note: string;
}

export type LogLine = LogHeader | EntryLine | CheckpointLine;

/** Throws RangeError for what is none of them. */
export function parseLogLine(text: string): LogLine {
  const line = parsed(text);
  if (line['kind'] === 'log' && line['format'] === LOG_FORMAT && typeof line['origin'] === 'string') {
    const { keys } = line;
    if (Array.isArray(keys) && keys.every((key) => typeof key === 'string'))
      return { kind: 'log', format: LOG_FORMAT, origin: line['origin'], keys };
  }
  if (line['kind'] === 'checkpoint' && typeof line['note'] === 'string')
    return { kind: 'checkpoint', note: line['note'] };
  if (line['kind'] === 'entry') return parsedEntryLine(line);
  throw new RangeError('Not a line of a log');
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // said below
  }
  throw new RangeError('Not a line of a log');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** An entry, of what was read as JSON. Throws RangeError. */
export function parsedEntryLine(line: Record<string, unknown>): EntryLine {
  const { tenant, seq, at, action, outcome, actorId, c, salt, payload } = line;
  if (
    typeof tenant !== 'string' ||
    typeof seq !== 'number' ||
    typeof at !== 'string' ||
    typeof action !== 'string' ||
    typeof outcome !== 'string' ||
    (typeof actorId !== 'string' && actorId !== null) ||
    typeof c !== 'string'
  )
    throw new RangeError('Not an entry of a log');
  const entry = { kind: 'entry' as const, tenant, seq, at, action, outcome, actorId, c };
  return typeof salt === 'string' && isPayload(payload) ? { ...entry, salt, payload } : entry;
}

function isPayload(value: unknown): value is Record<string, CanonicalValue> {
  if (!isRecord(value)) return false;
  for (const key in value) if (!isCanonical(value[key])) return false;
  return true;
}

const isCanonical = (field: unknown): boolean =>
  typeof field === 'string' ||
  typeof field === 'number' ||
  typeof field === 'boolean' ||
  field === null ||
  (Array.isArray(field) && field.every((item) => typeof item === 'string'));
