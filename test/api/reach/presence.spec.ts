import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CallView, LIMITS, type Presence, type UserId } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { DeskWatch } from '../../../apps/api/src/modules/reach/desk/desk-watch.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { TestDeskLine } from '../../support/desk-line.js';
import { HttpClient } from '../../support/http-client.js';
import { TestClock } from '../../support/test-clock.js';

let app: TestApp;
let clock: TestClock;
beforeAll(async () => {
  clock = new TestClock();
  app = await startApp({ clock });
});
afterAll(() => app.close());

const told = (line: TestDeskLine, userId: UserId, presence: Presence): Promise<unknown> =>
  line.hears('presence.changed', (view) => view.userId === userId && view.presence === presence);
const now = async (line: TestDeskLine, userId: UserId): Promise<Presence | undefined> =>
  (await line.send('presence.watch', { userIds: [userId] })).people[0]?.presence;

describe('presence', () => {
  it('follows tabs, calls and the own choice', async () => {
    const call = await buildCall(app);
    const watcher = await TestDeskLine.to(call.host.client);
    const { user, client } = call.member();
    expect(await now(watcher, user.id)).toBe('offline');
    const [first, second] = [await TestDeskLine.to(client), await TestDeskLine.to(client)];
    await told(watcher, user.id, 'available');
    const seat = await call.memberLine();
    await told(watcher, user.id, 'in_call');
    await client.put('/me/presence', { doNotDisturb: true });
    await told(watcher, user.id, 'do_not_disturb');
    await second.hears('presence.chosen', ({ doNotDisturb }) => doNotDisturb);
    await client.put('/me/presence', { doNotDisturb: false });
    watcher.events.length = 0;
    await seat.send('call.leave', {});
    await told(watcher, user.id, 'available');
    await closed(first, second);
    clock.advance(1_000);
    await told(watcher, user.id, 'offline');
  });

  it('ends with the session, at once', async () => {
    const tenant = await app.given.tenant();
    const [one, other] = [await tenant.signedIn(), await tenant.signedIn()];
    const watcher = await TestDeskLine.to(one.client);
    const line = await TestDeskLine.to(other.client);
    expect(await now(watcher, other.user.id)).toBe('available');
    const started = performance.now();
    await other.client.post('/sign-out');
    await line.gone();
    await told(watcher, other.user.id, 'offline');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('keeps the session of whoever has the page open, until its absolute end', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user();
    const [open, closed] = [
      await tenant.clientFor(user, clock.now()),
      await tenant.clientFor(user, clock.now()),
    ];
    const line = await TestDeskLine.to(open);
    const watch = app.get(DeskWatch);
    const minutes = async (count: number): Promise<void> => {
      for (let minute = 0; minute < count; minute += 1) {
        clock.advance(60_001);
        for (let sweep = 0; sweep < 60; sweep += 1) await watch.sweep();
      }
    };
    await minutes(LIMITS.sessionIdleS / 60 + 2);
    expect((await closed.get('/session')).status).toBe(401);
    expect((await open.get('/session')).status).toBe(200);
    await app.database.query(`update session set expires_at = $2 where id = $1`, [
      open.sessionId,
      clock.now(),
    ]);
    await minutes(1);
    await line.gone();
  });

  it('forgets the lines of a process that is gone', async () => {
    const tenant = await app.given.tenant();
    const [one, other] = [await tenant.signedIn(), await tenant.signedIn()];
    await app.database.query(
      `insert into desk_line (tenant_id, id, user_id, session_id, node_key, opened_at) values ($1, $2, $3, $4, -1, now())`,
      [tenant.id, uuidv7(), other.user.id, other.client.sessionId],
    );
    const watcher = await TestDeskLine.to(one.client);
    expect(await now(watcher, other.user.id)).toBe('available');
    await app.get(DeskWatch).sweep();
    await told(watcher, other.user.id, 'offline');
  });

  it('and rings go from one process to the other', async () => {
    const second = await startApp({ database: app.database, clock });
    try {
      const call = await buildCall(app);
      const elsewhere = new HttpClient(second.url);
      for (const [name, value] of call.member().client.cookies) elsewhere.cookies.set(name, value);
      const watcher = await TestDeskLine.to(call.host.client);
      expect(await now(watcher, call.member().user.id)).toBe('offline');
      const line = await TestDeskLine.to(elsewhere);
      await told(watcher, call.member().user.id, 'available');
      await app.get(DeskWatch).sweep(); // leaves the lines of a living process alone
      await call.host.client.post(`/calls/${call.id}/rings`, {});
      const { ring } = await line.hears('ring.incoming');
      await elsewhere.post(`/rings/${ring.id}/answer`);
      await watcher.hears('ring.changed', (changed) => changed.ring.state === 'answered');
      expect((await elsewhere.get<CallView>(`/calls/${call.id}`)).body.role).toBe('member');
    } finally {
      await second.close();
    }
  });

  it('lines that cannot hear other processes any more are closed', async () => {
    const own = await startApp();
    try {
      const { client } = await (await own.given.tenant()).signedIn();
      const line = await TestDeskLine.to(client);
      await own.database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'rinjo notifications' and datname = current_database()`,
      );
      await line.gone();
    } finally {
      await own.close();
    }
  });
});

/** Closes these, and waits until the server has noticed: their timers are set. */
async function closed(...lines: readonly TestDeskLine[]): Promise<void> {
  const before = clock.waiting;
  for (const line of lines) line.close();
  while (clock.waiting < before + lines.length) await new Promise((resolve) => setImmediate(resolve));
}
