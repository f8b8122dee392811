import { TestBed } from '@angular/core/testing';
import { ApiError } from '../../core/api-error';
import { CALL } from '../../testing/call-builders';
import { givenCall } from '../../testing/given-call';
import { ScreenShare } from './screen-share';

it('sends the screen with its sound, and takes both back', async () => {
  const { store, call, devices } = givenCall();
  const share = TestBed.inject(ScreenShare);
  await store.enter(CALL);
  await share.toggle();
  expect(call().asked.slice(2)).toEqual(['publish screen', 'publish screen_audio']);
  expect(share.on()).toBe(true);
  await share.toggle();
  expect(call().asked.slice(4)).toEqual(['unpublish screen', 'unpublish screen_audio']);
  expect(devices.given.slice(2).map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
});

it("ends with the browser's own button, and with the call", async () => {
  const { store, call, devices } = givenCall();
  const share = TestBed.inject(ScreenShare);
  await store.enter(CALL);
  await share.start();
  devices.given.at(-2)?.lose();
  expect(share.on()).toBe(false);
  expect(call().asked).toContain('unpublish screen');
  await share.start();
  call().show({ phase: 'ended', endReason: 'removed' });
  TestBed.tick();
  expect(share.on()).toBe(false);
});

it("says nothing when the browser's question was closed, and lets go of a screen that the server refuses", async () => {
  const { store, call, devices } = givenCall();
  const share = TestBed.inject(ScreenShare);
  await store.enter(CALL);
  devices.refuse = () => 'NotAllowedError';
  await share.start();
  expect([share.on(), store.toast(), store.problem()]).toEqual([false, null, null]);
  devices.refuse = () => null;
  call().refusal = new ApiError('FORBIDDEN');
  await share.start();
  expect(share.on()).toBe(false);
  expect(devices.given.at(-1)?.readyState).toBe('ended');
});
