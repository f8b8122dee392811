import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PoolUse } from '../metrics/pool-metrics.js';

/** How many connections of a pool are open, idle and waited for. */
export function poolUse(source: DataSource): PoolUse {
  const { driver } = source;
  if (!('master' in driver)) return { total: 0, idle: 0, waiting: 0 };
  const pool = driver.master as Pool;
  return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
}
