import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { rowsOf } from './rows-of.js';

/**
 * Statements of the role `rinjo_system`: look-ups before the tenant is known, tenant creation, sweeps. It sees only the
 * columns granted to it. Importable from tenancy, identity, calls' ticket look-up and operations alone (lint holds this).
 */
@Injectable()
export class SystemDb {
  constructor(private readonly dataSource: DataSource) {}

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
}
