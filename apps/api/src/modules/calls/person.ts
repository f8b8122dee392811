import type { UserId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/errors/domain-error.js';

/** The user behind a request. Throws FORBIDDEN for guests: what has an author needs an account. */
export function personOf(principal: Principal): UserId {
  if (principal.actor.kind !== 'user') throw new DomainError('FORBIDDEN');
  return principal.actor.userId;
}
