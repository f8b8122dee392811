import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Job, JobHandler } from '../../platform/jobs/job.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Mailer } from '../../platform/mail/mailer.port.js';
import { AdministratorsRepository, NOTICE_POLICY } from '../identity/index.js';
import { exportLetter } from './export-letter.js';
import { ExportJobDto } from './exports.dto.js';
import { ExportsRepository } from './exports.repository.js';

type Notice = 'export.notice';

/** Writes to whoever has asked for an export that it can be downloaded. */
@Injectable()
export class ExportNotices implements JobHandler<Notice>, OnModuleInit {
  readonly kind = 'export.notice';
  readonly payload = ExportJobDto;
  readonly policy = NOTICE_POLICY;

  constructor(
    private readonly environment: Environment,
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: ExportsRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Nothing to say of one that is gone by then, or to somebody who is. */
  async run({ principal, payload }: Job<Notice>): Promise<void> {
    const [view, receiver] = await this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.view(tx, payload.exportId);
      const by = found?.requestedBy;
      return [found, by ? await this.administrators.receiver(tx, by) : null];
    });
    if (view?.state !== 'ready' || view.expiresAt === null || !receiver || !this.mailer.sends) return;
    const { email, locale, tenant } = receiver;
    const url = `${this.environment.PUBLIC_URL}/admin/export`;
    const letter = exportLetter(locale, { tenant, url, expiresAt: new Date(view.expiresAt) });
    await this.mailer.send({ to: email, ...letter });
  }
}
