import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Tx } from './tx.js';

/**
 * The only door to tenant data. `run` opens a short transaction as the role `rinjo_app`, names the principal's tenant to
 * row-level security for that transaction alone, and commits when `work` resolves. Never await the network, ffmpeg or
 * mediasoup inside. `run` inside `run` throws: a second connection could deadlock the pool.
 */
@Injectable()
export class TenantDb {
  private readonly running = new AsyncLocalStorage<{ open: boolean }>();

  constructor(private readonly dataSource: DataSource) {}

  async run<T>(principal: Principal, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.running.getStore()?.open) throw new Error('TenantDb.run inside TenantDb.run');
    const unit = { open: true };
    try {
      const { result, effects } = await this.running.run(unit, () => this.transact(principal, work));
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
    work: (tx: Tx) => Promise<T>,
  ): Promise<{ result: T; effects: readonly (() => void)[] }> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('app.tenant_id', $1, true)`, [principal.tenantId]);
      const tx = new Tx(principal, manager);
      try {
        return { result: await work(tx), effects: await tx.finish() };
      } finally {
        tx.close();
      }
    });
  }
}
