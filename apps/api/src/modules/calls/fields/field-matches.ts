import { Injectable } from '@nestjs/common';
import { type CallId, CUSTOM_FIELD_SUBJECTS, type CustomFieldQuery, type SiteId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { CustomFieldsRepository } from './custom-fields.repository.js';
import { type FieldFilter, fieldFilterOf } from './field-filter.js';
import { matched, matches } from './searched-values.js';

/** Beyond so many it is cheaper to look at what belongs to them, the newest first, until enough of it fits. */
const FEW = 3_000;

/** Calls or sites whose values fit: all of them, or null when there are too many to name. */
export interface FieldMatch {
  readonly filter: FieldFilter;
  readonly ids: readonly (CallId | SiteId)[] | null;
}

const TABLES = { call: 'call', site: 'site' } as const satisfies Record<FieldFilter['subject'], string>;

/** Finds what own fields say of the calls and sites that other things belong to. */
@Injectable()
export class FieldMatches {
  constructor(private readonly fields: CustomFieldsRepository) {}

  /** Null for nothing that is looked for. Guests see no values: to them every field is unknown. Throws what `fieldFilterOf` throws. */
  async of(tx: Tx, query: CustomFieldQuery): Promise<FieldMatch | null> {
    const fields = tx.principal.actor.kind === 'guest' ? [] : await this.fields.all(tx);
    const filter = fieldFilterOf(fields, CUSTOM_FIELD_SUBJECTS, query);
    if (!filter) return null;
    const rows = await tx.query<{ readonly id: CallId | SiteId }>(
      `select o.id from ${TABLES[filter.subject]} o where o.tenant_id = $1 and ${matches('o.custom_fields', 2)} limit $6`,
      [tx.principal.tenantId, ...matched(filter), FEW + 1],
    );
    return { filter, ids: rows.length > FEW ? null : rows.map(({ id }) => id) };
  }
}

/** SQL: whether the values of the call or site of the row `of` fit, where they are too many to be named. The parameters are as of `matches`. */
export const belongsToMatching = (of: string, subject: string, first: number): string => `(case ${subject}
  when 'call' then (select ${matches('c.custom_fields', first)} from call c where c.tenant_id = ${of}.tenant_id and c.id = ${of}.call_id)
  when 'site' then (select ${matches('s.custom_fields', first)} from site s where s.tenant_id = ${of}.tenant_id and s.id = ${of}.site_id)
  else true end)`;
