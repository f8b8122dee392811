import { Injectable } from '@nestjs/common';
import type { CertificateOrigin, ConnectionId, Locale } from '@rinjo/contract';
import { In, LessThanOrEqual } from 'typeorm';
import type { Tx } from '../../../platform/database/tx.js';
import { CertificateEntity } from '../certificate.entity.js';
import { ConnectionEntity } from '../connection.entity.js';
import type { IdpCertificate } from './idp-certificate.js';

export type MetadataFields = Partial<
  Pick<
    ConnectionEntity,
    | 'idpEntityId'
    | 'ssoUrl'
    | 'sloUrl'
    | 'metadataUrl'
    | 'metadataRefreshedAt'
    | 'metadataFailure'
    | 'pendingMetadata'
    | 'version'
  >
>;

/** Somebody who is written to about a connection. */
export interface Administrator {
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
}

/** What a connection keeps of the metadata of its identity provider. */
@Injectable()
export class MetadataRepository {
  find(tx: Tx, id: ConnectionId): Promise<ConnectionEntity | null> {
    return tx.repo(ConnectionEntity).findOneBy({ id });
  }

  /** Held until the transaction ends, so that metadata change one after the other. */
  lock(tx: Tx, id: ConnectionId): Promise<ConnectionEntity | null> {
    return tx.repo(ConnectionEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  certificates(tx: Tx, connectionId: ConnectionId): Promise<CertificateEntity[]> {
    return tx
      .repo(CertificateEntity)
      .find({ where: { connectionId }, order: { addedAt: 'ASC', fingerprint: 'ASC' } });
  }

  async change(tx: Tx, id: ConnectionId, to: MetadataFields): Promise<void> {
    await tx.repo(ConnectionEntity).update({ id }, to);
  }

  /** Accepts a certificate from now on; one that was about to go stays. */
  async accept(
    tx: Tx,
    connectionId: ConnectionId,
    { fingerprint, der }: IdpCertificate,
    { origin, at }: { readonly origin: CertificateOrigin; readonly at: Date },
  ): Promise<void> {
    await tx.query(
      `insert into saml_certificate (tenant_id, connection_id, fingerprint, der, origin, added_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, connection_id, fingerprint) do update set retires_at = null`,
      [tx.principal.tenantId, connectionId, fingerprint, der, origin, at],
    );
  }

  /** Accepts these certificates until then, unless they were to go before. */
  async retire(tx: Tx, connectionId: ConnectionId, fingerprints: readonly string[], at: Date): Promise<void> {
    await tx.query(
      `update saml_certificate set retires_at = least(retires_at, $3)
       where connection_id = $1 and fingerprint = any($2::text[])`,
      [connectionId, fingerprints, at],
    );
  }

  async drop(tx: Tx, connectionId: ConnectionId, fingerprints: readonly string[]): Promise<boolean> {
    const where = { connectionId, fingerprint: In([...fingerprints]) };
    const { affected } = await tx.repo(CertificateEntity).delete(where);
    return (affected ?? 0) > 0;
  }

  /** Forgets certificates whose time is over. */
  async dropRetired(tx: Tx, connectionId: ConnectionId, now: Date): Promise<void> {
    await tx.repo(CertificateEntity).delete({ connectionId, retiresAt: LessThanOrEqual(now) });
  }

  /** Days of the last warning by fingerprint. */
  async warned(tx: Tx, connectionId: ConnectionId): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ fingerprint: string; days: number }>(
      `select fingerprint, warned_days as days from saml_certificate
       where connection_id = $1 and warned_days is not null`,
      [connectionId],
    );
    return new Map(rows.map(({ fingerprint, days }) => [fingerprint, days]));
  }

  async noteWarning(tx: Tx, connectionId: ConnectionId, fingerprint: string, days: number): Promise<void> {
    await tx.query(
      'update saml_certificate set warned_days = $3 where connection_id = $1 and fingerprint = $2',
      [connectionId, fingerprint, days],
    );
  }

  async nextUpkeep(tx: Tx, id: ConnectionId, at: Date): Promise<void> {
    await tx.query('update saml_connection set upkeep_at = $2 where id = $1', [id, at]);
  }

  /** Everybody who could mend a connection. */
  administrators(tx: Tx): Promise<Administrator[]> {
    return tx.query<Administrator>(
      `select u.email, u.display_name as "displayName", u.locale from user_account u
       join membership m on m.tenant_id = u.tenant_id and m.user_id = u.id and m.role = 'admin'
       where u.status = 'active' and u.kind = 'person' order by u.id`,
    );
  }
}
