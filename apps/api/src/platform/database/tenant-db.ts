import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { DomainError } from '../errors/domain-error.js';
import { Tx } from './tx.js';

/** For the transaction alone, like everything that is set here. */
const NAME_TENANT = `select set_config('app.tenant_id', $1, true)`;
const NAME_TENANT_AND_PLAN_ONCE = `${NAME_TENANT}, set_config('plan_cache_mode', 'force_generic_plan', true)`;

interface UnitKind {
  readonly isolation?: 'REPEATABLE READ';
  readonly naming?: string;
}

/**
 * The only door to tenant data. `run` opens a short transaction as the role `rinjo_app`, names the principal's tenant to
 * row-level security for that transaction alone, and commits when `work` resolves. Never await the network, ffmpeg or
 * mediasoup inside. `run` inside `run` throws: a second connection could deadlock the pool.
 */
@Injectable()
export class TenantDb {
  private readonly running = new AsyncLocalStorage<{ open: boolean }>();

  constructor(private readonly dataSource: DataSource) {}

  run<T>(principal: Principal, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unit(principal, {}, work);
  }

  /**
   * As `run`, for what many tenants are asked one after the other by `Tx.planned`: a connection plans it once, for no tenant in
   * particular. Planning for each of them costs more than the answers, and PostgreSQL, left to itself, does so for partitioned tables.
   */
  oneOfMany<T>(principal: Principal, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unit(principal, { naming: NAME_TENANT_AND_PLAN_ONCE }, work);
  }

  /**
   * As `run`, where everything is as it was at one moment, however long the work takes: for writing down all rows of a
   * tenant. It holds a connection, and keeps the database from clearing up: nothing but the database and the own disk
   * may be waited for, and rows that others may have changed meanwhile are not changed.
   */
  snapshot<T>(principal: Principal, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unit(principal, { isolation: 'REPEATABLE READ' }, work);
  }

  private async unit<T>(principal: Principal, kind: UnitKind, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.running.getStore()?.open) throw new Error('TenantDb.run inside TenantDb.run');
    const unit = { open: true };
    try {
      const { result, effects } = await this.running.run(unit, () => this.transact(principal, kind, work));
      unit.open = false;
      for (const effect of effects) effect();
      return result;
    } finally {
      unit.open = false;
    }
  }

  /** Whether the pool answers, for health checks. */
  async isReachable(): Promise<boolean> {
    await this.dataSource.query('select 1');
    return true;
  }

  private transact<T>(
    principal: Principal,
    { isolation, naming = NAME_TENANT }: UnitKind,
    work: (tx: Tx) => Promise<T>,
  ): Promise<{ result: T; effects: readonly (() => void)[] }> {
    const transaction = async (
      manager: EntityManager,
    ): Promise<{ result: T; effects: readonly (() => void)[] }> => {
      await manager.query(naming, [principal.tenantId]);
      const tx = new Tx(principal, manager);
      try {
        const result = await (principal.readsOnly ? readingOnly(manager, () => work(tx)) : work(tx));
        return { result, effects: await tx.finish() };
      } finally {
        tx.close();
      }
    };
    // Without a level of its own there is one statement less, in every transaction of the product.
    return isolation === undefined
      ? this.dataSource.transaction(transaction)
      : this.dataSource.transaction(isolation, transaction);
  }
}

/** SQLSTATE read_only_sql_transaction. */
const READ_ONLY = '25006';

/**
 * PostgreSQL refuses every change while `work` runs (`set transaction read only` in a subtransaction ends with it), not what comes
 * after it, which is the log. Throws FORBIDDEN for work that would have changed something.
 */
async function readingOnly<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  await manager.query('savepoint reading');
  await manager.query('set transaction read only');
  const result = await work().catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    throw code === READ_ONLY ? new DomainError('FORBIDDEN', { reason: 'reads_only' }) : cause;
  });
  await manager.query('release savepoint reading');
  return result;
}
