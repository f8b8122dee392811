import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EvidenceId, type ReportId, type ReportTemplate } from '@rinjo/contract';
import { IsUUID } from 'class-validator';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../platform/jobs/job.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { EvidenceRepository, EvidenceStore } from '../evidence/index.js';
import { GatherContent } from './content/gather-content.js';
import { ReadPhoto } from './content/read-photo.js';
import type { PrintPhoto, ReportContent } from './content/report-content.js';
import { SHEETS } from './document/photo-pages.js';
import { reportPdf } from './document/report-document.js';
import { type ReportRow, ReportsRepository } from './reports.repository.js';
import { ReportTemplatesRepository } from './template/report-templates.repository.js';
import { WORDS } from './words/report-words.js';

type Make = 'report.make';

const MIN = 60_000;
/** Fonts and words; a photo of many details takes at most half a byte for each of its pixels. */
const ROOM_BYTES = 4_000_000;
const BYTES_PER_PIXEL = 0.5;
const STEP = 5;

export class MakeReportJobDto {
  @IsUUID() readonly reportId: ReportId;
}

interface Ready {
  readonly report: ReportRow;
  readonly template: ReportTemplate;
  /** Made by an attempt whose process died before it could say so. */
  readonly isKept: boolean;
}

/** Makes a report, photo by photo, straight into the store. It is evidence under the report's own id. */
@Injectable()
export class MakeReport implements JobHandler<Make>, OnModuleInit {
  readonly kind = 'report.make';
  readonly payload = MakeReportJobDto;
  readonly policy: JobPolicy = { delaysMs: [5_000, MIN], visibilityMs: 5 * MIN, renewed: true };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: ReportsRepository,
    private readonly templates: ReportTemplatesRepository,
    private readonly gather: GatherContent,
    private readonly photos: ReadPhoto,
    private readonly evidence: EvidenceRepository,
    private readonly store: EvidenceStore,
    private readonly audit: AuditTrail,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async run(job: Job<Make>): Promise<void> {
    const ready = await this.begin(job);
    if (!ready) return;
    const { report } = ready;
    try {
      const photos = ready.isKept ? 0 : await this.make(job, ready);
      await this.tenantDb.run(job.principal, async (tx) => {
        const evidenceId = idOf(report.id);
        await this.repository.done(tx, report.id, evidenceId);
        const details = { reportId: report.id, callId: report.callId, evidenceId, photos };
        await this.audit.record(tx, 'report.made', details);
        await job.complete(tx);
      });
    } catch (thrown) {
      if (job.signal.aborted) throw thrown;
      await this.giveUp(job, report, thrown);
    }
  }

  private begin({ principal, payload: { reportId } }: Job<Make>): Promise<Ready | null> {
    return this.tenantDb.run(principal, async (tx) => {
      const report = await this.repository.find(tx, reportId);
      if (!report) throw new DomainError('NOT_FOUND');
      if (report.state === 'done' || report.state === 'failed') return null;
      await this.repository.making(tx, reportId, 0);
      const { template } = await this.templates.current(tx);
      const isKept = (await this.evidence.find(tx, idOf(reportId))) !== null;
      return { report, template: { ...template, language: report.language }, isKept };
    });
  }

  /** Answers how many photos are in it. */
  private async make(job: Job<Make>, { report, template }: Ready): Promise<number> {
    const { principal, signal } = job;
    const content = await this.gather.of(principal, report.callId, report.byName);
    const { side } = SHEETS[template.photosPerPage];
    const tell = this.teller(job, content.photos.length);
    const print: PrintPhoto = async (photo, pixels) => {
      signal.throwIfAborted();
      const printed = await this.photos.print(principal, photo, pixels);
      tell();
      return printed;
    };
    await this.store.add(
      principal,
      {
        ...{ id: idOf(report.id), kind: 'file', callId: report.callId, contentType: 'application/pdf' },
        ...{
          name: nameOf(content, template),
          byUserId: report.byUserId,
          byName: report.byName,
          ownMaking: true,
        },
        bytes: ROOM_BYTES + Math.ceil(content.photos.length * side * side * BYTES_PER_PIXEL),
      },
      reportPdf(content, template, print),
    );
    return content.photos.length;
  }

  private async giveUp(job: Job<Make>, { id, callId }: ReportRow, thrown: unknown): Promise<void> {
    this.logger.error('a report was not made', { reportId: id, ...causeOf(thrown) });
    // What is full stays full for a while: whoever waits hears of it now.
    const reason = thrown instanceof DomainError ? thrown.code : 'INTERNAL';
    await this.tenantDb.run(job.principal, async (tx) => {
      const again = reason === 'INTERNAL' ? await job.fail(tx, reason) : null;
      if (again) {
        await this.repository.waiting(tx, id);
        return;
      }
      await this.repository.failed(tx, id, reason);
      await this.audit.record(tx, 'report.failed', { reportId: id, callId, reason });
      if (reason !== 'INTERNAL') await job.complete(tx);
    });
  }

  /** Counts photos, and writes down how far it is when that has changed by five percent. */
  private teller({ principal, payload }: Job<Make>, photos: number): () => void {
    let [seen, told] = [0, 0];
    return () => {
      seen += 1;
      const percent = Math.floor((seen / photos) * 95);
      if (percent < told + STEP) return;
      told = percent;
      this.tenantDb
        .run(principal, (tx) => this.repository.making(tx, payload.reportId, percent))
        .catch((cause: unknown) => this.logger.error('progress was not written down', causeOf(cause)));
    };
  }
}

/** The evidence that a report becomes. */
const idOf = (id: ReportId): EvidenceId => id as string as EvidenceId;

function nameOf({ title, startedAt, madeAt }: ReportContent, template: ReportTemplate): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: template.timeZone }).format(startedAt ?? madeAt);
  const kind = template.title || WORDS[template.language].title;
  return `${Array.from(`${kind} ${title}`).slice(0, 150).join('')} ${day}.pdf`;
}
