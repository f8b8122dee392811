import { TestBed } from '@angular/core/testing';
import type { RecordingId, RecordingView } from '@rinjo/contract';
import { aSnapshot, CALL, SELF, SITE } from '../../testing/call-builders';
import { givenCall } from '../../testing/given-call';
import { RecordingStore } from './recording-store';

const RECORDING: RecordingView = {
  id: 'r1' as RecordingId,
  since: '2026-11-26T01:00:00Z',
  by: SITE,
  consent: 'announce',
  answers: [],
  interrupted: false,
};

async function given(first: RecordingView | null = null) {
  const given = givenCall();
  const recording = TestBed.runInInjectionContext(() => new RecordingStore());
  const alerts: string[] = [];
  vi.spyOn(given.announcer, 'alert').mockImplementation((text) => void alerts.push(text));
  await given.store.enter(CALL);
  const show = (view: RecordingView | null): void => {
    const { parts } = given.call().state.value.snapshot ?? aSnapshot();
    given.call().showCall({ parts: { ...parts, recording: view } });
    TestBed.tick();
  };
  show(first);
  return { ...given, recording, alerts, show };
}

it('says that a recording begins, pauses, resumes and ends, also to who comes while it goes on', async () => {
  const { alerts, show } = await given(RECORDING);
  expect(alerts).toHaveLength(1);
  show({ ...RECORDING, interrupted: true });
  show(RECORDING);
  show(null);
  expect(alerts.slice(1)).toEqual([
    'Recording is interrupted for a moment. It resumes by itself.',
    'Recording has resumed.',
    'Recording stopped.',
  ]);
});

it('starts, and stops what goes on', async () => {
  const { recording, call, show } = await given();
  await recording.toggle();
  show({ ...RECORDING, by: SELF });
  await recording.toggle();
  expect(call().asked.slice(-2)).toEqual(['recording.start {}', 'recording.stop {}']);
});

it('asks whoever has not answered, and again only when that is wished', async () => {
  const asks: RecordingView = { ...RECORDING, consent: 'ask' };
  const { recording, call, show } = await given(asks);
  expect(recording.asked()).toBe(true);
  await recording.say(false);
  expect(call().asked.at(-1)).toBe('recording.answer {"recordingId":"r1","agreed":false}');
  show({ ...asks, answers: [{ participantId: SELF, agreed: false }] });
  expect([recording.asked(), recording.answer()]).toEqual([false, false]);
  recording.reconsider();
  expect(recording.asked()).toBe(true);
  const before = call().asked.length;
  await recording.say(false);
  expect(call().asked).toHaveLength(before);
  expect(recording.asked()).toBe(false);
});

it('asks nobody where people are only told', async () => {
  const { recording } = await given(RECORDING);
  expect([recording.asks(), recording.asked(), recording.unrecorded()]).toEqual([false, false, 0]);
});
