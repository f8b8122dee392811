import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../../apps/api/src/config/environment.js';
import { MediaPort } from '../../../apps/api/src/modules/calls/index.js';
import { MediaService } from '../../../apps/api/src/modules/media/index.js';
import { WorkerPool } from '../../../apps/api/src/modules/media/worker-pool.js';
import { Logger } from '../../../apps/api/src/platform/logging/logger.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { freePort } from '../../support/free-port.js';
import { RtpPeer } from '../../support/rtp-peer.js';
import { TestClock } from '../../support/test-clock.js';

describe('two media workers', () => {
  let app: TestApp;
  let media: MediaService;
  beforeAll(async () => {
    app = await startApp({ media: 'real', environment: { MEDIA_WORKERS: '2' } });
    const port = app.get(MediaPort);
    if (!(port instanceof MediaService)) throw new Error('This test needs the real media service');
    media = port;
  });
  afterAll(() => app.close());

  it('share the calls, and the death of one disturbs only its own', async () => {
    const calls = [await buildCall(app), await buildCall(app)];
    const peers: RtpPeer[] = [];
    for (const call of calls) {
      peers.push(await RtpPeer.join(await call.openHostLine()));
      peers.push(await RtpPeer.join(await call.openMemberLine()));
    }
    await Promise.all(peers.map((peer) => peer.receiving(2)));
    const before = new Set(peers.flatMap((peer) => [...peer.received.keys()]));
    const [victim, survivor] = media.workerPids;
    if (victim === undefined || survivor === undefined) throw new Error('Two workers are needed');
    process.kill(victim, 'SIGKILL');
    const moved = await Promise.race(
      calls.map(async (call, n) => {
        const hit = peers.slice(2 * n, 2 * n + 2);
        await Promise.all(hit.map((peer) => peer.receiving(2, before)));
        return call;
      }),
    );
    const movesOf = (n: number) =>
      peers[2 * n]?.line.events.filter(({ name }) => name === 'media.moved').length;
    expect([movesOf(0), movesOf(1)].sort()).toEqual([0, 1]);
    expect(calls.indexOf(moved)).toBe(movesOf(0) === 1 ? 0 : 1);
    expect(media.workerPids).toContain(survivor);
    expect(media.ready).toBe(true);
    await app.database.until(
      `select 1 from audit_entry where tenant_id = $1 and action = 'call.media_moved' and details->>'epoch' = '1'`,
      [moved.tenant.id],
    );
    await Promise.all(peers.map((peer) => peer.close()));
  });
});

describe('a media worker that keeps dying', () => {
  const clock = new TestClock();
  let pool: WorkerPool;
  beforeAll(async () => {
    const environment = readEnvironment({
      DATABASE_APP_URL: 'unused',
      DATABASE_SYSTEM_URL: 'unused',
      MEDIASOUP_WORKER_BIN: process.env['MEDIASOUP_WORKER_BIN'] ?? '',
      MEDIA_WORKERS: '1',
      MEDIA_LISTEN_ADDRESS: '127.0.0.1',
      MEDIA_PORT: String(await freePort()),
    });
    pool = new WorkerPool(environment, clock, new Logger('error', () => undefined));
    await pool.open();
  });
  afterAll(() => pool.close());

  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await setImmediate();
  };
  const kill = async (): Promise<void> => {
    const [pid] = pool.pids;
    if (pid === undefined) throw new Error('No worker');
    process.kill(pid, 'SIGKILL');
    await until(() => !pool.pids.includes(pid));
  };

  it('is replaced after longer and longer waits; after the sixth death in a minute the process is not ready', async () => {
    for (const backOffMs of [0, 100, 300, 1_000, 5_000]) {
      await kill();
      expect(pool.ready).toBe(false);
      if (backOffMs > 0) {
        await until(() => clock.isDueIn(backOffMs));
        clock.advance(backOffMs - 1);
        expect(pool.pids).toEqual([]);
        clock.advance(1);
      }
      await pool.pick();
      expect(pool.ready).toBe(true);
    }
    await kill();
    await until(() => clock.isDueIn(15_000));
    clock.advance(15_000);
    await pool.pick();
    expect(pool.ready).toBe(false);
    clock.advance(60_000);
    expect(pool.ready).toBe(true);
  });
});
