import { Counter } from 'prom-client';

export const refusedPointers = new Counter({
  name: 'rinjo_pointer_refused_total',
  help: 'Pointer packets that were dropped and charged to their sender',
  labelNames: ['code'] as const,
});
