import type { FieldFilter } from './field-filter.js';

/** SQL: the text of the values in this column, for searches. `yes` and `no` would be found in everything. */
export const textOf = (column: string): string =>
  `coalesce((select string_agg(v.value, chr(10)) from jsonb_each_text(${column}) v where v.value not in ('yes', 'no')), '')`;

/**
 * SQL: whether the values in this column are what is looked for. The parameter `first` and the three after it are `matched`. A value that
 * is compared as a number is one: kinds of fields do not change.
 */
export function matches(column: string, first: number): string {
  const [id, how, from, to] = [0, 1, 2, 3].map((n) => `$${first + n}::text`);
  const value = `(${column} ->> ${id})`;
  return `(${id} is null or case ${how}
    when 'same' then ${value} = ${from}
    when 'part' then position(fold_for_search(${from}) in fold_for_search(${value})) > 0
    when 'numbers' then (${from} is null or ${value}::numeric >= ${from}::numeric)
      and (${to} is null or ${value}::numeric <= ${to}::numeric)
    else (${from} is null or ${value} collate "C" >= ${from}) and (${to} is null or ${value} collate "C" <= ${to}) end)`;
}

/** The parameters of `matches`. */
export function matched(filter: FieldFilter | null): readonly (string | null)[] {
  if (!filter) return [null, null, null, null];
  const [from, to] = 'value' in filter ? [filter.value, null] : [filter.from, filter.to];
  return [filter.id, filter.how, from, to];
}
