import { availableParallelism } from 'node:os';
import type { types } from 'mediasoup';
import { Environment } from '../../config/environment.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Clock } from '../../platform/time/clock.js';
import { listenInfos } from './listen-infos.js';
import { observe, workerDeaths, workersGauge } from './media-metrics.js';
import { SpareWorker } from './spare-worker.js';
import { spawnWorker } from './spawn-worker.js';

/** As long as a worker may take to start. */
const PICK_TIMEOUT_MS = 8_000;
/** Before the next try, by how many deaths there were in the last minute. The first is replaced at once. */
const BACK_OFF_MS = [0, 100, 300, 1_000, 5_000, 15_000] as const;
const DEATHS_A_MINUTE = 5;
const LOOPBACK = '127.0.0.1';

/** A worker that carries calls, with its one port. */
export interface PoolWorker {
  readonly worker: types.Worker;
  readonly server: types.WebRtcServer;
  readonly load: { consumers: number; routers: number };
}

/**
 * mediasoup workers: one per core, less one for the API, each with one UDP and one TCP port. A worker that dies is
 * replaced, by a spare that has started already, and those who had calls on it are told; the process stays up.
 */
export class WorkerPool {
  private readonly slots = new Map<number, PoolWorker>();
  private readonly waiting: ((worker: PoolWorker) => void)[] = [];
  private readonly deaths: number[] = [];
  private readonly listeners: ((dead: types.Worker) => void)[] = [];
  private readonly spawn = (): Promise<types.Worker> =>
    spawnWorker(this.environment.MEDIASOUP_WORKER_BIN, this.clock);
  private readonly spare: SpareWorker;
  private stopped = false;

  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    this.spare = new SpareWorker(this.spawn, clock, logger);
  }

  /** Throws when a worker does not start or its port is taken. */
  async open(): Promise<void> {
    const count = this.environment.MEDIA_WORKERS || Math.max(1, availableParallelism() - 1);
    await Promise.all(Array.from({ length: count }, (_, slot) => this.start(slot, this.spawn())));
    void this.spare.prepare();
  }

  close(): void {
    this.stopped = true;
    this.spare.close();
    for (const { worker } of this.slots.values()) worker.close();
    this.slots.clear();
    workersGauge.set(0);
  }

  onDeath(listener: (dead: types.Worker) => void): void {
    this.listeners.push(listener);
  }

  /** The least loaded worker; waits for one when all are being replaced. Throws MEDIA_UNAVAILABLE. */
  pick(): Promise<PoolWorker> {
    const weight = ({ load }: PoolWorker): number => load.consumers + 4 * load.routers;
    const best = [...this.slots.values()].sort((a, b) => weight(a) - weight(b))[0];
    if (best) return Promise.resolve(best);
    return new Promise((resolve, reject) => {
      const arrived = (worker: PoolWorker): void => {
        timer.cancel();
        resolve(worker);
      };
      const timer = this.clock.after(PICK_TIMEOUT_MS, () => {
        this.waiting.splice(this.waiting.indexOf(arrived), 1);
        reject(new DomainError('MEDIA_UNAVAILABLE'));
      });
      this.waiting.push(arrived);
    });
  }

  /** A worker beside the pool, started as those in it are, that carries no call of anybody. It is the caller's to close. */
  async apart(): Promise<types.Worker> {
    const worker = await this.spawn();
    worker.on('died', () => undefined); // the caller listens as well
    await worker.createWebRtcServer({
      listenInfos: listenInfos({ address: LOOPBACK, announced: undefined, port: 0 }),
    });
    return worker;
  }

  /** Not ready: no worker, or workers that keep dying. */
  get ready(): boolean {
    return this.slots.size > 0 && this.recentDeaths() <= DEATHS_A_MINUTE;
  }

  /** Process ids of the workers, for tests and diagnosis. */
  get pids(): number[] {
    return [...this.slots.values()].map(({ worker }) => worker.pid);
  }

  private async start(slot: number, started: Promise<types.Worker>): Promise<void> {
    const worker = await started;
    const port = this.environment.MEDIA_PORT + slot;
    let server: types.WebRtcServer;
    try {
      server = await worker.createWebRtcServer({
        listenInfos: listenInfos({
          address: this.environment.MEDIA_LISTEN_ADDRESS,
          announced: this.environment.MEDIA_ANNOUNCED_ADDRESS,
          port,
        }),
      });
    } catch (cause) {
      worker.close();
      throw new Error(
        `Media port ${port} cannot be opened on ${this.environment.MEDIA_LISTEN_ADDRESS} (UDP and TCP): set MEDIA_PORT to free ports`,
        { cause },
      );
    }
    if (this.stopped || worker.closed) {
      worker.close();
      return;
    }
    const entry: PoolWorker = { worker, server, load: { consumers: 0, routers: 0 } };
    observe(worker, entry.load);
    worker.on('died', (error) => this.died(slot, entry, error));
    worker.on('listenererror', (event, error) =>
      this.logger.error('a listener of a media worker threw', { event, ...causeOf(error) }),
    );
    this.slots.set(slot, entry);
    workersGauge.set(this.slots.size);
    for (const arrived of this.waiting.splice(0)) arrived(entry);
  }

  private died(slot: number, dead: PoolWorker, error: Error): void {
    if (this.slots.get(slot) !== dead) return;
    this.slots.delete(slot);
    workersGauge.set(this.slots.size);
    workerDeaths.inc();
    this.deaths.push(this.clock.now().getTime());
    this.logger.error('a media worker died', { pid: dead.worker.pid, ...causeOf(error) });
    for (const listener of this.listeners) listener(dead.worker);
    void this.replace(slot, dead);
  }

  /** Tries until it works; the port is free when the old process has let go of it. */
  private async replace(slot: number, dead: PoolWorker): Promise<void> {
    if (!dead.worker.subprocessClosed)
      await new Promise<void>((resolve) => dead.worker.once('subprocessclose', resolve));
    for (let attempt = 0; !this.stopped; attempt += 1) {
      const wait = BACK_OFF_MS[Math.min(BACK_OFF_MS.length - 1, this.recentDeaths() - 1 + attempt)] ?? 0;
      if (wait > 0) await new Promise<void>((resolve) => this.clock.after(wait, resolve));
      try {
        await this.start(slot, this.spare.take());
        return;
      } catch (cause) {
        this.logger.error('a media worker was not replaced', causeOf(cause));
      }
    }
  }

  private recentDeaths(): number {
    const since = this.clock.now().getTime() - 60_000;
    while ((this.deaths[0] ?? Infinity) < since) this.deaths.shift();
    return this.deaths.length;
  }
}
