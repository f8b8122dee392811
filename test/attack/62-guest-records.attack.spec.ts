import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecorderPort } from '../../apps/api/src/modules/recording/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusedWith } from '../support/call-line.js';
import { FakeRecorder } from '../support/fake-recorder.js';
import { film, twoInACall } from '../support/two-in-a-call.js';

/** Attack case 62: a guest starts recording: refused, and nothing is recorded. */
describe('a guest', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('neither starts nor stops a recording, and reads none', async () => {
    const { call, host, guest, guestClient } = await twoInACall(app);
    await film(guest);
    expect(await refusedWith(guest.send('recording.start', {}))).toBe('FORBIDDEN');
    const recorder = app.get(RecorderPort);
    expect(recorder instanceof FakeRecorder && recorder.opened.size).toBe(0);
    expect(await app.database.query('select id from recording')).toEqual([]);
    expect((await host.send('call.snapshot', {})).parts.recording).toBeNull();
    await host.send('recording.start', {});
    expect(await refusedWith(guest.send('recording.stop', {}))).toBe('FORBIDDEN');
    expect((await guest.send('call.snapshot', {})).parts.recording).not.toBeNull();
    expect((await guestClient.get(`/calls/${call.id}/recordings`)).status).toBe(403);
  });
});
