import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@rinjo/contract';
import { CallWatch } from '../../../apps/api/src/modules/calls/watch.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { CallLine, refusedWith, ticketFor } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import { TcpRelay } from '../../support/tcp-relay.js';
import { TestClock } from '../../support/test-clock.js';

const GRACE_MS = LIMITS.seatGraceS * 1000;

describe('a dropped participant', () => {
  let app: TestApp;
  let relay: TcpRelay;
  let clock: TestClock;
  let media: FakeMedia;

  beforeAll(async () => {
    clock = new TestClock();
    media = new FakeMedia();
    app = await startApp({ clock, media });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    relay = await TcpRelay.to(app.url);
  });
  afterEach(() => relay.close());

  /** A host on a sound line, a member on one that can be cut. */
  async function twoInACall() {
    const call = await buildCall(app);
    const host = await call.hostLine();
    const { ticket } = await ticketFor(call.member().client, call.id);
    const member = await CallLine.open(relay.url, { ticket });
    const joined = await member.join();
    return { call, host, member, joined };
  }
  const dropped = (line: CallLine) =>
    line.until(({ events }) =>
      events.some((e) => e.name === 'participant.changed' && e.payload.participant.state === 'reconnecting'),
    );

  it('comes back within 30 s and misses no event', async () => {
    const { call, host, member, joined } = await twoInACall();
    await member.send('media.createTransport', { direction: 'send' });
    const lastEvent = joined.snapshot.event;
    relay.cut();
    await dropped(host);
    await call.host.client.patch(`/calls/${call.id}`, { title: 'Changed meanwhile' });
    const { id: transportId } = await host.send('media.createTransport', { direction: 'send' });
    const { producerId } = await host.send('media.produce', {
      transportId,
      kind: 'audio',
      source: 'microphone',
      rtpParameters: { codecs: [] },
      paused: false,
    });
    clock.advance(GRACE_MS - 1_000);
    const back = await CallLine.open(relay.url, { resumeToken: joined.resumeToken });
    const resumed = await back.send('call.resume', { lastEvent });
    expect(resumed.missed?.map(({ name }) => name)).toEqual([
      'participant.changed',
      'call.changed',
      'producer.added',
      'participant.changed',
    ]);
    expect(resumed.missed?.map(({ seq }) => seq)).toEqual([1, 2, 3, 4].map((n) => lastEvent + n));
    expect(resumed).toMatchObject({
      mediaKept: true,
      snapshot: { self: joined.snapshot.self, title: 'Changed meanwhile', producers: [{ id: producerId }] },
    });
    await host.send('media.pauseProducer', { producerId });
    await back.until(({ events }) => events.some(({ name }) => name === 'producer.changed'));
    clock.advance(GRACE_MS);
    expect((await back.send('call.snapshot', {})).participants).toHaveLength(2);
    await host.send('call.end', {});
  });

  it('has lost the seat after 30 s, and the resume token with it', async () => {
    const { host, joined } = await twoInACall();
    relay.cut();
    await dropped(host);
    clock.advance(GRACE_MS + 1);
    await host.until(({ events }) =>
      events.some((e) => e.name === 'participant.left' && e.payload.reason === 'lost_signal'),
    );
    expect(await refusedWith(CallLine.open(relay.url, { resumeToken: joined.resumeToken }))).toBe(
      'RESUME_REJECTED',
    );
    expect((await host.send('call.snapshot', {})).participants).toHaveLength(1);
    await host.send('call.end', {});
  });

  it('uses a resume token once: the next one is in the answer', async () => {
    const { host, joined } = await twoInACall();
    relay.cut();
    await dropped(host);
    const back = await CallLine.open(app.url, { resumeToken: joined.resumeToken });
    const resumed = await back.send('call.resume', { lastEvent: joined.snapshot.event });
    expect(await refusedWith(CallLine.open(app.url, { resumeToken: joined.resumeToken }))).toBe(
      'RESUME_REJECTED',
    );
    const again = await CallLine.open(app.url, { resumeToken: resumed.resumeToken });
    await again.send('call.resume', { lastEvent: resumed.snapshot.event });
    await back.until(({ lost }) => lost);
    await host.send('call.end', {});
  });

  it('who reloads the page takes the own seat, not a second one', async () => {
    const { call, host, member, joined } = await twoInACall();
    const reloaded = await CallLine.to(call.member().client, call.id);
    const { snapshot } = await reloaded.join();
    expect(snapshot.participants).toHaveLength(2);
    expect(snapshot.participants.map(({ id }) => id)).not.toContain(joined.snapshot.self);
    await member.until(({ lost }) => lost);
    await host.send('call.end', {});
  });

  it('gets a snapshot instead of events that are no longer kept', async () => {
    const { host, joined } = await twoInACall();
    relay.cut();
    await dropped(host);
    const back = await CallLine.open(app.url, { resumeToken: joined.resumeToken });
    const resumed = await back.send('call.resume', {
      lastEvent: joined.snapshot.event - LIMITS.rememberedEvents,
    });
    expect(resumed.missed).toBeNull();
    expect(resumed.snapshot.event).toBeGreaterThan(joined.snapshot.event);
    await host.send('call.end', {});
  });

  it('learns that its media is gone', async () => {
    const { call, host, member, joined } = await twoInACall();
    await member.send('media.createTransport', { direction: 'send' });
    relay.cut();
    await dropped(host);
    media.lose({ tenantId: call.tenant.id, callId: call.id });
    const back = await CallLine.open(app.url, { resumeToken: joined.resumeToken });
    const resumed = await back.send('call.resume', { lastEvent: joined.snapshot.event });
    expect(resumed).toMatchObject({ mediaKept: false, snapshot: { epoch: 1 } });
    expect(resumed.missed?.map(({ name }) => name)).toContain('media.moved');
    await host.send('call.end', {});
  });

  it('the last one out ends the call, also when that one never came back', async () => {
    const call = await buildCall(app);
    const { ticket } = await ticketFor(call.host.client, call.id);
    const alone = await CallLine.open(relay.url, { ticket });
    await alone.join();
    relay.cut();
    await app.database.until(`select 1 from participant where call_id = $1 and state = 'held'`, [call.id]);
    clock.advance(GRACE_MS + 1);
    await app.database.until(`select 1 from call where id = $1 and end_reason = 'last_left'`, [call.id]);
    await media.closed(call.id);
  });
});

describe('after a restart of the process', () => {
  it('people come back to their seats, and the seats of those who do not are given up', async () => {
    const clock = new TestClock();
    const first = await startApp({ clock });
    const call = await buildCall(first);
    const host = await call.hostLine();
    const { resumeToken, snapshot } = await (await CallLine.to(call.member().client, call.id)).join();
    await first.nest.close();
    await host.until(({ lost }) => lost);
    clock.advance(5_000);

    const second = await startApp({ clock, database: first.database });
    const back = await CallLine.open(second.url, { resumeToken });
    const resumed = await back.send('call.resume', { lastEvent: snapshot.event });
    expect(resumed).toMatchObject({ missed: null, mediaKept: false });
    expect(resumed.snapshot.participants).toHaveLength(2);
    clock.advance(GRACE_MS + 1);
    await back.until(({ events }) =>
      events.some((e) => e.name === 'participant.left' && e.payload.reason === 'lost_signal'),
    );
    await back.send('call.leave', {});
    await second.nest.close();
    await first.database.drop();
  });

  it('seats that nobody comes back to are given up by the sweep, and the call ends', async () => {
    const clock = new TestClock();
    const first = await startApp({ clock });
    const call = await buildCall(first);
    const host = await call.hostLine();
    await first.nest.close();
    await host.until(({ lost }) => lost);

    const second = await startApp({ clock, database: first.database });
    clock.advance(10_000);
    await second.database.until(`select 1 from participant where call_id = $1 and state = 'held'`, [call.id]);
    const watch = second.get(CallWatch);
    clock.advance(GRACE_MS - 1_000);
    await watch.sweep();
    const [before] = await second.database.query(`select phase from call where id = $1`, [call.id]);
    expect(before).toEqual({ phase: 'live' });
    clock.advance(1_001);
    await watch.sweep();
    const [after] = await second.database.query(`select phase, end_reason from call where id = $1`, [
      call.id,
    ]);
    expect(after).toEqual({ phase: 'ended', end_reason: 'last_left' });
    await second.nest.close();
    await first.database.drop();
  });
});
