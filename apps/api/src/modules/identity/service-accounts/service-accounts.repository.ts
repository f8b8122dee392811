import { Injectable } from '@nestjs/common';
import type { ServiceAccountView, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { Position } from '../../../platform/http/cursor.js';
import { foldForSearch } from '../../../platform/search/fold.js';
import { UserEntity } from '../user.entity.js';
import { ServiceAccountEntity } from './service-account.entity.js';

export interface ServiceAccountFilter {
  readonly search: string | null;
  /** Name and id of the last row of the page before. */
  readonly after: Position | null;
  readonly now: Date;
  readonly limit: number;
}

const VIEW = `
  select u.id, u.display_name as "displayName", s.description, u.status, u.created_at as "createdAt",
    json_build_object('id', c.id, 'displayName', c.display_name) as "createdBy",
    array(select m.role from membership m where m.tenant_id = u.tenant_id and m.user_id = u.id order by m.role)
      || array(select r.id::text from role_membership rm
        join role r on r.tenant_id = rm.tenant_id and r.id = rm.role_id
        where rm.tenant_id = u.tenant_id and rm.user_id = u.id order by r.name, r.id) as roles,
    (select count(*)::int from api_key k where k.tenant_id = u.tenant_id and k.user_id = u.id
      and k.expires_at > $1 and (k.revoked_at is null or k.revoked_at > $1)) as "liveKeys",
    (select max(k.last_used_at) from api_key k where k.tenant_id = u.tenant_id and k.user_id = u.id) as "lastUsedAt"
  from service_account s
  join user_account u on u.tenant_id = s.tenant_id and u.id = s.id
  join user_account c on c.tenant_id = s.tenant_id and c.id = s.created_by`;

type Row = Omit<ServiceAccountView, 'createdAt' | 'lastUsedAt'> & {
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

const toView = (row: Row): ServiceAccountView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

export type NewServiceAccount = Pick<UserEntity, 'id' | 'displayName' | 'createdAt'> &
  Pick<ServiceAccountEntity, 'description' | 'createdBy'>;

/** Accounts of programs: rows of `user_account` of the kind `service`, and what only they have. */
@Injectable()
export class ServiceAccountsRepository {
  /** By name; `limit` rows at most. */
  async list(tx: Tx, filter: ServiceAccountFilter): Promise<ServiceAccountView[]> {
    const [name, id] = filter.after ?? [null, null];
    const search = filter.search === null ? null : foldForSearch(filter.search);
    const rows = await tx.query<Row>(
      `${VIEW}
       where ($2::text is null or position($2 in u.search_key) > 0)
         and ($3::text is null or (u.display_name, u.id) > ($3, $4::uuid))
       order by u.display_name, u.id limit $5`,
      [filter.now, search, name, id, filter.limit],
    );
    return rows.map(toView);
  }

  async view(tx: Tx, id: UserId, now: Date): Promise<ServiceAccountView | null> {
    const [row] = await tx.query<Row>(`${VIEW} where s.id = $2`, [now, id]);
    return row ? toView(row) : null;
  }

  count(tx: Tx): Promise<number> {
    return tx.repo(ServiceAccountEntity).count();
  }

  /** The account, locked until the transaction ends; null for what is no service account. */
  lock(tx: Tx, id: UserId): Promise<UserEntity | null> {
    return tx
      .repo(UserEntity)
      .findOne({ where: { id, kind: 'service' }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(tx: Tx, account: NewServiceAccount): Promise<void> {
    const { tenantId } = tx.principal;
    const { id, displayName, description, createdAt, createdBy } = account;
    await tx.repo(UserEntity).insert({
      ...{ tenantId, id, displayName, createdAt, kind: 'service', status: 'active', locale: 'en' },
      // No address: nothing is sent to it, nothing that is asked for by address finds it.
      ...{ email: '', emailKey: `service:${id}`, searchKey: foldForSearch(displayName), lastSignInAt: null },
    });
    await tx.repo(ServiceAccountEntity).insert({ tenantId, id, description, createdBy });
  }

  async change(
    tx: Tx,
    id: UserId,
    to: Partial<Pick<UserEntity, 'displayName' | 'status'> & Pick<ServiceAccountEntity, 'description'>>,
  ): Promise<void> {
    const { displayName, status, description } = to;
    const account = {
      ...(displayName !== undefined && { displayName, searchKey: foldForSearch(displayName) }),
      ...(status !== undefined && { status }),
    };
    if (Object.keys(account).length > 0) await tx.repo(UserEntity).update({ id }, account);
    if (description !== undefined) await tx.repo(ServiceAccountEntity).update({ id }, { description });
  }
}
