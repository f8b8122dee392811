import { Injectable } from '@nestjs/common';
import type { ConnectionId, UserId } from '@rinjo/contract';
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
}

export interface IdentityOf {
  readonly connectionId: ConnectionId;
  readonly nameId: string;
  readonly userId: UserId;
}
