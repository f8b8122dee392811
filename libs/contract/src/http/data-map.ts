import type { SheetText } from '../check-sheet.js';

/** Columns of a table that say something about people, used alike. */
export interface DataMapUse {
  readonly columns: readonly string[];
  readonly purpose: SheetText;
  /** How it is protected where it lies. */
  readonly protection: SheetText;
  /** How long it is kept at most. */
  readonly retention: SheetText;
}

export interface DataMapTable {
  readonly table: string;
  readonly uses: readonly DataMapUse[];
  /** Columns that say nothing about anybody. */
  readonly otherColumns: number;
}

/** GET /operator/data-map, GET /data-map: what is kept about people, and why, how and how long. */
export interface DataMapView {
  /** SHA-256 of the map in hex: two installations that answer the same keep the same. */
  readonly sha256: string;
  readonly columns: number;
  readonly personalColumns: number;
  /** Columns of the database that nobody has defined: with one, the service would not have started. */
  readonly undefinedColumns: readonly string[];
  /** Those with personal data, by name. */
  readonly tables: readonly DataMapTable[];
}
