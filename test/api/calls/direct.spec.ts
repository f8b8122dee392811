import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditEntryView, DIRECT_LIMITS, type DirectSignal, type Page } from '@rinjo/contract';
import { eventually } from '../../boot/support/eventually.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { type CallLine, refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import { TestClock } from '../../support/test-clock.js';
import { twoInACall } from '../../support/two-in-a-call.js';

const OFFER: DirectSignal = {
  kind: 'description',
  type: 'offer',
  sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n',
};
const HOST = 'candidate:1 1 udp 2122260223 192.168.1.20 50000 typ host';
const RELAY = 'candidate:2 1 udp 41885439 203.0.113.5 60000 typ relay raddr 0.0.0.0 rport 0';
const candidate = (text: string): DirectSignal => ({
  ...{ kind: 'candidate', candidate: text, sdpMid: '0', sdpMLineIndex: 0 },
});

describe('two people without the media server', () => {
  let app: TestApp;
  let media: FakeMedia;
  const clock = new TestClock();
  beforeAll(async () => {
    media = new FakeMedia();
    app = await startApp({ clock, media });
  });
  afterAll(() => app.close());

  const stateOf = async (line: CallLine) => (await line.send('call.snapshot', {})).parts.direct.state;
  const signalsOf = (line: CallLine) =>
    line.transients.flatMap((event) => (event.name === 'direct.signalled' ? [event.payload] : []));
  const settle = async (call: Awaited<ReturnType<typeof buildCall>>, directCalls: string): Promise<void> => {
    const { client } = await call.tenant.signedIn('admin');
    const { body } = await client.get<{ version: number }>('/tenant/settings');
    const saved = await client.patch('/tenant/settings', { version: body.version, directCalls });
    expect(saved.status).toBe(200);
  };

  it('are connected as soon as one has no media, talk through their own call alone, and go back', async () => {
    const { call, host, guest } = await twoInACall(app);
    const stranger = await twoInACall(app);
    expect(await stateOf(host)).toEqual({ kind: 'none' });
    const { state } = await guest.send('direct.want', { wanted: true });
    expect(state).toEqual({ kind: 'open', round: 1, relayOnly: false, firm: host.self });
    await host.until(({ events }) => events.some(({ name }) => name === 'direct.changed'));
    expect(await stateOf(host)).toEqual(state);
    expect(await host.send('direct.open', { round: 1 })).toEqual({ iceServers: [] });

    await host.send('direct.signal', { round: 1, signal: OFFER });
    await host.send('direct.signal', { round: 1, signal: candidate(HOST) });
    await host.send('direct.signal', {
      ...{ round: 1, signal: { kind: 'sources', camera: true, microphone: false } },
    });
    await guest.until((line) => signalsOf(line).length === 3);
    expect(signalsOf(guest).map(({ signal }) => signal)).toEqual([
      OFFER,
      candidate(HOST),
      { kind: 'sources', camera: true, microphone: false },
    ]);
    expect(signalsOf(host)).toEqual([]);
    expect([...signalsOf(stranger.host), ...signalsOf(stranger.guest)]).toEqual([]);

    await guest.send('direct.want', { wanted: false });
    expect(await stateOf(host)).toEqual({ kind: 'none' });
    expect(await refusedWith(host.send('direct.signal', { round: 1, signal: OFFER }))).toBe('CONFLICT');
    // The next time is another round.
    const again = await guest.send('direct.want', { wanted: true });
    expect(again.state).toMatchObject({ round: 2 });
    expect(await refusedWith(host.send('direct.open', { round: 1 }))).toBe('CONFLICT');
    await guest.send('call.leave', {});
    const { client } = await call.tenant.signedIn('admin');
    const actions = async (): Promise<string[]> => {
      const { body } = await client.get<Page<AuditEntryView>>('/audit-entries?limit=100');
      return body.items.map(({ action }) => action).filter((action) => action.startsWith('call.direct'));
    };
    // Written after the fact.
    await eventually('four entries', async () => (await actions()).length === 4 || undefined);
    expect((await actions()).sort()).toEqual([
      ...['call.direct_closed', 'call.direct_closed', 'call.direct_opened', 'call.direct_opened'],
    ]);
  });

  it('are not connected while a third is in the call, and are when that one has gone', async () => {
    const { call, host, guest } = await twoInACall(app);
    const third = await call.guestLine();
    expect((await guest.send('direct.want', { wanted: true })).state).toEqual({
      ...{ kind: 'refused', reason: 'people' },
    });
    await third.send('call.leave', {});
    expect(await stateOf(host)).toMatchObject({ kind: 'open' });
    const fourth = await call.guestLine();
    expect(await stateOf(fourth)).toEqual({ kind: 'refused', reason: 'people' });
    expect(await refusedWith(fourth.send('direct.signal', { round: 1, signal: OFFER }))).toBe('CONFLICT');
  });

  it('are not connected while the call is recorded, and are not recorded while they are connected', async () => {
    const { host, guest } = await twoInACall(app);
    await host.send('recording.start', {});
    expect((await guest.send('direct.want', { wanted: true })).state).toEqual({
      ...{ kind: 'refused', reason: 'recording' },
    });
    await host.send('recording.stop', {});
    expect(await stateOf(guest)).toMatchObject({ kind: 'open' });
    expect(await refusedWith(host.send('recording.start', {}))).toBe('RECORDING_UNAVAILABLE');
    await guest.send('direct.want', { wanted: false });
    expect(await refusedWith(host.send('recording.start', {}))).toMatchObject({ answered: {} });
  });

  it('are not connected where the tenant does not want it, or only through a relay, which hides addresses', async () => {
    const off = await buildCall(app);
    await settle(off, 'off');
    const host = await off.hostLine();
    await off.guestLine();
    expect((await host.send('direct.want', { wanted: true })).state).toEqual({
      ...{ kind: 'refused', reason: 'off' },
    });

    const relayed = await buildCall(app);
    await settle(relayed, 'relayed');
    const one = await relayed.hostLine();
    const other = await relayed.guestLine();
    expect((await one.send('direct.want', { wanted: true })).state).toEqual({
      ...{ kind: 'refused', reason: 'relay' },
    });
    media.hasRelay = true;
    const { state } = await one.send('direct.want', { wanted: true });
    media.hasRelay = false;
    expect(state).toMatchObject({ kind: 'open', relayOnly: true });
    const round = state.kind === 'open' ? state.round : 0;
    const send = (signal: DirectSignal) => one.send('direct.signal', { round, signal });
    expect(await refusedWith(send(candidate(HOST)))).toBe('FORBIDDEN');
    const sdp = `v=0\r\na=${RELAY}\r\na=${HOST}\r\n`;
    expect(await refusedWith(send({ kind: 'description', type: 'offer', sdp }))).toBe('FORBIDDEN');
    await send(candidate(RELAY));
    await other.until((line) => signalsOf(line).length === 1);
    expect(signalsOf(other)[0]?.signal).toEqual(candidate(RELAY));
  });

  it('say nothing but signals, and not too many', async () => {
    const { host, guest } = await twoInACall(app);
    await guest.send('direct.want', { wanted: true });
    const wrong: readonly object[] = [
      { kind: 'description', type: 'offer', sdp: 'x'.repeat(10) },
      { kind: 'description', type: 'pranswer', sdp: 'v=0\r\n' },
      { kind: 'description', type: 'offer', sdp: `v=0\r\n${'a'.repeat(DIRECT_LIMITS.sdp)}` },
      { kind: 'candidate', candidate: 'v=0', sdpMid: null, sdpMLineIndex: null },
      { kind: 'candidate', candidate: `${HOST}\r\na=x`, sdpMid: null, sdpMLineIndex: null },
      { kind: 'candidate', candidate: HOST, sdpMid: null, sdpMLineIndex: -1 },
      { kind: 'sources', camera: 'yes', microphone: true },
      { kind: 'chat', text: 'hello' },
    ];
    for (const signal of wrong)
      expect(
        await refusedWith(host.send('direct.signal', { round: 1, signal: signal as DirectSignal })),
      ).toBe('VALIDATION');
    let refused: unknown = null;
    for (let n = 0; n <= DIRECT_LIMITS.signalsAtOnce && refused !== 'RATE_LIMITED'; n += 1)
      refused = await refusedWith(guest.send('direct.signal', { round: 1, signal: candidate(HOST) }));
    expect(refused).toBe('RATE_LIMITED');
  });
});
