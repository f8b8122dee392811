import { Injectable } from '@nestjs/common';
import type { ConnectionId, ConnectionState, DomainId } from '@rinjo/contract';
import { QueryFailedError } from 'typeorm';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { Position } from '../../../platform/http/cursor.js';
import type { Administrator } from './domain-letter.js';
import { DomainEntity } from './domain.entity.js';

export interface DomainFilter {
  readonly search: string | null;
  /** Name and id of the last row of the page before. */
  readonly after: Position | null;
  readonly limit: number;
}

export type DomainFields = Omit<DomainEntity, 'tenantId' | 'id' | 'domain' | 'token' | 'createdAt'>;

@Injectable()
export class DomainsRepository {
  find(tx: Tx, id: DomainId): Promise<DomainEntity | null> {
    return tx.repo(DomainEntity).findOneBy({ id });
  }

  lock(tx: Tx, id: DomainId): Promise<DomainEntity | null> {
    return tx.repo(DomainEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** By name; `limit` rows at most. */
  async list(tx: Tx, { search, after, limit }: DomainFilter): Promise<DomainEntity[]> {
    const [name, id] = after ?? [null, null];
    const query = tx
      .repo(DomainEntity)
      .createQueryBuilder('d')
      .orderBy('d.domain')
      .addOrderBy('d.id')
      .limit(limit);
    if (search !== null) query.andWhere('position(:search in d.domain) > 0', { search });
    if (name !== null) query.andWhere('(d.domain, d.id) > (:name, :id)', { name, id });
    return query.getMany();
  }

  count(tx: Tx): Promise<number> {
    return tx.repo(DomainEntity).count();
  }

  /** Throws DOMAIN_EXISTS. */
  async insert(tx: Tx, domain: DomainEntity): Promise<void> {
    await tx
      .repo(DomainEntity)
      .insert(domain)
      .catch((cause: unknown) => {
        throw isViolated(cause, 'tenant_domain_name')
          ? new DomainError('DOMAIN_EXISTS', {}, { cause })
          : cause;
      });
  }

  async change(tx: Tx, id: DomainId, to: Partial<DomainFields>): Promise<void> {
    await tx.repo(DomainEntity).update({ id }, to);
  }

  async delete(tx: Tx, id: DomainId): Promise<void> {
    await tx.repo(DomainEntity).delete({ id });
  }

  /** Everything that counts as verified. */
  async verified(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ domain: string }>(
      'select verified_domain as domain from tenant_domain where verified_domain is not null',
    );
    return rows.map(({ domain }) => domain);
  }

  /** Whether people of any domain must use a connection that is there. */
  async anyEnforced(tx: Tx): Promise<boolean> {
    const rows = await tx.query(
      'select from tenant_domain where sso_enforced and sso_connection_id is not null and verified_domain is not null limit 1',
    );
    return rows.length > 0;
  }

  /** The row of a domain that counts as verified. */
  findVerified(tx: Tx, domain: string): Promise<DomainEntity | null> {
    return tx.repo(DomainEntity).findOneBy({ verifiedDomain: domain });
  }

  /** Everybody who could mend a zone. */
  administrators(tx: Tx): Promise<Administrator[]> {
    return tx.query<Administrator>(
      `select u.email, u.display_name as "displayName", u.locale from user_account u
       join membership m on m.tenant_id = u.tenant_id and m.user_id = u.id and m.role = 'admin'
       where u.status = 'active' and u.kind = 'person' order by u.id`,
    );
  }

  /** Null when there is no such connection. */
  async connectionState(tx: Tx, id: ConnectionId): Promise<ConnectionState | null> {
    const [row] = await tx.query<{ state: ConnectionState }>(
      'select state from saml_connection where id = $1',
      [id],
    );
    return row?.state ?? null;
  }
}

const UNIQUE_VIOLATION = '23505';

/** Whether this statement failed because another row, perhaps of another tenant, has the value of a unique index. */
export const isViolated = (cause: unknown, index: string): boolean =>
  cause instanceof QueryFailedError &&
  'code' in cause &&
  cause.code === UNIQUE_VIOLATION &&
  'constraint' in cause &&
  cause.constraint === index;
