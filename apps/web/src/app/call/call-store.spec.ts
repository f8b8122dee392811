import { CallError } from '@rinjo/call-client';
import { ApiError } from '../core/api-error';
import { aParticipant, CALL, SELF, SITE } from '../testing/call-builders';
import { givenCall } from '../testing/given-call';
import { TAB_CALL } from './call-store';

it('joins, sends microphone and camera, and remembers the call for a reload', async () => {
  const { store, call, preferences } = givenCall();
  await store.enter(CALL);
  expect(call().asked).toEqual(['publish microphone', 'publish camera']);
  expect(preferences.readTab(TAB_CALL)).toBe(CALL);
  expect(store.people()).toMatchObject([{ self: true, cameraOn: true, microphoneOn: true }]);
});

it('joins without devices when the browser refuses them', async () => {
  const { store, devices, call } = givenCall();
  devices.refuse = () => 'NotAllowedError';
  await store.enter(CALL);
  expect(store.state().phase).toBe('joined');
  expect(call().asked).toEqual([]);
  expect(store.people()[0]).toMatchObject({ cameraOn: false, microphoneOn: false });
});

it('keeps the code and the numbers of a refusal', async () => {
  const { store, preferences } = givenCall(() =>
    Promise.reject(new ApiError('CALL_FULL', { used: 10, max: 10 })),
  );
  await store.enter(CALL);
  expect(store.state()).toMatchObject({
    phase: 'ended',
    endReason: 'refused',
    error: { code: 'CALL_FULL', details: { used: 10, max: 10 } },
  });
  expect(preferences.readTab(TAB_CALL)).toBeNull();
});

it('mutes without giving up the microphone, and starts it again', async () => {
  const { store, call } = givenCall();
  await store.enter(CALL);
  await store.toggleMicrophone();
  expect(store.microphoneOn()).toBe(false);
  await store.toggleMicrophone();
  expect(store.microphoneOn()).toBe(true);
  expect(call().asked.slice(2)).toEqual(['mute microphone', 'unmute microphone']);
});

it('switches the camera off for real: its light goes out', async () => {
  const { store, devices, call } = givenCall();
  await store.enter(CALL);
  await store.toggleCamera();
  expect(devices.given.find(({ kind }) => kind === 'video')?.readyState).toBe('ended');
  await store.toggleCamera();
  expect(call().asked.slice(2)).toEqual(['unpublish camera', 'publish camera']);
});

it('replaces the track when another camera is chosen', async () => {
  const { store, call } = givenCall();
  await store.enter(CALL);
  await store.chooseCamera('cam-2');
  expect(call().asked.at(-1)).toBe('replace camera');
  expect(store.media.camera()?.getSettings().deviceId).toBe('cam-2');
});

it('shows what the server refuses and stays in the call', async () => {
  const { store, call } = givenCall();
  await store.enter(CALL);
  call().refusal = new CallError('FORBIDDEN');
  await store.remove(SITE);
  expect(store.problem()?.code).toBe('FORBIDDEN');
  expect(store.state().phase).toBe('joined');
});

it('announces who comes and goes', async () => {
  const { store, call, announcer } = givenCall();
  await store.enter(CALL);
  const site = aParticipant(SITE, { displayName: 'Yamada' });
  call().showCall({ participants: [aParticipant(SELF), site] });
  expect(announcer.polite()).toBe('Yamada joined');
  call().showCall({ participants: [aParticipant(SELF)] });
  expect(announcer.polite()).toBe('Yamada left');
});

it('says honestly that nobody hears it while reconnecting, but not during a short hiccup', async () => {
  const { store, call, announcer } = givenCall();
  await store.enter(CALL);
  call().show({ phase: 'reconnecting', rung: 0 });
  expect(store.cutOff()).toBe(false);
  call().show({ phase: 'reconnecting', rung: 1 });
  expect(store.cutOff()).toBe(true);
  expect(announcer.urgent()).toContain('cannot hear');
});

it('tells that media came back after the server moved them', async () => {
  const { store, call } = givenCall();
  await store.enter(CALL);
  call().showCall({ epoch: 2 });
  expect(store.toast()).toBe('Picture and sound were connected again.');
});

it('allows what the role in the call allows', async () => {
  const { store, call } = givenCall();
  await store.enter(CALL);
  expect(store.allows('call:end')).toBe(true);
  call().showCall({ participants: [aParticipant(SELF, { role: 'guest' })] });
  expect(store.allows('call:end')).toBe(false);
  expect(store.allows('participant:remove')).toBe(false);
});

it('forgets the call in this tab when it is over', async () => {
  const { store, call, preferences } = givenCall();
  await store.enter(CALL);
  await store.leave();
  expect(call().asked.at(-1)).toBe('leave');
  expect(preferences.readTab(TAB_CALL)).toBeNull();
});
