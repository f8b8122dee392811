import { TestBed } from '@angular/core/testing';
import type { Pointing } from '@rinjo/call-client';
import { CALL, EXPERT, SELF } from '../../testing/call-builders';
import { givenCall } from '../../testing/given-call';
import { SoundOut } from '../sound/sound-out';
import { PointerSound } from './pointer-sound';

const AT: Pointing = { kind: 'move', target: 1, frame: 0, x: 1, y: 1 };

it('sounds when somebody begins to point, not for every position, not for oneself, and only when wanted', async () => {
  vi.useFakeTimers();
  let tones = 0;
  const node = {
    connect: () => node,
    frequency: {},
    gain: fakeParam(),
    start: () => (tones += 1),
    stop: () => null,
  };
  const audio = () => ({ createOscillator: () => node, createGain: () => node, currentTime: 0 });
  TestBed.configureTestingModule({
    providers: [PointerSound, { provide: SoundOut, useValue: { audio } }],
  });
  const { store, call } = givenCall();
  await store.enter(CALL);
  const sound = TestBed.inject(PointerSound);
  TestBed.tick();
  call().showPointer(EXPERT, AT);
  expect(tones).toBe(0);
  sound.turn(true);
  TestBed.tick();
  expect(tones).toBe(1);
  call().showPointer(EXPERT, AT);
  call().showPointer(EXPERT, AT);
  call().showPointer(SELF, AT);
  expect(tones).toBe(2);
  vi.advanceTimersByTime(2_000);
  call().showPointer(EXPERT, AT);
  expect(tones).toBe(3);
  vi.useRealTimers();
});

const fakeParam = () => ({ setValueAtTime: () => null, exponentialRampToValueAtTime: () => null });
