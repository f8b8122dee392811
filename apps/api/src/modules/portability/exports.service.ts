import { Injectable } from '@nestjs/common';
import {
  type ExportGrant,
  type ExportId,
  type ExportPartId,
  type ExportView,
  LIMITS,
  type Page,
  type PageQuery,
  type StartExport,
  type UserId,
} from '@rinjo/contract';
import { type Principal, userActor } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../platform/http/cursor.js';
import { pageSize } from '../../platform/http/page-query.dto.js';
import type { Content } from '../../platform/http/send-content.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { SealedStore } from '../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../platform/time/clock.js';
import { ExportEnding } from './export-ending.js';
import { ExportsRepository, partName, type PartRow } from './exports.repository.js';

const LIST = 'exports';

/** Everything of a tenant, to be taken away by its administrators. */
@Injectable()
export class Exports {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: ExportsRepository,
    private readonly ending: ExportEnding,
    private readonly queue: JobQueue,
    private readonly sealed: SealedStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<ExportView>> {
    const limit = pageSize(query);
    const before = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    return this.tenantDb.run(principal, async (tx) =>
      toPage(
        LIST,
        await this.repository.views(tx, before, limit + 1),
        limit,
        (view) => view,
        (view) => [view.requestedAt, view.id],
      ),
    );
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: ExportId): Promise<ExportView> {
    return this.tenantDb.run(principal, async (tx) => {
      const view = await this.repository.view(tx, id);
      if (!view) throw new DomainError('NOT_FOUND');
      return view;
    });
  }

  /** Throws EXPORT_EXISTS while there is one that is not over. */
  start(principal: Principal, input: StartExport): Promise<ExportView> {
    return this.startFor(principal, userActor(principal).userId, input);
  }

  /** Likewise, in somebody's name. */
  startFor(
    principal: Principal,
    requestedBy: UserId,
    { partBytes = LIMITS.exportPartBytes }: StartExport,
  ): Promise<ExportView> {
    const id = this.ids.next<ExportId>();
    return this.tenantDb.run(principal, async (tx) => {
      const row = { id, requestedBy, requestedAt: this.clock.now(), partBytes };
      if (!(await this.repository.insert(tx, row))) throw new DomainError('EXPORT_EXISTS');
      await this.queue.add(tx, 'export.pack', { exportId: id }, { dedupeKey: id });
      await this.audit.record(tx, 'export.started', { exportId: id });
      const view = await this.repository.view(tx, id);
      if (!view) throw new DomainError('INTERNAL');
      return view;
    });
  }

  /** Cancels one that is being made, deletes one that is ready. Throws NOT_FOUND, also for what is over. */
  end(principal: Principal, id: ExportId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const view = await this.repository.view(tx, id);
      if (!view || !(await this.ending.endIn(tx, id, view.state === 'ready' ? 'deleted' : 'cancelled')))
        throw new DomainError('NOT_FOUND');
    });
  }

  /** Lets the caller's session download for some hours, so that what breaks off can go on. Throws NOT_FOUND. */
  grant(principal: Principal, id: ExportId): Promise<ExportGrant> {
    const { sessionId } = userActor(principal);
    const until = new Date(this.clock.now().getTime() + LIMITS.exportGrantS * 1000);
    return this.tenantDb.run(principal, async (tx) => {
      if ((await this.repository.view(tx, id))?.state !== 'ready') throw new DomainError('NOT_FOUND');
      await this.repository.grant(tx, id, sessionId, until);
      await this.audit.record(tx, 'export.granted', { exportId: id });
      return { until: until.toISOString() };
    });
  }

  /** Throws NOT_FOUND; STEP_UP_REQUIRED where the session has no grant. */
  part(principal: Principal, id: ExportId, partId: ExportPartId, resumed: boolean): Promise<Content> {
    const { sessionId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.part(tx, id, partId);
      if (!found) throw new DomainError('NOT_FOUND');
      if (!(await this.repository.isGranted(tx, id, sessionId, this.clock.now())))
        throw new DomainError('STEP_UP_REQUIRED', { enrol: false });
      if (!resumed) await this.audit.record(tx, 'export.downloaded', { exportId: id, exportPartId: partId });
      return this.contentOf(principal, found);
    });
  }

  /** A part for the product itself. Throws NOT_FOUND. */
  partFor(principal: Principal, id: ExportId, partId: ExportPartId): Promise<Content> {
    return this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.part(tx, id, partId);
      if (!found) throw new DomainError('NOT_FOUND');
      return this.contentOf(principal, found);
    });
  }

  private contentOf(principal: Principal, { sealed, slug, requestedAt, part, parts }: PartRow): Content {
    return {
      ...{ name: partName(slug, requestedAt, part, parts), contentType: 'application/zip' },
      ...{ bytes: sealed.bytes, etag: sealed.sha256 },
      content: (range) => this.sealed.read(principal.tenantId, sealed, range),
    };
  }
}
