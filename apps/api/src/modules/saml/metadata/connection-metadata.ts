import { Injectable } from '@nestjs/common';
import type {
  ApplyMetadata,
  CertificateView,
  ConnectionId,
  MetadataPreview,
  PreviewMetadata,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { ConnectionEntity } from '../connection.entity.js';
import type { IdpCertificate } from './idp-certificate.js';
import type { IdpMetadata } from './idp-metadata.js';
import { MetadataChanges } from './metadata-changes.js';
import { diffMetadata, factsOf, type MetadataFacts, NO_METADATA } from './metadata-diff.js';
import { digestOf, MetadataReader } from './metadata-reader.js';
import { MetadataRepository } from './metadata.repository.js';

/** What administrators do with the metadata of an identity provider: look at them, take them, drop a certificate. */
@Injectable()
export class ConnectionMetadataUseCase {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: MetadataRepository,
    private readonly reader: MetadataReader,
    private readonly changes: MetadataChanges,
  ) {}

  /** What a connection would have; of a new one (`id` null) everything is added. Throws CONNECTION_METADATA, NOT_FOUND. */
  async preview(
    principal: Principal,
    id: ConnectionId | null,
    source: PreviewMetadata,
  ): Promise<MetadataPreview> {
    const held =
      id === null
        ? { entityId: null, facts: NO_METADATA }
        : await this.tenantDb.run(principal, async (tx) => {
            const connection = await found(this.repository.find(tx, id));
            return { entityId: connection.idpEntityId, facts: await this.changes.held(tx, connection) };
          });
    const { metadata } = await this.reader.read(source, held.entityId);
    return previewOf(metadata, held.facts);
  }

  /** Takes what was looked at. Throws CONNECTION_METADATA, NOT_FOUND, SETTINGS_CHANGED when it is another by now. */
  async apply(
    principal: Principal,
    id: ConnectionId,
    { metadata: source, digest }: ApplyMetadata,
  ): Promise<void> {
    const { idpEntityId } = await this.tenantDb.run(principal, (tx) => found(this.repository.find(tx, id)));
    const sourced = await this.reader.read(source, idpEntityId);
    if (digestOf(sourced.metadata) !== digest) throw new DomainError('SETTINGS_CHANGED');
    await this.change(principal, id, (tx, connection) => this.changes.take(tx, connection, sourced));
  }

  /** Throws NOT_FOUND. */
  dropCertificate(principal: Principal, id: ConnectionId, fingerprint: string): Promise<void> {
    return this.change(principal, id, (tx, connection) => this.changes.drop(tx, connection, fingerprint));
  }

  private change(
    principal: Principal,
    id: ConnectionId,
    work: (tx: Tx, connection: ConnectionEntity) => Promise<void>,
  ): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => work(tx, await found(this.repository.lock(tx, id))));
  }
}

async function found(looked: Promise<ConnectionEntity | null>): Promise<ConnectionEntity> {
  const connection = await looked;
  if (!connection) throw new DomainError('NOT_FOUND');
  return connection;
}

export const previewOf = (metadata: IdpMetadata, held: MetadataFacts): MetadataPreview => ({
  digest: digestOf(metadata),
  entityId: metadata.entityId,
  ssoUrl: metadata.ssoUrl,
  sloUrl: metadata.sloUrl,
  certificates: metadata.signingCertificates.map(viewOf),
  diff: diffMetadata(held, factsOf(metadata)),
});

const viewOf = ({ fingerprint, subject, notBefore, notAfter }: IdpCertificate): CertificateView => ({
  fingerprint,
  subject,
  notBefore: notBefore.toISOString(),
  notAfter: notAfter.toISOString(),
});
