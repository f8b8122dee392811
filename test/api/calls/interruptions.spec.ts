import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InterruptionCause } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import { twoInACall } from '../../support/two-in-a-call.js';

describe('what a device cannot send', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: new FakeMedia() });
  });
  afterAll(() => app.close());

  it('is told to everybody with its cause, until it comes again or its person leaves', async () => {
    const { host, guest } = await twoInACall(app);
    const of = async () => (await host.send('call.snapshot', {})).parts.interruptions;
    await guest.send('interruption.report', { camera: 'hidden', microphone: null, film: null });
    expect(await of()).toEqual([
      { participantId: guest.self, camera: 'hidden', microphone: null, film: null },
    ]);
    await guest.send('interruption.report', { camera: null, microphone: null, film: null });
    expect(await of()).toEqual([]);
    await guest.send('interruption.report', { camera: null, microphone: 'phone_call', film: null });
    expect(await of()).toEqual([
      { participantId: guest.self, camera: null, microphone: 'phone_call', film: null },
    ]);
    await guest.send('call.leave', {});
    expect(await of()).toEqual([]);
  });

  it('is no news twice, and nothing that is not in the list', async () => {
    const { host, guest } = await twoInACall(app);
    const before = (await host.send('call.snapshot', {})).event;
    await guest.send('interruption.report', { camera: 'stopped', microphone: null, film: null });
    await guest.send('interruption.report', { camera: 'stopped', microphone: null, film: null });
    expect((await host.send('call.snapshot', {})).event).toBe(before + 1);
    const made = { camera: 'lunch' as InterruptionCause, microphone: null, film: null };
    expect(await refusedWith(guest.send('interruption.report', made))).toBe('VALIDATION');
    expect((await host.send('call.snapshot', {})).event).toBe(before + 1);
  });
});
