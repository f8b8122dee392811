import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView } from '@rinjo/contract';
import { DeskWatch } from '../../../apps/api/src/modules/reach/desk/desk-watch.js';
import { startApp, type TestApp } from '../../support/app.js';
import { TestDeskLine } from '../../support/desk-line.js';
import { TestClock } from '../../support/test-clock.js';

describe('a planned call', () => {
  let app: TestApp;
  let clock: TestClock;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
  });
  afterAll(() => app.close());

  const minutes = (n: number): number => n * 60_000;

  it('is told of when it opens and ten minutes before it begins, once each, and again when it is moved', async () => {
    const tenant = await app.given.tenant();
    const host = await tenant.clientFor(await tenant.user(), clock.now());
    const invited = await tenant.user();
    const startsAt = new Date(clock.now().getTime() + minutes(17)).toISOString();
    const { body: call } = await host.post<CallView>('/calls', {
      ...{ title: 'Weekly', inviteUserIds: [invited.id], startsAt, durationMin: 30, timeZone: 'Asia/Tokyo' },
    });
    const line = await TestDeskLine.to(await tenant.clientFor(invited, clock.now()));
    const told = async (): Promise<number> => {
      await app.get(DeskWatch).sweep();
      await line.send('desk.state', {});
      return line.events.filter(({ name }) => name === 'call.due').length;
    };
    expect(await told()).toBe(0);
    clock.advance(minutes(2));
    await line.hears('call.due', ({ call: due }) => due.callId === call.id && due.startsAt === startsAt);
    expect(await told()).toBe(1);
    clock.advance(minutes(5));
    await app.get(DeskWatch).sweep();
    while ((await told()) < 2);
    expect(await told()).toBe(2);
    const later = new Date(clock.now().getTime() + minutes(16)).toISOString();
    expect((await host.patch(`/calls/${call.id}`, { startsAt: later })).status).toBe(200);
    expect(await told()).toBe(2);
    clock.advance(minutes(1));
    await line.hears('call.due', ({ call: due }) => due.startsAt === later);
  });
});
