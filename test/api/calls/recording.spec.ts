import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, Page, RecordingId, RecordingSummary, RecordingView } from '@rinjo/contract';
import { RecorderPort, RecordingSessions } from '../../../apps/api/src/modules/recording/index.js';
import { eventually } from '../../boot/support/eventually.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type BuiltCall, buildCall } from '../../support/call-builder.js';
import { CallLine, refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import { FakeRecorder } from '../../support/fake-recorder.js';
import { film, twoInACall } from '../../support/two-in-a-call.js';

describe('recording a call', () => {
  let app: TestApp;
  let media: FakeMedia;
  let recorder: FakeRecorder;
  beforeAll(async () => {
    media = new FakeMedia();
    app = await startApp({ media });
    const port = app.get(RecorderPort);
    if (!(port instanceof FakeRecorder)) throw new Error('The recorder of tests is not there');
    recorder = port;
  });
  afterAll(() => app.close());

  const seen = async (line: CallLine): Promise<RecordingView | null> =>
    (await line.send('call.snapshot', {})).parts.recording;
  const taps = (): number =>
    [...media.taps.values()].filter(({ closed, port }) => !closed && port !== null).length;

  async function settings(call: BuiltCall, change: object): Promise<void> {
    const { client } = await call.tenant.signedIn('admin');
    const { body } = await client.get<{ version: number }>('/tenant/settings');
    const { status } = await client.patch('/tenant/settings', { version: body.version, ...change });
    expect(status).toBe(200);
  }

  it('is seen by everybody from its first moment, also by who comes later, and ends with the call', async () => {
    const { call, host, guest } = await twoInACall(app);
    await film(host);
    expect(await seen(guest)).toBeNull();
    const { recordingId } = await host.send('recording.start', {});
    expect(await seen(guest)).toMatchObject({
      id: recordingId,
      by: host.self,
      consent: 'announce',
      answers: [],
    });
    expect(await refusedWith(host.send('recording.start', {}))).toBe('RECORDING_RUNNING');
    const late = await call.memberLine();
    expect(await seen(late)).toMatchObject({ id: recordingId });
    await film(late);
    await eventually('tracks', () => taps() === 2 || undefined);
    await host.send('recording.stop', {});
    expect(await seen(late)).toBeNull();
    await app.get(RecordingSessions).idle();
    expect(taps()).toBe(0);
    const again = await host.send('recording.start', {});
    await host.send('call.end', {});
    // The call's end stops the recording a moment after it was told.
    const items = await eventually('both recordings, stored', async () => {
      await app.get(RecordingSessions).idle();
      const { body } = await call.host.client.get<Page<RecordingSummary>>(`/calls/${call.id}/recordings`);
      return body.items.every(({ state }) => state === 'ready') ? body.items : undefined;
    });
    expect(items.map(({ id }) => id)).toEqual([recordingId, again.recordingId]);
    const admin = (await call.tenant.signedIn('admin')).client;
    const { body: log } = await admin.get<Page<AuditEntryView>>('/audit-entries?action=recording.stopped');
    expect(log.items.map(({ details }) => details)).toMatchObject([
      { reason: 'call_ended' },
      { reason: 'stopped' },
    ]);
  });

  it('of a call where people are asked has nobody who has not said yes', async () => {
    const { call, host, guest } = await twoInACall(app);
    await settings(call, { recordingConsent: 'ask' });
    await film(host);
    await film(guest);
    const before = taps();
    const { recordingId } = await host.send('recording.start', {});
    expect((await seen(guest))?.answers).toEqual([{ participantId: host.self, agreed: true }]);
    await eventually('tracks', () => taps() === before + 1 || undefined);
    await guest.send('recording.answer', { recordingId, agreed: false });
    expect(taps()).toBe(before + 1);
    await guest.send('recording.answer', { recordingId, agreed: true });
    await eventually('tracks', () => taps() === before + 2 || undefined);
    await guest.send('recording.answer', { recordingId, agreed: false });
    await eventually('tracks', () => taps() === before + 1 || undefined);
    const other = 'aaaaaaaa-0000-7000-8000-000000000000' as RecordingId;
    expect(await refusedWith(guest.send('recording.answer', { recordingId: other, agreed: true }))).toBe(
      'NOT_FOUND',
    );
    await host.send('call.end', {});
    const admin = (await call.tenant.signedIn('admin')).client;
    const { body: log } = await admin.get<Page<AuditEntryView>>('/audit-entries?action=recording.answered');
    expect(log.items).toHaveLength(3);
  });

  it('does not happen where the organization forbids it', async () => {
    const { call, host } = await twoInACall(app);
    await settings(call, { recordingConsent: 'forbid' });
    expect(await refusedWith(host.send('recording.start', {}))).toBe('RECORDING_FORBIDDEN');
    expect(await seen(host)).toBeNull();
  });

  it('does not begin where the plan has no room', async () => {
    const call = await buildCall(app, { plan: { storageBytes: 0 } });
    const host = await call.hostLine();
    expect(await refusedWith(host.send('recording.start', {}))).toBe('STORAGE_FULL');
  });

  it('writes down what happens beside the tracks', async () => {
    const { host, guest } = await twoInACall(app);
    await film(host);
    await host.send('recording.start', {});
    await guest.send('chat.send', { text: 'ここです', mentions: [] });
    const names = () => recorder.lines.map(({ line }) => (JSON.parse(line) as { name: string }).name);
    await eventually('the line', () => names().includes('chat.added') || undefined);
    expect(names()).toContain('recording.began');
    await host.send('recording.stop', {});
  });

  it('goes on in new files when the recorder has died, and says so', async () => {
    const { host, guest } = await twoInACall(app);
    await film(host);
    const before = taps();
    await host.send('recording.start', {});
    await eventually('tracks', () => taps() === before + 1 || undefined);
    const tracks = new Set(recorder.opened.keys());
    recorder.listener?.died();
    await eventually(
      'new files',
      () =>
        [...recorder.opened.values()].some((one) => 'codec' in one && !tracks.has(one.trackId)) || undefined,
    );
    await eventually('tracks', () => taps() === before + 1 || undefined);
    expect(
      guest.events.flatMap((e) => (e.name === 'recording.changed' ? [e.payload.recording?.interrupted] : [])),
    ).toEqual([false, true, false]);
    await host.send('recording.stop', {});
  });
});
