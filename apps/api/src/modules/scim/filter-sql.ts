import { UUID } from '@rinjo/contract';
import type { Comparison, Filter, FilterValue } from './filter.js';
import { refusedScim } from './scim-error.js';

/** How an attribute is asked for in SQL. Text of `fold`ed attributes is compared without regard to case. */
export interface FilterColumn {
  readonly sql: string;
  readonly type: 'text' | 'folded' | 'boolean' | 'uuid' | 'time';
  /** Wraps a condition on `sql`, e.g. in an EXISTS over the values of an attribute that has several. */
  readonly within?: (condition: string) => string;
  /** A condition that an index serves and that equality implies. */
  readonly narrow?: (parameter: string) => string;
}
export type FilterColumns = Readonly<Record<string, FilterColumn>>;

export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ eq: '=', ne: 'is distinct from', gt: '>', ge: '>=', lt: '<', le: '<=' },
};

/** Makes a condition of a filter. Only the expressions of `columns` become SQL, all values are parameters. Throws invalidFilter. */
export function conditionOf(filter: Filter | null, columns: FilterColumns, first: number): Condition {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${first + parameters.push(value) - 1}`;
  return { sql: filter === null ? 'true' : sqlOf(filter, columns, bind), parameters };
}

function sqlOf(filter: Filter, columns: FilterColumns, bind: (value: unknown) => string): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return `(${sqlOf(filter.left, columns, bind)} ${filter.kind} ${sqlOf(filter.right, columns, bind)})`;
    case 'not':
      return `not coalesce(${sqlOf(filter.of, columns, bind)}, false)`;
    case 'term': {
      // Its own entries: every object has a constructor.
      const column = Object.hasOwn(columns, filter.attribute) ? columns[filter.attribute] : undefined;
      if (!column) throw refusedScim('invalidFilter', `The filter asks for ${filter.attribute}`);
      const condition = termOf(column, filter.comparison, filter.value, bind);
      return column.within ? column.within(condition) : condition;
    }
  }
}

function termOf(
  { sql, type, narrow }: FilterColumn,
  comparison: Comparison,
  value: FilterValue,
  bind: (value: unknown) => string,
): string {
  if (comparison === 'pr') return `${sql} is not null`;
  const wanted = valueFor(type, value);
  if (wanted === null) return comparison === 'ne' ? 'true' : 'false';
  const operator = OPERATORS[comparison];
  if (comparison === 'eq' && narrow) {
    const parameter = `${bind(wanted)}::${SQL_TYPES[type]}`;
    return `(${narrow(parameter)} and ${sql} = ${parameter})`;
  }
  if (operator) return `${sql} ${operator} ${bind(wanted)}::${SQL_TYPES[type]}`;
  if (type !== 'text' && type !== 'folded')
    throw refusedScim('invalidFilter', `The operator ${comparison} is for text`);
  const parameter = `${bind(wanted)}::text`;
  if (comparison === 'sw') return `starts_with(${sql}, ${parameter})`;
  return comparison === 'ew'
    ? `right(${sql}, length(${parameter})) = ${parameter}`
    : `position(${parameter} in ${sql}) > 0`;
}

const SQL_TYPES = {
  text: 'text',
  folded: 'text',
  boolean: 'boolean',
  uuid: 'uuid',
  time: 'timestamptz',
} as const;

/** The value as the column has it; null for what no row can have. */
function valueFor(type: FilterColumn['type'], value: FilterValue): unknown {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean'
        ? value
        : /^(?:true|false)$/i.test(String(value))
          ? /^true$/i.test(String(value))
          : null;
    case 'uuid':
      return typeof value === 'string' && UUID.test(value.toLowerCase()) ? value : null;
    case 'time':
      if (typeof value !== 'string' || Number.isNaN(Date.parse(value)))
        throw refusedScim('invalidFilter', 'The filter has a time that is none');
      return new Date(value);
    case 'text':
      return typeof value === 'string' ? value : null;
    case 'folded':
      return typeof value === 'string' ? value.toLowerCase() : null;
  }
}
