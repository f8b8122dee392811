import { Injectable } from '@nestjs/common';
import type { ConnectionId, MetadataRefusal } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { pemOf } from '../certificates.js';
import type { ConnectionEntity } from '../connection.entity.js';
import { metadataOf } from '../metadata/idp-metadata.js';
import { MetadataChanges } from '../metadata/metadata-changes.js';
import { factsOf } from '../metadata/metadata-diff.js';
import { digestOf, MetadataReader, type SourcedMetadata } from '../metadata/metadata-reader.js';
import { MetadataRepository } from '../metadata/metadata.repository.js';
import { planRefresh } from '../metadata/refresh-plan.js';
import { signedMetadata } from '../metadata/signed-metadata.js';
import type { StoredMetadata } from '../stored-metadata.js';

/** Fetches the metadata of connections that have an address for them, and takes what needs nobody to look. */
@Injectable()
export class MetadataRefresh {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: MetadataRepository,
    private readonly reader: MetadataReader,
    private readonly changes: MetadataChanges,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A connection without an address stays as it is. Answers what was wrong, or null. Throws NOT_FOUND. */
  async run(principal: Principal, id: ConnectionId): Promise<MetadataRefusal | null> {
    const { connection, trusted } = await this.tenantDb.run(principal, (tx) => this.load(tx, id));
    const { metadataUrl: url, idpEntityId } = connection;
    if (url === null) return null;
    try {
      const sourced = await this.reader.read({ url }, idpEntityId);
      const signed = this.asSigned(sourced, trusted, idpEntityId);
      await this.tenantDb.run(principal, (tx) => this.take(tx, id, signed ?? sourced, signed !== null));
      return null;
    } catch (cause) {
      if (!(cause instanceof DomainError && cause.code === 'CONNECTION_METADATA')) throw cause;
      const reason = cause.details['reason'] as MetadataRefusal;
      await this.tenantDb.run(principal, (tx) => this.noteFailure(tx, id, reason));
      return reason;
    }
  }

  private async load(tx: Tx, id: ConnectionId) {
    const connection = await this.repository.find(tx, id);
    if (!connection) throw new DomainError('NOT_FOUND');
    const now = this.clock.now();
    const trusted = (await this.repository.certificates(tx, id))
      .filter(({ retiresAt }) => retiresAt === null || retiresAt > now)
      .map(({ der }) => pemOf(der));
    return { connection, trusted };
  }

  /** What a trusted key has signed, and nothing around it; null when none has. */
  private asSigned(
    sourced: SourcedMetadata,
    trusted: readonly string[],
    entityId: string | null,
  ): SourcedMetadata | null {
    const root = signedMetadata(sourced.text, trusted);
    const expected = { now: this.clock.now(), ...(entityId !== null && { entityId }) };
    return root && { ...sourced, metadata: metadataOf(root, expected) };
  }

  private async take(tx: Tx, id: ConnectionId, sourced: SourcedMetadata, isSigned: boolean): Promise<void> {
    const connection = await this.repository.lock(tx, id);
    // Somebody has given it other metadata meanwhile.
    if (connection?.metadataUrl !== sourced.url) return;
    const plan = planRefresh(await this.changes.held(tx, connection), factsOf(sourced.metadata), isSigned);
    if (plan.kind !== 'ask') return this.changes.take(tx, connection, sourced);
    await this.ask(tx, connection, sourced);
  }

  private async ask(tx: Tx, connection: ConnectionEntity, { metadata }: SourcedMetadata): Promise<void> {
    const { id: connectionId, pendingMetadata: before } = connection;
    await this.repository.change(tx, connectionId, {
      metadataRefreshedAt: this.clock.now(),
      metadataFailure: null,
      pendingMetadata: storedOf(metadata),
    });
    if (before === null || !sameMetadata(before, storedOf(metadata)))
      await this.audit.record(tx, 'connection.metadata_waiting', {
        connectionId,
        digest: digestOf(metadata),
      });
  }

  private async noteFailure(tx: Tx, connectionId: ConnectionId, reason: MetadataRefusal): Promise<void> {
    const connection = await this.repository.lock(tx, connectionId);
    if (!connection) return;
    await this.repository.change(tx, connectionId, { metadataFailure: reason });
    if (connection.metadataFailure !== reason)
      await this.audit.record(tx, 'connection.metadata_failed', { connectionId, reason });
  }
}

const storedOf = ({
  entityId,
  ssoUrl,
  sloUrl,
  signingCertificates,
}: SourcedMetadata['metadata']): StoredMetadata => ({
  ...{ entityId, ssoUrl, sloUrl },
  signingCertificates: signingCertificates.map(({ der }) => der.toString('base64')),
});

const sameMetadata = (a: StoredMetadata, b: StoredMetadata): boolean =>
  a.ssoUrl === b.ssoUrl &&
  a.sloUrl === b.sloUrl &&
  a.signingCertificates.join() === b.signingCertificates.join();
