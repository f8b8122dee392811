import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CameraRequestId,
  CameraState,
  CameraWant,
  ParticipantId,
  TransientEvents,
} from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { type CallLine, refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import { TestClock } from '../../support/test-clock.js';
import { PNG, type TwoInACall, twoInACall, upload } from '../../support/two-in-a-call.js';

const PHONE: CameraState = {
  torch: false,
  zoom: { min: 1, max: 8, step: 0.1, value: 1 },
  focus: null,
  canSwitch: true,
  paused: false,
};
const PHOTO: CameraWant = { kind: 'photo' };

describe('cameras of others', () => {
  let app: TestApp;
  let clock: TestClock;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock, media: new FakeMedia() });
  });
  afterAll(() => app.close());

  const asked = (line: CallLine): TransientEvents['camera.asked'][] =>
    line.transients.flatMap((event) => (event.name === 'camera.asked' ? [event.payload] : []));
  const outcomes = (line: CallLine) =>
    line.transients.flatMap((event) =>
      event.name === 'camera.outcome' ? [`${event.payload.want} ${event.payload.outcome}`] : [],
    );
  /** The guest films; the host asks for things of that camera. */
  async function filmed(camera: CameraState = PHONE) {
    const two = await twoInACall(app);
    await two.guest.send('camera.describe', { camera });
    const participantId = two.guest.self;
    if (!participantId) throw new Error('no seat');
    const request = (want: CameraWant) => two.host.send('camera.request', { participantId, want });
    return { ...two, participantId, request };
  }
  async function nthAsked({ guest }: Pick<TwoInACall, 'guest'>, count: number) {
    await guest.until((line) => asked(line).length === count);
    const latest = asked(guest).at(-1);
    if (!latest) throw new Error('not asked');
    return latest;
  }

  it('say what they can do, to everybody and to those who come later, until they are off', async () => {
    const { call, host, guest, participantId } = await filmed();
    const view = { participantId, ...PHONE };
    expect((await host.send('call.snapshot', {})).parts.cameras).toEqual([view]);
    const late = await call.hostLine();
    expect((await late.send('call.snapshot', {})).parts.cameras).toEqual([view]);
    await guest.send('camera.describe', { camera: null });
    expect((await late.send('call.snapshot', {})).parts.cameras).toEqual([]);
    await guest.send('camera.describe', { camera: PHONE });
    await guest.send('call.leave', {});
    expect((await late.send('call.snapshot', {})).parts.cameras).toEqual([]);
  });

  it('need one yes for the whole call; the photo goes before everybody', async () => {
    const { call, host, guest, guestClient, request } = await filmed();
    await request(PHOTO);
    const first = await nthAsked({ guest }, 1);
    expect(first).toMatchObject({ by: host.self, want: PHOTO, consented: false });
    expect(await refusedWith(request(PHOTO))).toBe('CONFLICT');
    expect(await refusedWith(request({ kind: 'torch', on: true }))).toBe('CONFLICT');
    await guest.send('camera.answer', { requestId: first.requestId, answer: 'allowed' });
    expect(
      await refusedWith(guest.send('camera.answer', { requestId: first.requestId, answer: 'done' })),
    ).toBe('CONFLICT');
    const { body } = await upload(app, guestClient, call, `kind=photo&requestId=${first.requestId}`, PNG);
    await host.until((line) => outcomes(line).length === 1);
    expect(outcomes(host)).toEqual(['photo done']);
    const { parts } = await guest.send('call.snapshot', {});
    expect(parts.stage).toMatchObject({ surface: { kind: 'image', fileId: body.id }, by: host.self });

    await request({ kind: 'torch', on: true });
    const second = await nthAsked({ guest }, 2);
    expect(second).toMatchObject({ consented: true, want: { kind: 'torch', on: true } });
    await guest.send('camera.answer', { requestId: second.requestId, answer: 'done' });
    await host.until((line) => outcomes(line).length === 2);
    expect(outcomes(host)).toEqual(['photo done', 'torch done']);
  });

  it('may refuse, may fail, and are not waited for for ever', async () => {
    const { host, guest, request } = await filmed();
    for (const [n, answer] of (['refused', 'failed'] as const).entries()) {
      const { requestId } = await request(PHOTO);
      await guest.send('camera.answer', { requestId, answer });
      await host.until((line) => outcomes(line).length === n + 1);
    }
    await request({ kind: 'switch' });
    clock.advance(90_001);
    await host.until((line) => outcomes(line).length === 3);
    expect(outcomes(host)).toEqual(['photo refused', 'photo failed', 'switch timed_out']);
  });

  it('are asked only for what they can do', async () => {
    const { request, guest } = await filmed();
    for (const want of [
      { kind: 'focus', value: null },
      { kind: 'zoom', value: 9 },
    ] as const)
      expect(await refusedWith(request(want))).toBe('CAMERA_UNABLE');
    await guest.send('camera.describe', { camera: null });
    expect(await refusedWith(request({ kind: 'torch', on: true }))).toBe('CAMERA_UNABLE');
  });

  it('follow a slider, but no flood of it', async () => {
    const { host, guest, request } = await filmed();
    await request({ kind: 'zoom', value: 2 });
    const first = await nthAsked({ guest }, 1);
    await guest.send('camera.answer', { requestId: first.requestId, answer: 'allowed' });
    for (let n = 0; n < 7; n++) await request({ kind: 'zoom', value: 2 + n / 10 });
    expect(await refusedWith(request({ kind: 'zoom', value: 3 }))).toBe('CONFLICT');
    for (const { requestId } of asked(guest))
      await guest.send('camera.answer', { requestId, answer: 'done' });
    await host.until((line) => outcomes(line).length === 8);
    expect(host.self && asked(host)).toEqual([]);
  });

  it('are nothing for guests, strangers, oneself and those without a camera', async () => {
    const { call, host, guest, guestClient } = await twoInACall(app);
    const stranger = await buildCall(app).then((other) => other.hostLine());
    if (!guest.self || !host.self || !stranger.self) throw new Error('no seat');
    const of = (participantId: ParticipantId) => ({ participantId, want: PHOTO }) as const;
    expect(await refusedWith(guest.send('camera.request', of(host.self)))).toBe('FORBIDDEN');
    expect(await refusedWith(host.send('camera.request', of(guest.self)))).toBe('CAMERA_UNABLE');
    for (const id of [stranger.self, host.self])
      expect(await refusedWith(host.send('camera.request', of(id)))).toBe('NOT_FOUND');
    await guest.send('camera.describe', { camera: PHONE });
    const { requestId } = await host.send('camera.request', of(guest.self));
    expect(await refusedWith(host.send('camera.answer', { requestId, answer: 'allowed' }))).toBe('NOT_FOUND');
    const unknown = uuidv7() as CameraRequestId;
    expect((await upload(app, guestClient, call, `kind=photo&requestId=${unknown}`, PNG)).body.code).toBe(
      'NOT_FOUND',
    );
  });

  it('are let go when somebody leaves', async () => {
    const { host, guest, request } = await filmed();
    await request(PHOTO);
    await guest.send('call.leave', {});
    await host.until((line) => outcomes(line).length === 1);
    expect(outcomes(host)).toEqual(['photo failed']);
  });
});
