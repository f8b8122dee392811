import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { SLOT_MS } from '@rinjo/contract';
import { type ProberEnvironment, readProberEnvironment } from '../config/prober-environment.js';
import { causeOf, Logger } from '../platform/logging/logger.js';
import { makeProber } from './make-prober.js';
import type { Prober } from './prober.js';
import { serveStatus } from './status-server.js';

// The command behind `npm run prober`: watches the service from another machine until it is told to end.
const boot = new Logger('info');
try {
  const environment = readProberEnvironment();
  await run(environment, new Logger(environment.LOG_LEVEL));
} catch (cause) {
  boot.error(cause instanceof Error ? cause.message : 'The prober could not start', causeOf(cause));
  process.exit(1);
}

async function run(environment: ProberEnvironment, logger: Logger): Promise<void> {
  const prober = makeProber(environment, logger);
  const { PROBER_STATUS_HOST: host, PROBER_STATUS_PORT: port, WEB_ROOT: webRoot } = environment;
  const url = `http://${host}:${String(port)}`;
  if (port > 0) await serveStatus({ host, port, webRoot, url, page: () => prober.status() });
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  logger.info('watching', { statusPort: port });
  await watch(prober, stopping.signal);
  await prober.told();
  process.exit(0); // the server of the status page holds no one up
}

/** A look at the beginning of every slot. */
async function watch(prober: Prober, stopping: AbortSignal): Promise<void> {
  for (;;) {
    const now = Date.now();
    const next = Math.floor(now / SLOT_MS) + 1;
    const isTime = await sleep(next * SLOT_MS - now, true, { signal: stopping }).catch(() => false);
    if (!isTime) return;
    await prober.look(next);
    void prober.tryWays(); // beside the next looks
  }
}
