import { Injectable } from '@nestjs/common';
import type { MetadataChange } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import type { ConnectionEntity } from '../connection.entity.js';
import type { CertificateEntity } from '../certificate.entity.js';
import { diffMetadata, factsOf } from './metadata-diff.js';
import { refusal, type SourcedMetadata } from './metadata-reader.js';
import { MetadataRepository } from './metadata.repository.js';
import type { HeldMetadata } from './refresh-plan.js';

/** Days for which a certificate that the metadata name no more is still accepted: identity providers change at their pace. */
const FAREWELL_MS = 7 * 86_400_000;

/** Makes metadata those of a connection. */
@Injectable()
export class MetadataChanges {
  constructor(
    private readonly repository: MetadataRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** What a connection has now. */
  async held(tx: Tx, { id, ssoUrl, sloUrl }: ConnectionEntity): Promise<HeldMetadata> {
    const certificates = await this.repository.certificates(tx, id);
    return { ssoUrl, sloUrl, ...fingerprints(certificates, this.clock.now()) };
  }

  /**
   * Old and new certificates are accepted together; what is not named any more goes after seven days. `connection` is
   * locked. Throws CONNECTION_METADATA for those of another entity. What changes nothing leaves no entry in the log.
   */
  async take(tx: Tx, connection: ConnectionEntity, { metadata, url }: SourcedMetadata): Promise<void> {
    const { id, idpEntityId, version, metadataUrl } = connection;
    if (idpEntityId !== null && idpEntityId !== metadata.entityId) throw refusal('entity_changed');
    const [at, held] = [this.clock.now(), await this.held(tx, connection)];
    const changes = diffMetadata(held, factsOf(metadata));
    for (const certificate of metadata.signingCertificates)
      await this.repository.accept(tx, id, certificate, { origin: url === null ? 'upload' : 'url', at });
    const gone = certificatesIn(changes, 'before');
    await this.repository.retire(tx, id, gone, new Date(at.getTime() + FAREWELL_MS));
    const isNews = changes.length > 0 || url !== metadataUrl || idpEntityId === null;
    await this.repository.change(tx, id, {
      idpEntityId: metadata.entityId,
      ssoUrl: metadata.ssoUrl,
      sloUrl: metadata.sloUrl,
      metadataUrl: url,
      metadataRefreshedAt: at,
      metadataFailure: null,
      pendingMetadata: null,
      ...(isNews && { version: version + 1 }),
    });
    if (isNews)
      await this.audit.record(tx, 'connection.metadata_applied', {
        connectionId: id,
        fields: changes.map(({ field }) => field).filter((field) => field !== 'certificate'),
        added: certificatesIn(changes, 'after'),
        retiring: gone,
      });
  }

  /** No sign-in with this certificate from now on. Throws NOT_FOUND. */
  async drop(tx: Tx, connection: ConnectionEntity, fingerprint: string): Promise<void> {
    if (!(await this.repository.drop(tx, connection.id, [fingerprint]))) throw new DomainError('NOT_FOUND');
    await this.repository.change(tx, connection.id, { version: connection.version + 1 });
    await this.audit.record(tx, 'connection.certificate_dropped', {
      connectionId: connection.id,
      fingerprint,
    });
  }
}

function fingerprints(certificates: readonly CertificateEntity[], now: Date) {
  const accepted = certificates.filter(({ retiresAt }) => retiresAt === null || retiresAt > now);
  const of = (some: readonly CertificateEntity[]) => some.map(({ fingerprint }) => fingerprint);
  return { certificates: of(accepted), retiring: of(accepted.filter(({ retiresAt }) => retiresAt !== null)) };
}

/** Fingerprints of the certificates that come (`after`) or go (`before`). */
const certificatesIn = (changes: readonly MetadataChange[], side: 'before' | 'after'): string[] =>
  changes.flatMap((change) => (change.field === 'certificate' ? (change[side] ?? []) : []));
