import { LOG_CONDITIONS, type LogName, type LogSearch } from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** A search with the conditions that are given. Throws VALIDATION for one that its log does not know. */
export function searchOf({ log, conditions }: LogSearch): LogSearch {
  const given = Object.entries(conditions).filter(([, value]) => value !== undefined);
  const known: ReadonlySet<string> = new Set(LOG_CONDITIONS[log]);
  const fields = given.filter(([name, value]) => !known.has(name) || isUnknown(log, name, value));
  if (fields.length > 0)
    throw new DomainError('VALIDATION', { fields: fields.map(([name]) => `conditions.${name}`) });
  return { log, conditions: Object.fromEntries(given) };
}

/** Nothing fails in these logs: it is refused. */
const isUnknown = (log: LogName, name: string, value: unknown): boolean =>
  name === 'outcome' && value === 'failed' && (log === 'operations' || log === 'signIns');
