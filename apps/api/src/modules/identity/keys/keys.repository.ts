import { Injectable } from '@nestjs/common';
import type { KeyId, KeyScope, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { HeldRights } from '../roles/rights.js';
import { grantedTo, systemRolesOf } from '../roles/role-holders.repository.js';
import { ApiKeyEntity } from './api-key.entity.js';
import type { KeyFacts } from './key-state.js';

/** A key with what its principal is made of. */
export interface KeyInUse extends KeyFacts, HeldRights {
  readonly userId: UserId;
  readonly name: string;
  readonly ownerName: string;
  readonly scopes: readonly KeyScope[];
  readonly lastUsedAt: Date | null;
}

/** A key as lists show it. */
export interface KeyRow extends ApiKeyEntity {
  readonly ownerName: string;
  readonly ownerActive: boolean;
  readonly creatorName: string;
}

export interface KeyFilter {
  readonly userId: UserId | null;
  /** Time of making, and id, of the last row of the page before. */
  readonly before: { readonly createdAt: Date; readonly id: KeyId } | null;
  readonly limit: number;
}

const IN_USE = `
  select k.user_id as "userId", k.name, u.display_name as "ownerName", k.scopes, k.addresses,
    k.expires_at as "expiresAt", k.revoked_at as "revokedAt", k.last_used_at as "lastUsedAt",
    u.status = 'active' as "ownerActive",
    coalesce((select a.ranges from tenant_address_list a where a.tenant_id = k.tenant_id), '{}') as "tenantAddresses",
    ${systemRolesOf('k')} as "systemRoles", ${grantedTo('k')} as granted
  from api_key k
  join user_account u on u.tenant_id = k.tenant_id and u.id = k.user_id
  where k.id = $1`;

const ROW = `
  select k.tenant_id as "tenantId", k.id, k.user_id as "userId", k.name, k.short_id as "shortId",
    k.token_hash as "tokenHash", k.scopes, k.addresses, k.created_by as "createdBy", k.created_at as "createdAt",
    k.expires_at as "expiresAt", k.revoked_at as "revokedAt", k.last_used_at as "lastUsedAt",
    k.last_used_address as "lastUsedAddress", k.replaced_by as "replacedBy",
    u.display_name as "ownerName", u.status = 'active' as "ownerActive", c.display_name as "creatorName"
  from api_key k
  join user_account u on u.tenant_id = k.tenant_id and u.id = k.user_id
  join user_account c on c.tenant_id = k.tenant_id and c.id = k.created_by`;

/** Keys of service accounts. */
@Injectable()
export class KeysRepository {
  async inUse(tx: Tx, id: KeyId): Promise<KeyInUse | null> {
    const [row] = await tx.query<KeyInUse>(IN_USE, [id]);
    return row ?? null;
  }

  async touch(tx: Tx, id: KeyId, lastUsedAt: Date, lastUsedAddress: string): Promise<void> {
    await tx.repo(ApiKeyEntity).update({ id }, { lastUsedAt, lastUsedAddress });
  }

  /** Newest first; `limit` rows at most. */
  list(tx: Tx, { userId, before, limit }: KeyFilter): Promise<KeyRow[]> {
    return tx.query<KeyRow>(
      `${ROW}
       where ($1::uuid is null or k.user_id = $1)
         and ($2::timestamptz is null or (k.created_at, k.id) < ($2, $3::uuid))
       order by k.created_at desc, k.id desc limit $4`,
      [userId, before?.createdAt ?? null, before?.id ?? null, limit],
    );
  }

  async row(tx: Tx, id: KeyId): Promise<KeyRow | null> {
    const [row] = await tx.query<KeyRow>(`${ROW} where k.id = $1`, [id]);
    return row ?? null;
  }

  /** Locks the key's row until the end of the transaction; null when it does not exist. */
  async lock(tx: Tx, id: KeyId): Promise<KeyRow | null> {
    await tx.repo(ApiKeyEntity).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    return this.row(tx, id);
  }

  /** Keys of an account that are neither expired nor revoked. */
  async countLive(tx: Tx, userId: UserId, now: Date): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      `select count(*)::int as n from api_key
       where user_id = $1 and expires_at > $2 and (revoked_at is null or revoked_at > $2)`,
      [userId, now],
    );
    return row?.n ?? 0;
  }

  async insert(tx: Tx, key: ApiKeyEntity): Promise<void> {
    await tx.repo(ApiKeyEntity).insert(key);
  }

  async revoke(tx: Tx, id: KeyId, revokedAt: Date): Promise<void> {
    await tx.repo(ApiKeyEntity).update({ id }, { revokedAt });
  }

  async replace(tx: Tx, id: KeyId, replacedBy: KeyId, revokedAt: Date): Promise<void> {
    await tx.repo(ApiKeyEntity).update({ id }, { replacedBy, revokedAt });
  }
}
