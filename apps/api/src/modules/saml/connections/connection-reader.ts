import { Injectable } from '@nestjs/common';
import {
  type ConnectionId,
  type ConnectionSummary,
  type ConnectionView,
  type Page,
  type PageQuery,
} from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { ConnectionsRepository } from '../connections.repository.js';
import { MetadataChanges } from '../metadata/metadata-changes.js';
import { pendingPreview } from '../metadata/pending-preview.js';
import { serviceProviderOf } from '../service-provider.js';
import { ConnectionListRepository } from './connection-list.repository.js';
import { summaryOf, viewOf } from './connection-views.js';

const LIST = 'saml-connections';

/** Connections as their pages show them. */
@Injectable()
export class ConnectionReader {
  constructor(
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly connections: ConnectionsRepository,
    private readonly lists: ConnectionListRepository,
    private readonly metadata: MetadataChanges,
    private readonly clock: Clock,
  ) {}

  list(
    principal: Principal,
    query: PageQuery & { readonly search?: string },
  ): Promise<Page<ConnectionSummary>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.lists.list(tx, { search: query.search ?? null, after, limit: limit + 1 });
      const ids = rows.map((row) => row.id);
      const certificates = await this.lists.certificatesOf(tx, ids);
      const people = await this.lists.people(tx, ids);
      const of = (id: ConnectionId) =>
        certificates.filter((one) => one.connectionId === id && this.isAccepted(one));
      return toPage(
        LIST,
        rows,
        limit,
        (row) => summaryOf(row, of(row.id), people.get(row.id) ?? 0),
        (row) => [row.name, row.id],
      );
    });
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: ConnectionId): Promise<ConnectionView> {
    return this.tenantDb.run(principal, (tx) => this.view(tx, id));
  }

  /** Throws NOT_FOUND. */
  async view(tx: Tx, id: ConnectionId): Promise<ConnectionView> {
    const row = await this.connections.find(tx, id);
    if (!row) throw new DomainError('NOT_FOUND');
    const certificates = await this.connections.certificates(tx, id);
    const people = await this.lists.people(tx, [id]);
    return viewOf({
      row,
      certificates: certificates.filter((one) => this.isAccepted(one)),
      keys: await this.connections.keys(tx, id, this.clock.now()),
      mappings: await this.connections.mappings(tx, id),
      people: people.get(id) ?? 0,
      provider: serviceProviderOf(this.environment.PUBLIC_URL, id),
      pending: row.pendingMetadata && pendingPreview(row.pendingMetadata, await this.metadata.held(tx, row)),
    });
  }

  private isAccepted({ retiresAt }: { readonly retiresAt: Date | null }): boolean {
    return retiresAt === null || retiresAt > this.clock.now();
  }
}
