import { describe, expect, it } from '@jest/globals';
import type { Ticket } from '@rinjo/contract';
import { Device } from 'mediasoup-client';
import * as fakeParameters from 'mediasoup-client/fakeParameters';
import { FakeHandler } from 'mediasoup-client/handlers/FakeHandler';
import { CallClient } from './call-client.js';
import { CallError } from './call-session.js';
import { FakeNode } from './testing/fake-node.js';
import { ManualClock, settled } from './testing/manual-clock.js';

const PLACE = { since: '2026-11-26T01:00:00Z', until: '2026-11-26T01:30:00Z', attended: false };

async function given() {
  const node = new FakeNode();
  node.lobby = PLACE;
  const clock = new ManualClock();
  const issueTicket = (): Promise<Ticket> =>
    Promise.resolve({ ticket: 't', url: 'https://node', front: 'https://front', expiresAt: '' });
  const client = new CallClient(
    { issueTicket, device: 'phone', clock },
    {
      openLink: node.open,
      platform: { userAgent: 'Chrome', maxTouchPoints: 0 },
      createDevice: () =>
        Promise.resolve(new Device({ handlerFactory: FakeHandler.createFactory(fakeParameters) })),
    },
  );
  const joining = client.join().then(
    () => 'joined',
    (thrown: unknown) => (thrown instanceof CallError ? thrown.code : 'other'),
  );
  await settled();
  return { node, clock, client, joining, state: () => client.state.value };
}

describe('waiting in the lobby', () => {
  it('shows the place and nothing of the call', async () => {
    const { state } = await given();
    expect(state()).toMatchObject({ phase: 'waiting', lobby: PLACE, snapshot: null });
  });

  it('hears when somebody has come who can let people in', async () => {
    const { node, state } = await given();
    node.tell('lobby.place', { ...PLACE, attended: true });
    expect(state().lobby?.attended).toBe(true);
  });

  it('takes the seat by itself when a host admits', async () => {
    const { node, joining, state } = await given();
    node.lobby = null;
    node.tell('lobby.decided', { decision: 'admitted' });
    expect(await joining).toBe('joined');
    expect(state()).toMatchObject({ phase: 'joined', lobby: null, snapshot: { self: node.self } });
    expect(node.count('call.join')).toBe(2);
    expect(node.proofs.length).toBe(1);
  });

  it('waits on when the call was full after all', async () => {
    const { node, joining, state } = await given();
    node.tell('lobby.decided', { decision: 'admitted' });
    await settled();
    expect(state().phase).toBe('waiting');
    node.lobby = null;
    node.tell('lobby.decided', { decision: 'admitted' });
    expect(await joining).toBe('joined');
  });

  it.each([
    ['denied', 'ADMISSION_DENIED'],
    ['call_ended', 'CALL_ENDED'],
    ['expired', 'LOBBY_TIMEOUT'],
    ['signed_out', 'UNAUTHENTICATED'],
    ['elsewhere', 'ALREADY_JOINED'],
  ] as const)('ends when it is %s, and says so', async (decision, code) => {
    const { node, joining, state } = await given();
    node.tell('lobby.decided', { decision });
    expect(await joining).toBe(code);
    expect(state()).toMatchObject({ phase: 'ended', endReason: 'refused', error: { code }, lobby: null });
  });

  it('asks again by itself when the line is lost, until there is an answer', async () => {
    const { node, clock, joining, state } = await given();
    node.refusals.set('connect', new CallError('UNREACHABLE'));
    node.cut();
    await settled();
    expect(state()).toMatchObject({ phase: 'waiting', rung: 3 });
    await clock.advance(2_000);
    await settled();
    node.refusals.delete('connect');
    await clock.advance(10_000);
    await settled();
    expect(state()).toMatchObject({ phase: 'waiting', rung: null });
    node.lobby = null;
    node.tell('lobby.decided', { decision: 'admitted' });
    expect(await joining).toBe('joined');
  });

  it('leaves when the guest goes', async () => {
    const { node, client, joining, state } = await given();
    await client.leave();
    expect(node.names()).toContain('call.leave');
    expect(await joining).toBe('joined');
    expect(state()).toMatchObject({ phase: 'ended', endReason: 'left', error: null });
  });
});

describe('those who may let people in', () => {
  it('see who waits, also when the news overtakes the snapshot', async () => {
    const { node, client, joining } = await given();
    node.lobby = null;
    node.tell('lobby.decided', { decision: 'admitted' });
    await joining;
    const guest = {
      ...{ id: 'e1' as never, displayName: 'Yamada', link: null, device: 'phone' as const },
      since: PLACE.since,
    };
    node.tell('lobby.changed', { on: true, waiting: [guest] });
    expect(client.state.value.snapshot?.parts.lobby?.waiting).toEqual([guest]);
    // A hole in the events: the snapshot that fills it is older than the news.
    node.sends('cam', 'video', 1);
    node.tell('lobby.changed', { on: false, waiting: [] });
    await settled();
    expect(client.state.value.snapshot?.parts.lobby).toEqual({ on: false, waiting: [] });
  });
});
