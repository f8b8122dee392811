import { Injectable } from '@nestjs/common';
import type { CustomField, SiteId, SiteView, UserId } from '@rinjo/contract';
import { QueryFailedError } from 'typeorm';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { Position } from '../../../platform/http/cursor.js';
import type { FieldFilter } from '../fields/field-filter.js';
import { matched, matches, textOf } from '../fields/searched-values.js';
import { type StoredValues, valuesShown } from '../fields/custom-values-rule.js';
import { SiteEntity } from './site.entity.js';

export interface SiteFilter {
  readonly search: string | null;
  readonly archived: boolean;
  readonly field: FieldFilter | null;
  /** Name and id of the last row of the page before. */
  readonly after: Position | null;
  readonly limit: number;
}

export type SiteFields = Pick<
  SiteEntity,
  'name' | 'code' | 'address' | 'note' | 'customFields' | 'archivedAt'
>;

/** `$1` is the user whose calls count; null counts all of the tenant. */
const VIEW = `
  select s.id, s.name, s.code, s.address, s.note, s.archived_at is not null as archived, s.custom_fields as "customFields",
    s.created_at as "createdAt",
    (select max(c.started_at) from call c
      where c.tenant_id = s.tenant_id and c.site_id = s.id
        and ($1::uuid is null or c.created_by = $1 or exists (select 1 from call_invitation i
          where i.tenant_id = c.tenant_id and i.call_id = c.id and i.user_id = $1))) as "lastCallAt"
  from site s`;

type Row = Omit<SiteView, 'createdAt' | 'lastCallAt' | 'customFields'> & {
  readonly createdAt: Date;
  readonly lastCallAt: Date | null;
  readonly customFields: StoredValues;
};

const toView = (row: Row, fields: readonly CustomField[]): SiteView => ({
  ...row,
  customFields: valuesShown(fields, row.customFields),
  createdAt: row.createdAt.toISOString(),
  lastCallAt: row.lastCallAt?.toISOString() ?? null,
});

@Injectable()
export class SitesRepository {
  find(tx: Tx, id: SiteId): Promise<SiteEntity | null> {
    return tx.repo(SiteEntity).findOneBy({ id });
  }

  /** Holds the site until the end of the transaction. */
  lock(tx: Tx, id: SiteId): Promise<SiteEntity | null> {
    return tx.repo(SiteEntity).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** @param fields those of the tenant, for what was entered in them */
  async view(
    tx: Tx,
    id: SiteId,
    callsOf: UserId | null,
    fields: readonly CustomField[],
  ): Promise<SiteView | null> {
    const [row] = await tx.query<Row>(`${VIEW} where s.id = $2`, [callsOf, id]);
    return row ? toView(row, fields) : null;
  }

  /** By name; `limit` rows at most. */
  async list(
    tx: Tx,
    callsOf: UserId | null,
    filter: SiteFilter,
    fields: readonly CustomField[],
  ): Promise<SiteView[]> {
    const [name, id] = filter.after ?? [null, null];
    const rows = await tx.query<Row>(
      `${VIEW}
       where (s.archived_at is not null) = $2
         and ($3::text is null or position(fold_for_search($3) in
           fold_for_search(s.name || chr(10) || s.code || chr(10) || s.address
             || chr(10) || ${textOf('s.custom_fields')})) > 0)
         and ($4::text is null or (s.name, s.id) > ($4, $5::uuid))
         and ${matches('s.custom_fields', 7)}
       order by s.name, s.id limit $6`,
      [callsOf, filter.archived, filter.search, name, id, filter.limit, ...matched(filter.field)],
    );
    return rows.map((row) => toView(row, fields));
  }

  /** Throws SITE_CODE_TAKEN. */
  async insert(tx: Tx, site: SiteEntity): Promise<void> {
    await tx.repo(SiteEntity).insert(site).catch(refuseTakenCode);
  }

  /** Throws SITE_CODE_TAKEN. */
  async change(tx: Tx, id: SiteId, to: Partial<SiteFields>): Promise<void> {
    await tx.repo(SiteEntity).update({ id }, to).catch(refuseTakenCode);
  }
}

const UNIQUE_VIOLATION = '23505';

/** The id is new, so the only key that can be in use is the code's. */
function refuseTakenCode(cause: unknown): never {
  const taken = cause instanceof QueryFailedError && 'code' in cause && cause.code === UNIQUE_VIOLATION;
  throw taken ? new DomainError('SITE_CODE_TAKEN', {}, { cause }) : cause;
}
