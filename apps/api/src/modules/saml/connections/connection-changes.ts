import { Injectable } from '@nestjs/common';
import {
  type ConnectionId,
  type ConnectionView,
  type CreateConnection,
  LIMITS,
  type RoleKey,
  type UpdateConnection,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { assertMayGive, RoleHoldersRepository } from '../../identity/index.js';
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
    private readonly holders: RoleHoldersRepository,
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

  /**
   * Throws NOT_FOUND, also for a group or a role that is named, SETTINGS_CHANGED, CONNECTION_NAME_TAKEN,
   * BEYOND_OWN_RIGHTS for a role that was not given before.
   */
  update(principal: Principal, id: ConnectionId, asked: UpdateConnection): Promise<ConnectionView> {
    const input = withPlainRoles(asked);
    return this.change(principal, id, async (tx, row) => {
      if (row.version !== input.version) throw new DomainError('SETTINGS_CHANGED');
      const { groupMappings } = input;
      const fields = changed(row, input);
      await this.assertMayGiveRoles(tx, row, input);
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

  /** A connection hands roles on, and nobody hands on more than they have. */
  private async assertMayGiveRoles(tx: Tx, row: ConnectionEntity, input: UpdateConnection): Promise<void> {
    const before = new Set([row.defaultRole, ...rolesIn(await this.connections.mappings(tx, row.id))]);
    const wanted = [...rolesIn(input.groupMappings ?? []), ...(input.defaultRole ? [input.defaultRole] : [])];
    await this.holders.permissionsOfRoles(tx, wanted);
    const given = wanted.filter((role) => !before.has(role));
    assertMayGive(tx.principal, await this.holders.permissionsOfRoles(tx, given));
  }

  private change(
    principal: Principal,
    id: ConnectionId,
    work: (tx: Tx, row: ConnectionEntity) => Promise<void>,
  ): Promise<ConnectionView> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx); // before the connection: as those who delete a role do
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
  ...{
    attributes: DEFAULT_ATTRIBUTES,
    defaultRole: 'member',
    defaultRoleId: null,
    createdAt,
    lastSignInAt: null,
  },
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

const rolesIn = (mappings: readonly { readonly role: RoleKey | null }[]): RoleKey[] =>
  mappings.flatMap(({ role }) => role ?? []);

const plain = (role: RoleKey): RoleKey => role.toLowerCase() as RoleKey;

/** Ids of roles as the database writes them. */
const withPlainRoles = (input: UpdateConnection): UpdateConnection => ({
  ...input,
  ...(input.groupMappings && {
    groupMappings: input.groupMappings.map((one) => ({ ...one, role: one.role && plain(one.role) })),
  }),
  ...(input.defaultRole && { defaultRole: plain(input.defaultRole) }),
});

/** What the request names and is another than before. */
function changed(row: ConnectionEntity, input: UpdateConnection): Partial<ConnectionEntity> {
  const entries = FIELDS.map((field) => [field, input[field]] as const).filter(
    ([field, to]) => to !== undefined && JSON.stringify(to) !== JSON.stringify(row[field]),
  );
  return Object.fromEntries(entries);
}
