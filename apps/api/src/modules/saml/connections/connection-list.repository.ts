import { Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import type { ConnectionId, GroupId, GroupMapping } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { Position } from '../../../platform/http/cursor.js';
import { CertificateEntity } from '../certificate.entity.js';
import { ownRoleId } from '../own-role-id.js';
import { ConnectionEntity } from '../connection.entity.js';
import { GroupMappingEntity } from '../group-mapping.entity.js';
import { ServiceProviderKeyEntity } from '../service-provider-key.entity.js';

export interface ConnectionFilter {
  readonly search: string | null;
  /** Name and id of the last row of the page before. */
  readonly after: Position | null;
  readonly limit: number;
}

/** Connections as administrators work on them. */
@Injectable()
export class ConnectionListRepository {
  /** Ids by name; `limit` at most. */
  async list(tx: Tx, { search, after, limit }: ConnectionFilter): Promise<ConnectionEntity[]> {
    const [name, id] = after ?? [null, null];
    const rows = await tx.query<{ id: ConnectionId }>(
      `select id from saml_connection
       where ($1::text is null or position(fold_for_search($1) in fold_for_search(name)) > 0)
         and ($2::text is null or (name, id) > ($2, $3::uuid))
       order by name, id limit $4`,
      [search, name, id, limit],
    );
    const ids = rows.map((row) => row.id);
    const found = ids.length === 0 ? [] : await tx.repo(ConnectionEntity).findBy({ id: In(ids) });
    return ids.flatMap((wanted) => found.find((one) => one.id === wanted) ?? []);
  }

  certificatesOf(tx: Tx, ids: readonly ConnectionId[]): Promise<CertificateEntity[]> {
    return tx.repo(CertificateEntity).findBy({ connectionId: In([...ids]) });
  }

  /** How many people sign in with each; a connection without any is missing. */
  async people(tx: Tx, ids: readonly ConnectionId[]): Promise<ReadonlyMap<ConnectionId, number>> {
    const rows = await tx.query<{ id: ConnectionId; n: number }>(
      `select connection_id as id, count(distinct user_id)::int as n from saml_identity
       where connection_id = any($1::uuid[]) group by connection_id`,
      [ids],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }

  count(tx: Tx): Promise<number> {
    return tx.repo(ConnectionEntity).count();
  }

  enabled(tx: Tx): Promise<ConnectionEntity[]> {
    return tx.repo(ConnectionEntity).find({ where: { state: 'enabled' }, order: { name: 'ASC', id: 'ASC' } });
  }

  /** Held until the transaction ends. */
  lock(tx: Tx, id: ConnectionId): Promise<ConnectionEntity | null> {
    return tx.repo(ConnectionEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Throws CONNECTION_NAME_TAKEN, also when somebody else was faster by a moment. */
  async insert(tx: Tx, connection: ConnectionEntity, key: ServiceProviderKeyEntity): Promise<void> {
    await tx.repo(ConnectionEntity).insert(connection).catch(refuseTakenName);
    await this.insertKey(tx, key);
  }

  async insertKey(tx: Tx, key: ServiceProviderKeyEntity): Promise<void> {
    await tx.repo(ServiceProviderKeyEntity).insert(key);
  }

  /** Throws CONNECTION_NAME_TAKEN. */
  async change(tx: Tx, id: ConnectionId, to: Partial<ConnectionEntity>): Promise<void> {
    const { defaultRole } = to;
    const changes = { ...to, ...(defaultRole && { defaultRoleId: ownRoleId(defaultRole) }) };
    await tx.repo(ConnectionEntity).update({ id }, changes).catch(refuseTakenName);
  }

  async changeKey(
    tx: Tx,
    id: ServiceProviderKeyEntity['id'],
    to: Partial<ServiceProviderKeyEntity>,
  ): Promise<void> {
    await tx.repo(ServiceProviderKeyEntity).update({ id }, to);
  }

  async deleteKeys(
    tx: Tx,
    connectionId: ConnectionId,
    state: ServiceProviderKeyEntity['state'],
  ): Promise<void> {
    await tx.repo(ServiceProviderKeyEntity).delete({ connectionId, state });
  }

  /** Throws NOT_FOUND when one of the groups does not exist. */
  async setMappings(tx: Tx, connectionId: ConnectionId, mappings: readonly GroupMapping[]): Promise<void> {
    const groupIds = [
      ...new Set(mappings.flatMap(({ groupId }) => (groupId ? [groupId.toLowerCase() as GroupId] : []))),
    ];
    const known = await tx.query('select from user_group where id = any($1::uuid[])', [groupIds]);
    if (known.length < groupIds.length) throw new DomainError('NOT_FOUND');
    await tx.repo(GroupMappingEntity).delete({ connectionId });
    const { tenantId } = tx.principal;
    const rows = mappings.map(({ value, groupId, role }, position) => ({
      ...{ tenantId, connectionId, position, value },
      ...{ groupId: groupId ?? null, role: role ?? null, roleId: role ? ownRoleId(role) : null },
    }));
    if (rows.length > 0) await tx.repo(GroupMappingEntity).insert(rows);
  }

  async delete(tx: Tx, id: ConnectionId): Promise<void> {
    await tx.repo(ConnectionEntity).delete({ id });
  }
}

const UNIQUE_VIOLATION = '23505';

/** The id is new, so the only key that can be in use is the name's. */
function refuseTakenName(cause: unknown): never {
  const taken = cause instanceof QueryFailedError && 'code' in cause && cause.code === UNIQUE_VIOLATION;
  throw taken ? new DomainError('CONNECTION_NAME_TAKEN', {}, { cause }) : cause;
}
