import type { PrincipalSource } from '../access/principal-source.port.js';
import type { Connection } from './connection.js';

/** Gives the lines of users whose rights have changed the rights of now. Lines of ended sessions are cut elsewhere. */
export async function renewRights(
  source: PrincipalSource,
  connections: readonly Connection[],
): Promise<void> {
  for (const connection of connections) {
    const { tenantId, actor, origin } = connection.principal;
    if (actor.kind !== 'user' || !origin) continue;
    const principal = await source.of({ tenantId, kind: 'session', id: actor.sessionId }, origin);
    if (principal) connection.renew(principal);
  }
}
