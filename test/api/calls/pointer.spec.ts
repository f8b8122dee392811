import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodePointer, encodePointer, type PointerPacket } from '@rinjo/annotation';
import type { ProducerId, TransientEvents } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { type CallLine, refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import { TestClock } from '../../support/test-clock.js';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const packet = (change: Partial<PointerPacket> = {}): Uint8Array =>
  encodePointer({ kind: 'move', seq: 1, x: 100, y: 200, target: 0, frame: 0, ...change });

describe('pointing', () => {
  let app: TestApp;
  let clock: TestClock;
  let media: FakeMedia;

  beforeAll(async () => {
    clock = new TestClock();
    media = new FakeMedia();
    app = await startApp({ clock, media });
  });
  afterAll(() => app.close());

  async function threeInACall() {
    const call = await buildCall(app);
    return { host: await call.hostLine(), member: await call.memberLine(), guest: await call.guestLine() };
  }
  const moves = (line: CallLine): TransientEvents['pointer.moved'][] =>
    line.transients.flatMap((event) => (event.name === 'pointer.moved' ? [event.payload] : []));
  const seen = (line: CallLine): Promise<void> => line.until((it) => moves(it).length > 0);

  async function camera(line: CallLine, kind: 'video' | 'audio' = 'video') {
    const { id: transportId } = await line.send('media.createTransport', { direction: 'send' });
    const { producerId } = await line.send('media.produce', {
      transportId,
      kind,
      source: kind === 'video' ? 'camera' : 'microphone',
      rtpParameters: { codecs: [] },
      paused: false,
    });
    const { producers } = await line.send('call.snapshot', {});
    const tag = producers.find(({ id }) => id === producerId)?.tag ?? 0;
    return { producerId, tag };
  }

  it('reaches everybody else, guests too, under the name that the server knows', async () => {
    const { host, member, guest } = await threeInACall();
    const { tag } = await camera(guest);
    await guest.send('pointer.send', { packet: base64(packet({ target: tag })) });
    await Promise.all([seen(host), seen(member)]);
    expect(moves(host)).toEqual([{ participantId: guest.self, packet: base64(packet({ target: tag })) }]);
    expect(moves(guest)).toEqual([]);
  });

  it('refuses what is no packet, and pictures that are not there', async () => {
    const { host, member } = await threeInACall();
    const { tag } = await camera(host, 'audio');
    const refused = async (text: string, code: 'VALIDATION' | 'NOT_FOUND'): Promise<void> => {
      expect(await refusedWith(member.send('pointer.send', { packet: text }))).toBe(code);
    };
    await refused('not a packet', 'VALIDATION');
    await refused('A'.repeat(15) + '=', 'VALIDATION');
    await refused(base64(Uint8Array.from([9, ...packet().subarray(1)])), 'VALIDATION');
    await refused(base64(packet({ target: 999 })), 'NOT_FOUND');
    await refused(base64(packet({ target: tag })), 'NOT_FOUND');
    await member.send('pointer.send', { packet: base64(packet({ seq: 77 })) });
    await seen(host);
    expect(moves(host).map((move) => decodePointer(Buffer.from(move.packet, 'base64'))?.seq)).toEqual([77]);
  });

  it('drops a position for a picture that has been turned meanwhile', async () => {
    const { host, member } = await threeInACall();
    const { tag, producerId } = await camera(host);
    await host.send('media.frameChanged', { producerId });
    await member.send('pointer.send', { packet: base64(packet({ target: tag, frame: 0, seq: 1 })) });
    await member.send('pointer.send', { packet: base64(packet({ target: tag, frame: 1, seq: 2 })) });
    await seen(host);
    expect(moves(host).map((move) => decodePointer(Buffer.from(move.packet, 'base64'))?.seq)).toEqual([2]);
    expect(await refusedWith(member.send('media.frameChanged', { producerId }))).toBe('NOT_FOUND');
    const nothing = 'nobody' as ProducerId;
    expect(await refusedWith(host.send('media.frameChanged', { producerId: nothing }))).toBe('NOT_FOUND');
  });

  it('lets 10,000 packets a second cost their sender the channel, and nobody else anything', async () => {
    const { host, member, guest } = await threeInACall();
    for (let i = 0; i < 10_000; i++) {
      if (i % 10 === 0) clock.advance(1);
      media.points(member.self, packet({ seq: i & 0xffff }));
    }
    await member.until(({ transients }) =>
      transients.some((event) => event.name === 'pointer.refused' && event.payload.closed),
    );
    expect(media.closedPointers).toEqual([member.self]);
    await guest.send('pointer.send', { packet: base64(packet({ seq: 5 })) });
    await host.until((line) => moves(line).some(({ participantId }) => participantId === guest.self));
    expect(moves(host).filter(({ participantId }) => participantId === member.self).length).toBeLessThan(160);
    expect(host.transients.filter(({ name }) => name === 'pointer.refused')).toEqual([]);
  });
});
