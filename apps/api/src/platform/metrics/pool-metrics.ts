import { Gauge } from 'prom-client';

export interface PoolUse {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

const STATES = ['total', 'idle', 'waiting'] as const;
const pools = new Map<string, () => PoolUse>();

new Gauge({
  name: 'rinjo_database_connections',
  help: 'Database connections by pool and state; waiting: requests for one',
  labelNames: ['pool', 'state'],
  collect() {
    this.reset();
    for (const [pool, use] of pools) for (const state of STATES) this.set({ pool, state }, use()[state]);
  },
});

/** Shows a pool in the metrics; answers the way to take it out again. */
export function observePool(name: string, use: () => PoolUse): () => void {
  pools.set(name, use);
  return () => {
    if (pools.get(name) === use) pools.delete(name);
  };
}
