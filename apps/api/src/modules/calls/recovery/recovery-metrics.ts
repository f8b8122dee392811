import { Histogram } from 'prom-client';

/** The goal is under 10 s at p95, usually under 4 s. */
const SECONDS = [0.25, 0.5, 1, 2, 3, 4, 5, 7.5, 10, 15, 20, 30, 60, 300];

export const recoveries = new Histogram({
  name: 'rinjo_recovery_seconds',
  help: 'From the first sign of trouble until media was connected again, told by clients, by the highest step needed',
  labelNames: ['rung'] as const,
  buckets: SECONDS,
});
