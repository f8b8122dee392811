import type { LogConditions } from '@rinjo/contract';
import type { Narrowed } from './log-store';

const SWITCHES: ReadonlySet<string> = new Set(['heartbeats', 'contents'] satisfies (keyof LogConditions)[]);

/** What a page is narrowed to, as a body has it. */
export const conditionsOf = (filter: Narrowed): LogConditions =>
  Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, SWITCHES.has(name) ? value === 'true' : value]),
  );

/** The same, as the address of a page has it. */
export const narrowedOf = (conditions: LogConditions): Narrowed =>
  Object.fromEntries(
    Object.entries(conditions)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => [name, String(value)]),
  );
