import { Injectable } from '@nestjs/common';
import type { ConnectionId, SignInConnection, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { SamlIdentityEntity } from './saml-identity.entity.js';
import { SamlSessionEntity } from './saml-session.entity.js';

/** Who the people of an identity provider are here. */
@Injectable()
export class IdentitiesRepository {
  find(tx: Tx, connectionId: ConnectionId, nameId: string): Promise<SamlIdentityEntity | null> {
    return tx.repo(SamlIdentityEntity).findOneBy({ connectionId, nameId });
  }

  hasAny(tx: Tx, userId: UserId): Promise<boolean> {
    return tx.repo(SamlIdentityEntity).existsBy({ userId });
  }

  async insert(tx: Tx, identity: Omit<SamlIdentityEntity, 'tenantId'>): Promise<void> {
    await tx.repo(SamlIdentityEntity).insert({ ...identity, tenantId: tx.principal.tenantId });
  }

  /** Whether this is still the same person; holds that until the transaction ends. */
  async signedIn(tx: Tx, { connectionId, nameId, userId }: IdentityOf, at: Date): Promise<boolean> {
    const where = { connectionId, nameId, userId };
    const { affected } = await tx.repo(SamlIdentityEntity).update(where, { lastSignInAt: at });
    return affected === 1;
  }

  async insertSession(tx: Tx, session: Omit<SamlSessionEntity, 'tenantId'>): Promise<void> {
    await tx.repo(SamlSessionEntity).insert({ ...session, tenantId: tx.principal.tenantId });
  }

  /** The identity provider has vouched for a session again; one that another has opened stays that one's to end. */
  async renewSession(tx: Tx, session: Omit<SamlSessionEntity, 'tenantId'>): Promise<void> {
    const { sessionId, connectionId, nameId, sessionIndex } = session;
    await tx.repo(SamlSessionEntity).delete({ sessionId, connectionId });
    await tx.query(
      `insert into saml_session (tenant_id, session_id, connection_id, name_id, session_index)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [tx.principal.tenantId, sessionId, connectionId, nameId, sessionIndex],
    );
  }

  /** The connections that are on and know somebody, by name. */
  connectionsOf(tx: Tx, userId: UserId): Promise<SignInConnection[]> {
    return tx.query<SignInConnection>(
      `select c.id, c.name from saml_connection c where c.tenant_id = $1 and c.state = 'enabled' and exists (
         select from saml_identity i where i.tenant_id = c.tenant_id and i.connection_id = c.id and i.user_id = $2)
       order by c.name, c.id`,
      [tx.principal.tenantId, userId],
    );
  }
}

export interface IdentityOf {
  readonly connectionId: ConnectionId;
  readonly nameId: string;
  readonly userId: UserId;
}
