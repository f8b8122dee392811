import type { ScimList } from '@rinjo/contract';
import type { FilterColumns } from './filter-sql.js';
import { conditionOf } from './filter-sql.js';
import type { ScimQuery } from './scim-query.js';
import type { Tx } from '../../platform/database/tx.js';

/** What a list is made of. */
export interface ListSource {
  /** Select list with the aliases of a row. */
  readonly select: string;
  /** `from … where …`, to which conditions are added. */
  readonly from: string;
  readonly id: string;
  readonly columns: FilterColumns;
}

/** A page of rows and how many there are in all. Only the expressions of `source` become SQL. Throws invalidFilter. */
export async function pageOf<Row>(
  tx: Tx,
  source: ListSource,
  query: ScimQuery,
): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
  const where = conditionOf(query.filter, source.columns, 1);
  const from = `${source.from} and ${where.sql}`;
  const [counted] = await tx.query<{ n: number }>(`select count(*)::int as n ${from}`, where.parameters);
  const total = counted?.n ?? 0;
  if (query.count === 0 || total === 0) return { rows: [], total };
  const { sortBy } = query;
  const sort = sortBy !== null && Object.hasOwn(source.columns, sortBy) ? source.columns[sortBy] : undefined;
  const by = sort && !sort.within ? `${sort.sql} ${query.descending ? 'desc' : 'asc'}, ` : '';
  const next = where.parameters.length + 1;
  const rows = await tx.query<Row>(
    `select ${source.select} ${from} order by ${by}${source.id} limit $${next} offset $${next + 1}`,
    [...where.parameters, query.count, query.startIndex - 1],
  );
  return { rows, total };
}

export const listOf = <T>(query: ScimQuery, total: number, resources: readonly T[]): ScimList<T> => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: total,
  startIndex: query.startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});
