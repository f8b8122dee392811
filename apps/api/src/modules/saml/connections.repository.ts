import { Injectable } from '@nestjs/common';
import type { ConnectionId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { CertificateEntity } from './certificate.entity.js';
import { ConnectionEntity } from './connection.entity.js';
import { GroupMappingEntity } from './group-mapping.entity.js';
import { ServiceProviderKeyEntity } from './service-provider-key.entity.js';

/** A connection whose identity provider is known. */
export type ReadyConnection = ConnectionEntity & { readonly idpEntityId: string; readonly ssoUrl: string };

/** A connection with everything that a sign-in needs of it. */
export interface LoadedConnection {
  readonly row: ReadyConnection;
  /** Certificates of the identity provider that are accepted now. */
  readonly certificates: readonly CertificateEntity[];
  /** Our keys, the current one first. */
  readonly keys: readonly ServiceProviderKeyEntity[];
  readonly mappings: readonly GroupMappingEntity[];
}

@Injectable()
export class ConnectionsRepository {
  find(tx: Tx, id: ConnectionId): Promise<ConnectionEntity | null> {
    return tx.repo(ConnectionEntity).findOneBy({ id });
  }

  /** Null for one whose metadata are still to come, too. */
  async load(tx: Tx, id: ConnectionId, now: Date): Promise<LoadedConnection | null> {
    const row = await this.find(tx, id);
    if (!row || !isReady(row)) return null;
    const certificates = await this.certificates(tx, id);
    return {
      row,
      certificates: certificates.filter((one) => one.retiresAt === null || one.retiresAt > now),
      keys: await this.keys(tx, id, now),
      mappings: await this.mappings(tx, id),
    };
  }

  /** Every certificate of the identity provider, also one that is not accepted any more. */
  certificates(tx: Tx, connectionId: ConnectionId): Promise<CertificateEntity[]> {
    return tx
      .repo(CertificateEntity)
      .find({ where: { connectionId }, order: { addedAt: 'ASC', fingerprint: 'ASC' } });
  }

  /** Those that are published. `current` comes before `next` and `previous` in the alphabet as well. */
  async keys(tx: Tx, connectionId: ConnectionId, now: Date): Promise<ServiceProviderKeyEntity[]> {
    const order = { state: 'ASC', createdAt: 'DESC' } as const;
    const keys = await tx.repo(ServiceProviderKeyEntity).find({ where: { connectionId }, order });
    return keys.filter((key) => key.publishedUntil === null || key.publishedUntil > now);
  }

  mappings(tx: Tx, connectionId: ConnectionId): Promise<GroupMappingEntity[]> {
    return tx.repo(GroupMappingEntity).find({ where: { connectionId }, order: { position: 'ASC' } });
  }

  async signedIn(tx: Tx, id: ConnectionId, at: Date): Promise<void> {
    await tx.repo(ConnectionEntity).update({ id }, { lastSignInAt: at });
  }
}

const isReady = (row: ConnectionEntity): row is ReadyConnection =>
  row.idpEntityId !== null && row.ssoUrl !== null;
