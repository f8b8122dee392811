import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS, type ParticipantId, type QualityReport } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import { TestClock } from '../../support/test-clock.js';
import { PNG, twoInACall } from '../../support/two-in-a-call.js';

const WEAK: QualityReport = { mode: 'weak', cause: 'loss', rttMs: 320, lossPercent: 11.5, uplinkKbps: 140 };
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(1_000)]);

describe('how well people are connected', () => {
  let app: TestApp;
  let clock: TestClock;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock, media: new FakeMedia() });
  });
  afterAll(() => app.close());

  it('is what their devices say, for everybody and until they leave', async () => {
    const { host, guest } = await twoInACall(app);
    await guest.send('quality.report', WEAK);
    const of = async () => (await host.send('call.snapshot', {})).parts.quality;
    expect(await of()).toEqual([{ ...WEAK, participantId: guest.self, wish: 'auto' }]);
    await guest.send('call.leave', {});
    expect(await of()).toEqual([]);
  });

  it('lets the expert choose how the picture comes, and the worker their own, and nobody else', async () => {
    const { host, guest } = await twoInACall(app);
    const stranger = await buildCall(app).then((other) => other.hostLine());
    const [self, other] = [guest.self, host.self] as [ParticipantId, ParticipantId];
    await host.send('quality.wish', { participantId: self, wish: 'sharp' });
    await guest.send('quality.report', WEAK);
    expect((await guest.send('call.snapshot', {})).parts.quality).toMatchObject([
      { wish: 'sharp', mode: 'weak' },
    ]);
    await guest.send('quality.wish', { participantId: self, wish: 'voice' });
    expect((await guest.send('call.snapshot', {})).parts.quality).toMatchObject([{ wish: 'voice' }]);
    expect(await refusedWith(guest.send('quality.wish', { participantId: other, wish: 'voice' }))).toBe(
      'FORBIDDEN',
    );
    const foreign = { participantId: stranger.self as ParticipantId, wish: 'voice' } as const;
    expect(await refusedWith(host.send('quality.wish', foreign))).toBe('NOT_FOUND');
  });

  it('passes stills on to the others at once, one at a time, and only pictures', async () => {
    const { host, guest } = await twoInACall(app);
    const send = (bytes: Buffer) => guest.send('still.send', { jpeg: bytes.toString('base64') });
    await send(JPEG);
    await host.until(({ transients }) => transients.some(({ name }) => name === 'still.shown'));
    const stills = host.transients.flatMap((event) => (event.name === 'still.shown' ? [event.payload] : []));
    expect(stills).toEqual([
      { participantId: guest.self, at: clock.now().toISOString(), jpeg: JPEG.toString('base64') },
    ]);
    expect(guest.transients.filter(({ name }) => name === 'still.shown')).toEqual([]);
    expect(await refusedWith(send(JPEG))).toBe('RATE_LIMITED');
    clock.advance(LIMITS.stillEveryMs);
    expect(await refusedWith(send(PNG))).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect(await refusedWith(send(Buffer.concat([JPEG, Buffer.alloc(LIMITS.stillBytes)])))).toBe(
      'VALIDATION',
    );
    await send(JPEG);
  });
});
