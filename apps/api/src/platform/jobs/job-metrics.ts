import { Counter, Gauge, Histogram } from 'prom-client';
import type { JobOutcome } from './job-attempt.js';
import type { JobCount } from './job-rows.js';

const attempts = new Counter({
  name: 'rinjo_job_attempts_total',
  help: 'Attempts at jobs by kind and outcome; dead: nobody tries again, open: the process could not say',
  labelNames: ['kind', 'outcome'],
});

const duration = new Histogram({
  name: 'rinjo_job_seconds',
  help: 'Duration of attempts at jobs by kind',
  labelNames: ['kind'],
  buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60],
});

const queues = new Set<() => Promise<readonly JobCount[]>>();

new Gauge({
  name: 'rinjo_jobs',
  help: 'Jobs of all tenants by kind and state; due: nobody has taken them yet, dead: kept for 30 days',
  labelNames: ['kind', 'state'],
  async collect() {
    this.reset();
    for (const count of queues) for (const { kind, state, n } of await count()) this.set({ kind, state }, n);
  },
});

export function jobEnded(kind: string, outcome: JobOutcome, ms: number): void {
  attempts.inc({ kind, outcome });
  duration.observe({ kind }, ms / 1000);
}

/** Shows what is in the queue in the metrics; answers the way to take it out again. */
export function observeJobs(count: () => Promise<readonly JobCount[]>): () => void {
  queues.add(count);
  return () => queues.delete(count);
}
