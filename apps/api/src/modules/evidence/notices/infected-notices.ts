import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Mailer } from '../../../platform/mail/mailer.port.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import { AdministratorsRepository } from '../../identity/index.js';
import { infectedLetter } from './infected-letter.js';
import { InfectedNoticeDto } from './notices.dto.js';

type Notice = 'evidence.infected';

const MIN = 60_000;

/** Writes to administrators that a virus was found, one letter a job. */
@Injectable()
export class InfectedNotices implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'evidence.infected';
  readonly payload = InfectedNoticeDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN, 60 * MIN, 300 * MIN], visibilityMs: MIN };

  constructor(
    private readonly environment: Environment,
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly evidence: EvidenceRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** In the transaction that writes down what was found. */
  async tell(tx: Tx, evidenceId: EvidenceId): Promise<void> {
    const receivers = await this.administrators.all(tx);
    await this.queue.addAll(
      tx,
      this.kind,
      receivers.map(({ userId }) => ({ payload: { userId, evidenceId } })),
    );
  }

  /** Nothing to say of what is gone by then. Throws NOT_FOUND for nobody's user. */
  async run({ principal, payload: { userId, evidenceId } }: Job<Notice>): Promise<void> {
    const [receiver, found] = await this.tenantDb.run(principal, async (tx) => [
      await this.administrators.receiver(tx, userId),
      await this.evidence.find(tx, evidenceId),
    ]);
    if (!receiver) throw new DomainError('NOT_FOUND');
    if (!found || !this.mailer.sends) return;
    const { name, byName } = found.view;
    const url = `${this.environment.PUBLIC_URL}/evidence/${evidenceId}`;
    const letter = infectedLetter(receiver.locale, { tenant: receiver.tenant, name, byName, url });
    await this.mailer.send({ to: receiver.email, ...letter });
  }
}
