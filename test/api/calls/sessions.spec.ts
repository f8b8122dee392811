import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallWatch } from '../../../apps/api/src/modules/calls/watch.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { HttpClient } from '../../support/http-client.js';
import { TestClock } from '../../support/test-clock.js';

/** Sessions are looked at every sixth sweep, once a minute. */
const SWEEPS = 6;

describe('the session behind a seat', () => {
  const clock = new TestClock();
  let first: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    first = await startApp({ clock });
    second = await startApp({ clock, database: first.database });
    // The clock jumps by minutes: between a jump and the renewal of the lease, the other process would take this one for dead.
    await second.get(CallWatch).beforeApplicationShutdown();
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });
  const aMinute = async (): Promise<void> => {
    clock.advance(60_001);
    for (let n = 0; n < SWEEPS; n += 1) await first.get(CallWatch).sweep();
  };

  it('is in use as long as the call is: it does not become idle', async () => {
    const call = await buildCall(first);
    await first.database.query(`update session set last_seen_at = $2 where tenant_id = $1`, [
      call.tenant.id,
      clock.now(),
    ]);
    const line = await call.hostLine();
    for (let minute = 0; minute < 45; minute += 1) await aMinute();
    expect((await call.host.client.get('/session')).status).toBe(200);
    expect((await call.member().client.get('/session')).status).toBe(401);
    expect((await line.send('call.snapshot', {})).participants).toHaveLength(1);
    await line.send('call.leave', {});
  });

  it('ends the seat when it is over, whatever ended it', async () => {
    const call = await buildCall(first);
    const line = await call.hostLine();
    await first.database.query(`update session set expires_at = $2 where id = $1`, [
      call.host.client.sessionId,
      clock.now(),
    ]);
    await aMinute();
    await line.until(({ lost }) => lost);
    expect(line.transients).toContainEqual({ name: 'seat.closed', payload: { reason: 'signed_out' } });
  });

  it('ends the seat within 2 s when it is signed out on another process', async () => {
    const call = await buildCall(first);
    const line = await call.hostLine();
    const elsewhere = new HttpClient(second.url);
    for (const [name, value] of call.host.client.cookies) elsewhere.cookies.set(name, value);
    const started = performance.now();
    expect((await elsewhere.post('/sign-out')).status).toBe(200);
    await line.until(({ lost }) => lost);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
