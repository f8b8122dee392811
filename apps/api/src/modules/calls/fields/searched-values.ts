/** SQL: the text of the values in this column, for searches. `yes` and `no` would be found in everything. */
export const textOf = (column: string): string =>
  `coalesce((select string_agg(v.value, chr(10)) from jsonb_each_text(${column}) v where v.value not in ('yes', 'no')), '')`;
