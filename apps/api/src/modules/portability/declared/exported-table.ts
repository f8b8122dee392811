/**
 * A table of a tenant that an export has: as `data/<table>.jsonl`, one line of JSON for each row. What is not named is not
 * exported, and a test compares with the catalogue: a new table or column belongs here, or to what is left out, with a reason.
 */
export interface ExportedTable {
  readonly table: string;
  /** Exported, in this order. The tenant's own id is in the manifest alone: it is another one after a restoration. */
  readonly columns: readonly string[];
  /** Not exported, and why. */
  readonly left?: Readonly<Record<string, string>>;
  /** SQL: the order of rows. */
  readonly order: string;
  /** SQL: which rows `x`; all of them without it. */
  readonly where?: string;
  readonly restored: RestoredRows | NotRestored;
}

export interface RestoredRows {
  /** SQL over the row `r` of the export, for columns that are not taken as they are; `$1` is the tenant, `$2` when it was exported. */
  readonly set?: Readonly<Record<string, string>>;
  /** SQL: which rows `r`; all of them without it. */
  readonly where?: string;
  /** The tenant's one row is there before anything is restored: these columns of it are changed. */
  readonly byUpdate?: readonly string[];
}

export interface NotRestored {
  readonly never: string;
}

/** SQL: 32 random bytes, for tokens that nobody has. */
export const NOBODYS_TOKEN = `sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))`;

export const isRestored = (restored: RestoredRows | NotRestored): restored is RestoredRows =>
  !('never' in restored);
