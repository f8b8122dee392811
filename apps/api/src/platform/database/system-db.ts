import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { rowsOf } from './rows-of.js';
import { TenantDb } from './tenant-db.js';
import type { Tx } from './tx.js';

/**
 * Statements of the role `rinjo_system`: look-ups before the tenant is known, tenant creation, sweeps. It sees only the
 * columns granted to it. Importable from tenancy, identity, calls' ticket look-up and operations alone (lint holds this).
 */
@Injectable()
export class SystemDb {
  private readonly doors: TenantDb;

  constructor(private readonly dataSource: DataSource) {
    this.doors = new TenantDb(dataSource);
  }

  /** Parameterised SQL outside a tenant; answers the rows. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await rowsOf<Row>(runner, sql, parameters);
    } finally {
      await runner.release();
    }
  }

  /** Several statements, all or none. */
  transaction<T>(work: (query: SystemDb['query']) => Promise<T>): Promise<T> {
    return this.dataSource.transaction((manager) =>
      work(<Row>(sql: string, parameters?: readonly unknown[]) =>
        rowsOf<Row>(manager.queryRunner, sql, parameters ?? []),
      ),
    );
  }

  /** A transaction in one tenant, e.g. to create it: the fence applies as for the app, the grants are this role's. */
  runIn<T>(principal: Principal, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.doors.run(principal, work);
  }
}
