import { describe, expect, it } from '@jest/globals';
import type { MediaSource, Ticket } from '@rinjo/contract';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { Device } from 'mediasoup-client';
import * as fakeParameters from 'mediasoup-client/fakeParameters';
import { FakeHandler } from 'mediasoup-client/handlers/FakeHandler';
import { CallClient } from './call-client.js';
import { CallError } from './call-session.js';
import { FakeNode } from './testing/fake-node.js';
import { ManualClock, settled } from './testing/manual-clock.js';

const DESKTOP = { userAgent: 'Chrome', maxTouchPoints: 0 };

function given(node = new FakeNode()) {
  const clock = new ManualClock();
  const tickets: string[] = [];
  const issueTicket = (): Promise<Ticket> => {
    tickets.push(`ticket-${tickets.length}`);
    return Promise.resolve({
      ticket: tickets.at(-1) ?? '',
      url: 'https://node',
      front: 'https://front',
      expiresAt: '',
    });
  };
  const client = new CallClient(
    { issueTicket, device: 'desktop', clock },
    {
      openLink: node.open,
      platform: DESKTOP,
      createDevice: () =>
        Promise.resolve(new Device({ handlerFactory: FakeHandler.createFactory(fakeParameters) })),
    },
  );
  return { node, clock, client, tickets };
}

const camera = () => new FakeMediaStreamTrack({ kind: 'video' });
const microphone = () => new FakeMediaStreamTrack({ kind: 'audio' });
const produced = (node: FakeNode): MediaSource[] =>
  node.commands.flatMap(({ name, input }) =>
    name === 'media.produce' ? [(input as { source: MediaSource }).source] : [],
  );

describe('joining', () => {
  it('takes a seat with a ticket, sends what is published and receives what the others send', async () => {
    const { node, client } = given();
    node.sends('cam', 'video');
    await client.join();
    await client.publish('camera', camera());
    await client.publish('microphone', microphone(), { muted: true });
    expect(client.state.value).toMatchObject({ phase: 'joined', rung: null, error: null });
    expect(
      node.commands.filter(({ name }) => name === 'media.produce').map(({ input }) => input),
    ).toMatchObject([
      { source: 'camera', paused: false },
      { source: 'microphone', paused: true },
    ]);
    expect([...client.tracks.value.values()]).toMatchObject([
      { producerId: 'cam', source: 'camera', paused: false },
    ]);
    expect(node.count('media.resumeConsumer')).toBe(1);
  });

  it('asks for a transport even when there is nothing to send or receive, so that the seat is not given up', async () => {
    const { node, client } = given();
    await client.join();
    expect(node.names()).toContain('media.createTransport');
    expect(client.state.value.rung).toBeNull();
  });

  it('tells why it was refused', async () => {
    const { node, client } = given();
    node.refusals.set('call.join', new CallError('CALL_FULL', { used: 10, max: 10 }));
    await expect(client.join()).rejects.toMatchObject({ code: 'CALL_FULL' });
    expect(client.state.value).toMatchObject({
      phase: 'ended',
      endReason: 'refused',
      error: { code: 'CALL_FULL', details: { used: 10, max: 10 } },
    });
  });

  it('tells the caller of publish when the server refuses the track', async () => {
    const { node, client } = given();
    await client.join();
    node.refusals.set('media.produce', new CallError('MEDIA_LIMIT'));
    await expect(client.publish('camera', camera())).rejects.toMatchObject({ code: 'MEDIA_LIMIT' });
  });
});

describe('events', () => {
  it('follows producers that come and go', async () => {
    const { node, client } = given();
    await client.join();
    const { id, participantId } = node.sends('voice', 'audio');
    await settled();
    expect([...client.tracks.value.keys()]).toEqual(['voice']);
    node.push('producer.changed', { producerId: id, paused: true });
    await settled();
    expect(client.tracks.value.get(id)?.paused).toBe(true);
    node.push('producer.removed', { producerId: id, participantId });
    await settled();
    expect(client.tracks.value.size).toBe(0);
  });

  it('asks for a snapshot when an event is missing', async () => {
    const { node, client } = given();
    await client.join();
    node.sends('cam', 'video', 3);
    await settled();
    expect(node.count('call.snapshot')).toBe(1);
    expect([...client.tracks.value.keys()]).toEqual(['cam']);
    expect(client.state.value.snapshot?.event).toBe(node.snapshot.event);
  });

  it('is over when the call ends or the seat is taken away', async () => {
    const ended = given();
    await ended.client.join();
    ended.node.push('call.ended', { reason: 'ended_by_host' });
    expect(ended.client.state.value).toMatchObject({ phase: 'ended', endReason: 'call_ended' });
    const removed = given();
    await removed.client.join();
    removed.node.closeSeat('removed');
    expect(removed.client.state.value).toMatchObject({ phase: 'ended', endReason: 'removed' });
  });
});

describe('recovery', () => {
  it('resumes a dropped socket with its token, restarts ICE and keeps its tracks', async () => {
    const { node, clock, client, tickets } = given();
    node.sends('cam', 'video');
    await client.join();
    await client.publish('camera', camera());
    node.cut();
    expect(client.state.value).toMatchObject({ phase: 'reconnecting', rung: 3 });
    await clock.advance(0);
    expect(node.proofs.at(-1)).toHaveProperty('resumeToken');
    expect(tickets).toHaveLength(1);
    expect(node.count('media.restartIce')).toBe(2);
    expect(produced(node)).toEqual(['camera']);
    expect([...client.tracks.value.keys()]).toEqual(['cam']);
  });

  it('tells the server how long it took and how far it had to go, once it is over', async () => {
    const { node, clock, client } = given();
    await client.join();
    node.refusals.set('connect', new CallError('UNREACHABLE'));
    node.cut();
    await clock.advance(200);
    expect(node.count('recovery.report')).toBe(0);
    node.refusals.delete('connect');
    await clock.advance(200);
    const reports = node.commands.filter(({ name }) => name === 'recovery.report');
    expect(reports.map(({ input }) => input)).toEqual([{ rung: 3, recoveryMs: 300 }]);
  });

  it('takes a new seat when the held one is lost, and sends everything again', async () => {
    const { node, clock, client, tickets } = given();
    await client.join();
    await client.publish('camera', camera());
    await client.publish('screen', camera());
    node.refusals.set('call.resume', new CallError('RESUME_REJECTED'));
    node.cut();
    await clock.advance(500);
    expect(tickets).toHaveLength(2);
    expect(produced(node)).toEqual(['camera', 'screen', 'camera', 'screen']);
  });

  it('makes new transports at once when the server moves the call, muted tracks still muted', async () => {
    const { node, client } = given();
    node.sends('cam', 'video');
    await client.join();
    await client.publish('microphone', microphone());
    await client.setMuted('microphone', true);
    node.snapshot = { ...node.snapshot, producers: [] };
    node.push('media.moved', { epoch: 1 });
    node.sends('cam-again', 'video');
    await settled();
    const last = node.commands.filter(({ name }) => name === 'media.produce').at(-1);
    expect(last?.input).toMatchObject({ source: 'microphone', paused: true });
    expect(node.count('media.closeTransport')).toBe(0);
    expect([...client.tracks.value.keys()]).toEqual(['cam-again']);
    expect(client.state.value.snapshot?.epoch).toBe(1);
  });

  it('keeps trying with growing pauses while the server is away', async () => {
    const { node, clock, client } = given();
    await client.join();
    node.refusals.set('connect', new CallError('UNREACHABLE'));
    node.cut();
    await clock.advance(60_000);
    expect(node.proofs.length).toBeGreaterThan(8);
    expect(client.state.value).toMatchObject({ phase: 'reconnecting', rung: 3 });
    node.refusals.delete('connect');
    await clock.advance(8_000);
    expect(client.state.value.rung).not.toBe(3);
  });

  it('follows its call to another node, with the same ticket', async () => {
    const { node, client, tickets } = given();
    node.refusalsAt.set('https://node', new CallError('CALL_ELSEWHERE', { url: 'https://other' }));
    await client.join();
    expect(node.urls).toEqual(['https://node', 'https://other']);
    expect(node.proofs).toEqual([{ ticket: tickets[0] }, { ticket: tickets[0] }]);
    expect(tickets).toHaveLength(1);
  });

  it('looks for its call at the front when its node is lost, until another node has it', async () => {
    const { node, clock, client } = given();
    await client.join();
    node.refusalsAt.set('https://node', new CallError('UNREACHABLE'));
    node.refusalsAt.set('https://front', new CallError('CALL_ELSEWHERE', { url: 'https://node' }));
    node.cut();
    await clock.advance(10_000);
    // Its own node at first, then the front: each try once to both, and about once a second.
    expect(node.urls.slice(1, 5)).toEqual(['https://node', 'https://front', 'https://front', 'https://node']);
    expect(node.urls.length).toBeGreaterThan(12);
    expect(node.urls.length).toBeLessThan(30);
    node.refusalsAt.set('https://front', new CallError('CALL_ELSEWHERE', { url: 'https://other' }));
    await clock.advance(1_500);
    expect(node.urls.slice(-2)).toEqual(['https://front', 'https://other']);
    expect(client.state.value.rung).not.toBe(3);
    const resumes = node.proofs.filter((proof) => 'resumeToken' in proof);
    expect(new Set(resumes.map((proof) => JSON.stringify(proof))).size).toBe(1);
    // And from there the next time.
    node.cut();
    await clock.advance(500);
    expect(node.urls.at(-1)).toBe('https://other');
  });

  it('gives up when waiting cannot help', async () => {
    const { node, clock, client } = given();
    await client.join();
    node.refusals.set('connect', new CallError('CALL_ENDED'));
    node.cut();
    await clock.advance(0);
    expect(client.state.value).toMatchObject({ phase: 'ended', endReason: 'call_ended' });
  });

  it('does not come back after leaving', async () => {
    const { node, clock, client } = given();
    await client.join();
    await client.leave();
    expect(node.names()).toContain('call.leave');
    node.cut();
    await clock.advance(30_000);
    expect(client.state.value).toMatchObject({ phase: 'ended', endReason: 'left' });
    expect(node.proofs).toHaveLength(1);
  });
});
