import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  type LogExportGrant,
  type LogExportId,
  type LogExportView,
  type LogSearch,
  type Page,
  type PageQuery,
  type StartLogExport,
} from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import type { Content } from '../../../platform/http/send-content.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { contentTypeOf } from './file-name.js';
import { LogExportEnding } from './log-export-ending.js';
import { LogExportsRepository } from './log-exports.repository.js';
import { searchOf } from '../searches/search-of.js';

const LIST = 'log-exports';
const S = 1_000;
/** Entries of requests are written a moment after the request. */
const ACCESS_LATE_MS = 2 * S;

/** Entries of a log in files, to be taken away. */
@Injectable()
export class LogExports {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly repository: LogExportsRepository,
    private readonly ending: LogExportEnding,
    private readonly queue: JobQueue,
    private readonly sealed: SealedStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<LogExportView>> {
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
  read(principal: Principal, id: LogExportId): Promise<LogExportView> {
    return this.tenantDb.run(principal, (tx) => this.required(tx, id));
  }

  /** Throws VALIDATION for conditions that the log does not know; LOG_EXPORTS_AT_ONCE, LOG_EXPORTS_LIMIT. */
  start(principal: Principal, input: StartLogExport): Promise<LogExportView> {
    const { userId: requestedBy } = userActor(principal);
    const { format } = input;
    const search = searchOf(input);
    const id = this.ids.next<LogExportId>();
    const requestedAt = this.clock.now();
    const late = search.log === 'access' || search.log === 'errors' ? ACCESS_LATE_MS : 0;
    return this.tenantDb.run(principal, async (tx) => {
      await this.requireRoom(tx);
      await this.repository.insert(tx, { id, ...search, format, requestedBy, requestedAt });
      const runAt = new Date(requestedAt.getTime() + late);
      await this.queue.add(tx, 'log_export.make', { logExportId: id }, { dedupeKey: id, runAt });
      await this.audit.record(tx, 'log_export.started', {
        ...{ logExportId: id, log: search.log, format, conditions: told(search) },
      });
      return this.required(tx, id);
    });
  }

  /** Cancels one that is being made, deletes one that is ready. Throws NOT_FOUND, also for what is over. */
  end(principal: Principal, id: LogExportId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const { state } = await this.required(tx, id);
      if (!(await this.ending.endIn(tx, id, state === 'ready' ? 'deleted' : 'cancelled')))
        throw new DomainError('NOT_FOUND');
    });
  }

  /** Lets the caller's session download for some hours, so that what breaks off can go on. Throws NOT_FOUND. */
  grant(principal: Principal, id: LogExportId): Promise<LogExportGrant> {
    const { sessionId } = userActor(principal);
    const until = new Date(this.clock.now().getTime() + LIMITS.exportGrantS * S);
    return this.tenantDb.run(principal, async (tx) => {
      if ((await this.required(tx, id)).state !== 'ready') throw new DomainError('NOT_FOUND');
      await this.repository.grant(tx, id, sessionId, until);
      await this.audit.record(tx, 'log_export.granted', { logExportId: id });
      return { until: until.toISOString() };
    });
  }

  /** Throws NOT_FOUND; STEP_UP_REQUIRED where the session has no grant. */
  content(principal: Principal, id: LogExportId, resumed: boolean): Promise<Content> {
    const { sessionId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const { name, format } = await this.required(tx, id);
      const sealed = await this.repository.sealed(tx, id);
      if (!sealed) throw new DomainError('NOT_FOUND');
      if (!(await this.repository.isGranted(tx, id, sessionId, this.clock.now())))
        throw new DomainError('STEP_UP_REQUIRED', { enrol: false });
      if (!resumed) await this.audit.record(tx, 'log_export.downloaded', { logExportId: id });
      return {
        ...{ name, contentType: contentTypeOf(format), bytes: sealed.bytes, etag: sealed.sha256 },
        content: (range) => this.sealed.read(principal.tenantId, sealed, range),
      };
    });
  }

  private async requireRoom(tx: Tx): Promise<void> {
    await this.tenants.lock(tx);
    const { kept, making } = await this.repository.count(tx);
    const { logExports, logExportsAtOnce } = LIMITS;
    if (making >= logExportsAtOnce)
      throw new DomainError('LOG_EXPORTS_AT_ONCE', { used: making, max: logExportsAtOnce });
    if (kept >= logExports) throw new DomainError('LOG_EXPORTS_LIMIT', { used: kept, max: logExports });
  }

  private async required(tx: Tx, id: LogExportId): Promise<LogExportView> {
    const view = await this.repository.view(tx, id);
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }
}

/** What it is narrowed by; of a text that was typed, only that there was one. */
const told = ({ conditions }: LogSearch): readonly string[] =>
  Object.entries(conditions)
    .map(([name, value]) => (name === 'search' ? name : `${name}=${String(value)}`))
    .sort();
