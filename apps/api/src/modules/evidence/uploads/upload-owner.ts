import type { Principal } from '../../../platform/access/principal.js';
import { DomainError } from '../../../platform/errors/domain-error.js';

/**
 * Whose an upload is: of one session, one guest or one key. A guest who comes back with a pass is the same guest. Throws
 * FORBIDDEN for everybody else.
 */
export function ownerOf({ actor }: Principal): string {
  switch (actor.kind) {
    case 'user':
      return `session:${actor.sessionId}`;
    case 'guest':
      return `guest:${actor.guestSessionId}`;
    case 'key':
      return `key:${actor.keyId}`;
    case 'operator':
    case 'job':
    case 'anonymous':
      throw new DomainError('FORBIDDEN');
  }
}
