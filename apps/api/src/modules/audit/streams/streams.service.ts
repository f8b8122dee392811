import { Injectable } from '@nestjs/common';
import {
  type CreateLogStream,
  LIMITS,
  type LogStreamId,
  type LogStreamTest,
  type LogStreamView,
  type Page,
  type PageQuery,
  type UpdateLogStream,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { ColumnSecrets } from '../../../platform/crypto/column-secrets.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { withoutSecrets } from '../../../platform/http/outgoing-target.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { isSyslog } from './stream-way.js';
import { StreamSender, tokenPlace } from './stream-sender.js';
import { StreamSources } from './stream-sources.js';
import { StreamsRepository } from './streams.repository.js';

const LIST = 'log-streams';

/** Where the log of a tenant is sent. */
@Injectable()
export class LogStreams {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly streams: StreamsRepository,
    private readonly sources: StreamSources,
    private readonly sender: StreamSender,
    private readonly secrets: ColumnSecrets,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<LogStreamView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.streams.list(tx, after, limit + 1);
      return toPage(
        LIST,
        rows,
        limit,
        (stream) => stream,
        (stream) => [stream.createdAt, stream.id],
      );
    });
  }

  /** Throws OUTGOING_REFUSED, LOG_STREAMS_LIMIT; VALIDATION for a token without https, or certificates with it. */
  async create(principal: Principal, input: CreateLogStream): Promise<LogStreamView> {
    const { name, url, log, format, ca, from } = input;
    this.sender.check(url);
    if (input.token !== null && isSyslog(url)) throw new DomainError('VALIDATION', { fields: ['token'] });
    if (ca !== null && !isSyslog(url)) throw new DomainError('VALIDATION', { fields: ['ca'] });
    const id = this.ids.next<LogStreamId>();
    const token =
      input.token === null ? null : await this.secrets.seal(principal.tenantId, tokenPlace(id), input.token);
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const [used, max] = [await this.streams.count(tx), LIMITS.logStreams];
      if (used >= max) throw new DomainError('LOG_STREAMS_LIMIT', { used, max });
      const sentUpTo = from === 'now' ? await this.sources.of(log).size(tx) : 0;
      await this.streams.insert(tx, {
        id,
        name,
        url,
        log,
        format,
        token,
        ca,
        sentUpTo,
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, 'log_stream.created', { streamId: id, url: withoutSecrets(url) });
      return this.view(tx, id);
    });
  }

  /** Throws NOT_FOUND. What changes nothing leaves no entry in the log. */
  update(principal: Principal, id: LogStreamId, input: UpdateLogStream): Promise<LogStreamView> {
    return this.tenantDb.run(principal, async (tx) => {
      const before = await this.view(tx, id);
      const fields = FIELDS.filter((field) => input[field] !== undefined && input[field] !== before[field]);
      if (fields.length > 0) {
        await this.streams.update(tx, id, input);
        await this.audit.record(tx, 'log_stream.updated', { streamId: id, fields });
      }
      return this.view(tx, id);
    });
  }

  /** Throws NOT_FOUND. */
  delete(principal: Principal, id: LogStreamId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const { url } = await this.view(tx, id);
      await this.streams.delete(tx, id);
      await this.audit.record(tx, 'log_stream.deleted', { streamId: id, url: withoutSecrets(url) });
    });
  }

  /** Sends nothing, to the same address and in the same way. Throws NOT_FOUND. */
  async test(principal: Principal, id: LogStreamId): Promise<LogStreamTest> {
    const target = await this.tenantDb.run(principal, (tx) => this.streams.target(tx, id));
    if (!target) throw new DomainError('NOT_FOUND');
    return { error: await this.sender.send(principal.tenantId, target, []) };
  }

  private async view(tx: Tx, id: LogStreamId): Promise<LogStreamView> {
    const view = await this.streams.view(tx, id);
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }
}

const FIELDS = ['name', 'format', 'enabled'] as const;
