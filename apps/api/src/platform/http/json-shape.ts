import { LIMITS } from '@rinjo/contract';
import { DomainError } from '../errors/domain-error.js';

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses parsed JSON that is nested too deeply, has too many keys or array items, or names a property through which
 * prototypes are polluted. Iterative: depth cannot exhaust the stack. Throws VALIDATION.
 */
export function assertJsonShape(root: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 1 }];
  let keys = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > LIMITS.jsonDepth) throw new DomainError('VALIDATION', { fields: ['body:depth'] });
    for (const [key, child] of Object.entries(value)) {
      keys += 1;
      if (keys > LIMITS.jsonKeys) throw new DomainError('VALIDATION', { fields: ['body:keys'] });
      if (FORBIDDEN_KEYS.has(key)) throw new DomainError('VALIDATION', { fields: ['body:forbiddenKey'] });
      open.push({ value: child, depth: depth + 1 });
    }
  }
}
