import type { MappedTable } from './mapped-table.js';

/** A column of the database as it is. */
export interface FoundColumn {
  readonly table: string;
  readonly column: string;
}

const nameOf = ({ table, column }: FoundColumn): string => `${table}.${column}`;

/** Columns of the database that nobody has said anything about. */
export function undefinedColumns(
  found: readonly FoundColumn[],
  map: readonly MappedTable[],
): readonly string[] {
  const declared = new Set(declaredNames(map));
  return found.map(nameOf).filter((name) => !declared.has(name));
}

/** What is wrong with the map beside the database: what has no definition, what has two, and what does not exist. */
export function mapProblems(found: readonly FoundColumn[], map: readonly MappedTable[]): readonly string[] {
  const declared = declaredNames(map);
  const real = new Set(found.map(nameOf));
  return [
    ...undefinedColumns(found, map).map((name) => `${name} has no definition`),
    ...declared.filter((name) => !real.has(name)).map((name) => `${name} does not exist`),
    ...declared.filter((name, i) => declared.indexOf(name) !== i).map((name) => `${name} is defined twice`),
  ];
}

const declaredNames = (map: readonly MappedTable[]): readonly string[] =>
  map.flatMap(({ table, personal, other }) =>
    [...personal.flatMap(({ columns }) => columns), ...other].map((column) => nameOf({ table, column })),
  );
