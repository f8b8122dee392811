import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { SealedObject } from '../../../platform/sealed-store/sealed-store.js';

/** Secrets that `ColumnSecrets` has sealed: `v1.<key version>.<content>`, in rows with an id. */
const COLUMNS = [
  { table: 'monthly_report', column: 'document' },
  { table: 'saml_key', column: 'private_key' },
  { table: 'totp_credential', column: 'sealed' },
  { table: 'webhook', column: 'secret' },
  { table: 'webhook', column: 'previous_secret' },
] as const;
export type SealedColumn = (typeof COLUMNS)[number];

/** By version of the tenant's key. */
export interface KeyUses {
  readonly objects: ReadonlyMap<number, number>;
  readonly secrets: ReadonlyMap<number, number>;
}

export interface SealedValue {
  readonly id: string;
  readonly sealed: string;
}

const VERSION_OF = (column: string): string => `nullif(split_part(${column}, '.', 2), '')::int`;

/** What is sealed under older keys of the tenant. */
@Injectable()
export class KeyRotationRepository {
  readonly columns = COLUMNS;

  /** Objects whose key is sealed under an older version. */
  async objects(tx: Tx, below: number, limit: number): Promise<SealedObject[]> {
    const rows = await tx.query<Omit<SealedObject, 'bytes'> & { readonly bytes: string }>(
      `select id as "objectId", version, bytes, sha256, wrapped_key as "wrappedKey", key_version as "keyVersion"
       from stored_object where key_version < $1 order by id limit $2`,
      [below, limit],
    );
    return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
  }

  /** Nothing happens to a row that has gone or changed meanwhile. */
  async rewrap(
    tx: Tx,
    from: SealedObject,
    to: Pick<SealedObject, 'wrappedKey' | 'keyVersion'>,
  ): Promise<void> {
    await tx.query(
      'update stored_object set wrapped_key = $3, key_version = $4 where id = $1 and key_version = $2',
      [from.objectId, from.keyVersion, to.wrappedKey, to.keyVersion],
    );
  }

  values(tx: Tx, { table, column }: SealedColumn, below: number, limit: number): Promise<SealedValue[]> {
    return tx.query<SealedValue>(
      `select id, ${column} as sealed from ${table} where ${VERSION_OF(column)} < $1 order by id limit $2`,
      [below, limit],
    );
  }

  async reseal(tx: Tx, { table, column }: SealedColumn, from: SealedValue, sealed: string): Promise<void> {
    await tx.query(`update ${table} set ${column} = $3 where id = $1 and ${column} = $2`, [
      ...[from.id, from.sealed, sealed],
    ]);
  }

  /** How many objects, and how many of anything else, are sealed under each version. */
  async uses(tx: Tx): Promise<KeyUses> {
    const objects = new Map<number, number>();
    const secrets = new Map<number, number>();
    const count = async (into: Map<number, number>, table: string, version: string): Promise<void> => {
      const rows = await tx.query<{ version: number; n: number }>(
        `select ${version} as version, count(*)::int as n from "${table}" where ${version} is not null group by 1`,
      );
      for (const row of rows) into.set(row.version, (into.get(row.version) ?? 0) + row.n);
    };
    for (const table of await this.tables(tx))
      await count(table === 'stored_object' ? objects : secrets, table, 'key_version');
    for (const { table, column } of COLUMNS) await count(secrets, table, VERSION_OF(column));
    return { objects, secrets };
  }

  /** Tables that still need an older key, whichever module they are of; then none is destroyed. */
  async needing(tx: Tx, below: number): Promise<readonly string[]> {
    const needing: string[] = [];
    for (const name of await this.tables(tx))
      if ((await tx.query(`select 1 from "${name}" where key_version < $1 limit 1`, [below])).length > 0)
        needing.push(name);
    for (const column of COLUMNS)
      if ((await this.values(tx, column, below, 1)).length > 0) needing.push(column.table);
    return needing;
  }

  /** Whoever keeps a wrapped key names its columns so. A version alone says who signed, which stays true without the key. */
  private async tables(tx: Tx): Promise<readonly string[]> {
    const tables = await tx.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name in ('key_version', 'wrapped_key')
       group by table_name having count(*) = 2 order by 1`,
    );
    return tables.map(({ name }) => name);
  }
}
