import { Injectable } from '@nestjs/common';
import type { ConnectionId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Mailer } from '../../../platform/mail/mailer.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { certificateView } from '../certificates.js';
import type { ConnectionEntity } from '../connection.entity.js';
import { MetadataRepository } from '../metadata/metadata.repository.js';
import { type CertificateLetter, certificateLetter } from './certificate-letter.js';
import { warningDue } from './certificate-warning.js';

/** Warns administrators before sign-ins stop because the certificate of an identity provider runs out. */
@Injectable()
export class CertificateWarnings {
  constructor(
    private readonly repository: MetadataRepository,
    private readonly audit: AuditTrail,
    private readonly mailer: Mailer,
    private readonly environment: Environment,
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {}

  /** Once at 30 days and once at 7; only for connections that people sign in with. Letters leave after the commit. */
  async run(tx: Tx, { id, name, state }: ConnectionEntity): Promise<void> {
    if (state !== 'enabled') return;
    const now = this.clock.now();
    const due = warningDue(await this.ending(tx, id), now);
    if (!due) return;
    const { fingerprint, notAfter } = due.certificate;
    await this.repository.noteWarning(tx, id, fingerprint, due.days);
    await this.audit.record(tx, 'connection.certificate_expiring', {
      connectionId: id,
      fingerprint,
      notAfter: notAfter.toISOString(),
    });
    if (!this.mailer.sends) return;
    const url = `${new URL(this.environment.PUBLIC_URL).origin}/`;
    const days = Math.floor((notAfter.getTime() - now.getTime()) / 86_400_000);
    const letter = { connection: name, notAfter, days, url };
    const receivers = await this.repository.administrators(tx);
    tx.afterCommit(() => {
      for (const receiver of receivers) this.send({ ...letter, receiver });
    });
  }

  private async ending(tx: Tx, id: ConnectionId) {
    const warned = await this.repository.warned(tx, id);
    return (await this.repository.certificates(tx, id)).map(({ fingerprint, der, retiresAt }) => ({
      ...{ fingerprint, retiresAt },
      notAfter: new Date(certificateView(der).notAfter),
      warnedDays: warned.get(fingerprint) ?? null,
    }));
  }

  /** Nobody waits for it; a lost letter stops nothing, the connection says the same. */
  private send(letter: CertificateLetter): void {
    this.mailer.send({ to: letter.receiver.email, ...certificateLetter(letter) }).catch(() => {
      // The answers of mail servers name the receiver: they are not kept.
      this.logger.warn('A warning of a certificate could not be mailed', {});
    });
  }
}
