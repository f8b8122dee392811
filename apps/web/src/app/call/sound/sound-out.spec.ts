import { TestBed } from '@angular/core/testing';
import { CALL } from '../../testing/call-builders';
import { givenCall } from '../../testing/given-call';
import { SoundOut } from './sound-out';

/** An AudioContext as Safari leaves it after a telephone call. */
class InterruptedContext extends EventTarget {
  static made: InterruptedContext[] = [];
  state = 'running';
  resumed = 0;

  constructor() {
    super();
    InterruptedContext.made.push(this);
  }
  resume(): Promise<void> {
    this.resumed += 1;
    this.state = 'running';
    return Promise.resolve();
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

async function inCall() {
  Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', { configurable: true, value: () => null });
  vi.stubGlobal('AudioContext', InterruptedContext);
  TestBed.configureTestingModule({ providers: [SoundOut] });
  const given = givenCall();
  given.devices.plug('audiooutput', ['phones', 'desk']);
  await given.store.enter(CALL);
  return { ...given, out: TestBed.inject(SoundOut) };
}
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
});
const listed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('goes on with the device’s own speaker when earphones are pulled out, says so, and goes back to them', async () => {
  const { out, devices, store } = await inCall();
  await listed();
  out.setSpeaker('phones');
  expect(out.speaker()).toBe('phones');
  devices.plug('audiooutput', ['desk']);
  await listed();
  expect(out.speaker()).toBe('');
  expect(store.toast()).toContain('The speaker was unplugged');
  devices.plug('audiooutput', ['phones', 'desk']);
  await listed();
  expect(out.speaker()).toBe('phones');
});

it('wakes the sound that a telephone call put to sleep, at once or when the page is seen again', async () => {
  const { out } = await inCall();
  out.audio();
  const context = InterruptedContext.made.at(-1);
  if (!context) throw new Error('no context');
  context.state = 'interrupted';
  context.dispatchEvent(new Event('statechange'));
  expect(context.resumed).toBe(1);
  context.state = 'suspended';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(context.resumed).toBe(2);
});
