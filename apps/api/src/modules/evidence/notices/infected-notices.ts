import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Job, JobHandler } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import { AdministratorsRepository, NOTICE_POLICY, NoticePost } from '../../identity/index.js';
import { infectedLetter } from './infected-letter.js';
import { InfectedNoticeDto } from './notices.dto.js';

type Notice = 'evidence.infected';

/** Writes to administrators that a virus was found, one letter a job. */
@Injectable()
export class InfectedNotices implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'evidence.infected';
  readonly payload = InfectedNoticeDto;
  readonly policy = NOTICE_POLICY;

  constructor(
    private readonly environment: Environment,
    private readonly queue: JobQueue,
    private readonly evidence: EvidenceRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly post: NoticePost,
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
    const url = `${this.environment.PUBLIC_URL}/evidence/${evidenceId}`;
    await this.post.send(principal, {
      userId,
      read: (tx) => this.evidence.find(tx, evidenceId),
      write: (found, { locale, tenant }) => {
        if (!found) return null;
        const { name, byName } = found.view;
        return infectedLetter(locale, { tenant, name, byName, url });
      },
    });
  }
}
