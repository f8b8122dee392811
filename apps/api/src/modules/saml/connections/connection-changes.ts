import { Injectable } from '@nestjs/common';
import {
  type ConnectionId,
  type ConnectionView,
  type CreateConnection,
  LIMITS,
  type UpdateConnection,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { certificateView } from '../certificates.js';
import { ConnectionsRepository } from '../connections.repository.js';
import type { ConnectionEntity } from '../connection.entity.js';
import { MetadataChanges } from '../metadata/metadata-changes.js';
import { MetadataReader } from '../metadata/metadata-reader.js';
import { ServiceProviderKeys } from '../service-provider-keys.js';
import { ConnectionListRepository } from './connection-list.repository.js';
import { ConnectionReader } from './connection-reader.js';
import { DEFAULT_ATTRIBUTES } from './connection-views.js';

/** What administrators do with connections. Every change is one entry in the log; what changes nothing is none. */
@Injectable()
export class ConnectionChanges {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly connections: ConnectionsRepository,
    private readonly lists: ConnectionListRepository,
    private readonly reader: ConnectionReader,
    private readonly metadata: MetadataReader,
    private readonly metadataChanges: MetadataChanges,
    private readonly keys: ServiceProviderKeys,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** A draft with a key of its own. Throws CONNECTION_METADATA, CONNECTION_NAME_TAKEN, CONNECTIONS_LIMIT. */
  async create(principal: Principal, input: CreateConnection): Promise<ConnectionView> {
    const { tenantId } = principal;
    const sourced = input.metadata ? await this.metadata.read(input.metadata, null) : null;
    const id = this.ids.next<ConnectionId>();
    const key = await this.keys.make(tenantId, id, 'current');
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const [used, max] = [await this.lists.count(tx), LIMITS.connectionsPerTenant];
      if (used >= max) throw new DomainError('CONNECTIONS_LIMIT', { used, max });
      const { name, provider } = input;
      await this.lists.insert(tx, { ...draft(this.clock.now()), tenantId, id, name, provider }, key);
      await this.audit.record(tx, 'connection.created', { connectionId: id, name });
      const connection = sourced && (await this.lists.lock(tx, id));
      if (connection) await this.metadataChanges.take(tx, connection, sourced);
      return this.reader.view(tx, id);
    });
  }

  /** Throws NOT_FOUND, also for a group of a mapping, SETTINGS_CHANGED, CONNECTION_NAME_TAKEN. */
  update(principal: Principal, id: ConnectionId, input: UpdateConnection): Promise<ConnectionView> {
    return this.change(principal, id, async (tx, row) => {
      if (row.version !== input.version) throw new DomainError('SETTINGS_CHANGED');
      const { groupMappings } = input;
      const fields = changed(row, input);
      if (groupMappings) await this.lists.setMappings(tx, id, groupMappings);
      const names = [...Object.keys(fields), ...(groupMappings ? ['groupMappings'] : [])];
      if (names.length === 0) return;
      await this.lists.change(tx, id, { ...fields, version: row.version + 1 });
      await this.audit.record(tx, 'connection.updated', { connectionId: id, fields: names });
    });
  }

  /** Throws NOT_FOUND, CONNECTION_NOT_READY. */
  enable(principal: Principal, id: ConnectionId): Promise<ConnectionView> {
    return this.change(principal, id, async (tx, row) => {
      if (row.state === 'enabled') return;
      const now = this.clock.now();
      const loaded = await this.connections.load(tx, id, now);
      const views = (loaded?.certificates ?? []).map(({ der }) => certificateView(der));
      const isReady = views.some(
        (one) => Date.parse(one.notBefore) <= now.getTime() && Date.parse(one.notAfter) > now.getTime(),
      );
      if (!isReady) throw new DomainError('CONNECTION_NOT_READY');
      await this.lists.change(tx, id, { state: 'enabled', version: row.version + 1 });
      await this.audit.record(tx, 'connection.enabled', { connectionId: id });
    });
  }

  /** Nobody signs in with it any more; who is signed in stays so. Throws NOT_FOUND. */
  disable(principal: Principal, id: ConnectionId): Promise<ConnectionView> {
    return this.change(principal, id, async (tx, row) => {
      if (row.state !== 'enabled') return;
      await this.lists.change(tx, id, { state: 'disabled', version: row.version + 1 });
      await this.audit.record(tx, 'connection.disabled', { connectionId: id });
    });
  }

  /** People stay, and lose this way in. Throws NOT_FOUND, CONNECTION_IN_USE. */
  delete(principal: Principal, id: ConnectionId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const row = await this.lists.lock(tx, id);
      if (!row) throw new DomainError('NOT_FOUND');
      if (row.state === 'enabled') throw new DomainError('CONNECTION_IN_USE');
      await this.lists.delete(tx, id);
      await this.audit.record(tx, 'connection.deleted', { connectionId: id, name: row.name });
    });
  }

  private change(
    principal: Principal,
    id: ConnectionId,
    work: (tx: Tx, row: ConnectionEntity) => Promise<void>,
  ): Promise<ConnectionView> {
    return this.tenantDb.run(principal, async (tx) => {
      const row = await this.lists.lock(tx, id);
      if (!row) throw new DomainError('NOT_FOUND');
      await work(tx, row);
      return this.reader.view(tx, id);
    });
  }
}

const draft = (createdAt: Date): Omit<ConnectionEntity, 'tenantId' | 'id' | 'name' | 'provider'> => ({
  ...{ state: 'draft', version: 1, idpEntityId: null, ssoUrl: null, sloUrl: null },
  ...{ signaturePolicy: 'both', encryptionWanted: false, idpInitiatedAllowed: false, jitEnabled: true },
  ...{ attributes: DEFAULT_ATTRIBUTES, defaultRole: 'member', createdAt, lastSignInAt: null },
  ...{ metadataUrl: null, metadataRefreshedAt: null, metadataFailure: null, pendingMetadata: null },
});

const FIELDS = [
  'name',
  'provider',
  'signaturePolicy',
  'encryptionWanted',
  'idpInitiatedAllowed',
  'jitEnabled',
  'attributes',
  'defaultRole',
] as const;

/** What the request names and is another than before. */
function changed(row: ConnectionEntity, input: UpdateConnection): Partial<ConnectionEntity> {
  const entries = FIELDS.map((field) => [field, input[field]] as const).filter(
    ([field, to]) => to !== undefined && JSON.stringify(to) !== JSON.stringify(row[field]),
  );
  return Object.fromEntries(entries);
}
