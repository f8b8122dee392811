import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';

/**
 * Statements of the role `rinjo_system`: look-ups before the tenant is known, tenant creation, sweeps. It sees only the
 * columns granted to it. Importable from tenancy, identity, calls' ticket look-up and operations alone (lint holds this).
 */
@Injectable()
export class SystemDb {
  constructor(private readonly dataSource: DataSource) {}

  /** Parameterised SQL outside a tenant. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }

  /** Several statements, all or none. */
  transaction<T>(work: (query: SystemDb['query']) => Promise<T>): Promise<T> {
    return this.dataSource.transaction((manager) =>
      work(<Row>(sql: string, parameters?: readonly unknown[]) =>
        manager.query<Row[]>(sql, [...(parameters ?? [])]),
      ),
    );
  }
}
