import { TestBed } from '@angular/core/testing';
import { CALL } from '../../testing/call-builders';
import { type FakeTrack } from '../../testing/fake-media';
import { givenCall, TICKET } from '../../testing/given-call';

let visibility: DocumentVisibilityState = 'visible';
const show = (state: DocumentVisibilityState): void => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'visibilityState');
});

/** Somebody in a call, with what became of camera and microphone since. */
async function inCall(handheld = false) {
  const given = givenCall(() => Promise.resolve(TICKET), handheld);
  await given.store.enter(CALL);
  TestBed.tick();
  const { devices, call, store } = given;
  const first = call().asked.length;
  const live = (kind: FakeTrack['kind']): FakeTrack => {
    const track = devices.given.findLast((other) => other.kind === kind);
    if (!track) throw new Error(`no ${kind}`);
    return track;
  };
  const settle = async (ms = 0): Promise<void> => {
    TestBed.tick();
    await vi.advanceTimersByTimeAsync(ms);
    TestBed.tick();
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    ...given,
    live,
    settle,
    captures: () => devices.asked.length - 1,
    /** What the server was asked since, tellings by their cause alone. */
    since: () => call().asked.slice(first),
    state: () => store.guard.state(),
  };
}

describe('a telephone call', () => {
  it('is told to the others, and answered with fresh tracks when it is over', async () => {
    const { live, settle, since, state, captures, devices } = await inCall(true);
    const [camera, microphone] = [live('video'), live('audio')];
    microphone.setMuted(true);
    camera.setMuted(true);
    expect(state()).toEqual({ camera: 'phone_call', microphone: 'phone_call' });
    expect(since().at(-1)).toBe(
      'interruption.report {"camera":"phone_call","microphone":"phone_call","film":null}',
    );
    await settle(60_000);
    expect(captures()).toBe(0);
    // Both say that they are well again, and are dead all the same.
    microphone.setMuted(false);
    camera.setMuted(false);
    await settle(1_000);
    await settle();
    expect(camera.readyState).toBe('ended');
    expect(microphone.readyState).toBe('ended');
    expect(state()).toEqual({ camera: null, microphone: null });
    expect(since()).toEqual(expect.arrayContaining(['publish microphone', 'publish camera']));
    expect(devices.given.filter(({ readyState }) => readyState === 'live')).toHaveLength(2);
  });

  it('keeps a microphone muted that was muted before', async () => {
    const { store, live, settle, since } = await inCall(true);
    await store.toggleMicrophone();
    live('audio').setMuted(true);
    live('audio').setMuted(false);
    await settle();
    expect(since()).toContain('publish microphone muted');
    expect(store.microphoneOn()).toBe(false);
  });

  it('that still holds the device is asked again more and more rarely, and then no more', async () => {
    const { devices, live, settle, captures, state, store } = await inCall(true);
    live('video').setMuted(true);
    devices.refuse = () => 'NotReadableError';
    live('video').setMuted(false);
    await settle(3_600_000);
    expect(captures()).toBe(5);
    expect(state().camera).toBe('phone_call');
    devices.refuse = () => null;
    await store.guard.tryAgain();
    expect(state().camera).toBeNull();
  });
});

describe('a page that is hidden', () => {
  it('says that a phone films no more, and renews what was silenced when it is seen again', async () => {
    const { live, settle, since, state, captures } = await inCall(true);
    show('hidden');
    expect(since()).toEqual(['interruption.report {"camera":"hidden","microphone":null,"film":null}']);
    live('video').setMuted(true);
    live('audio').setMuted(true);
    await settle(30_000);
    expect(captures()).toBe(0);
    show('visible');
    await settle();
    expect(captures()).toBe(1);
    expect(state()).toEqual({ camera: null, microphone: null });
  });

  it('takes it back when the picture goes on: hidden, or seen to move afterwards', async () => {
    const { live, settle, state, captures, store } = await inCall(true);
    Object.assign(live('video'), { stats: { deliveredFrames: 100 } });
    show('hidden');
    expect(state().camera).toBe('hidden');
    Object.assign(live('video'), { stats: { deliveredFrames: 130 } });
    await settle(2_000);
    expect(state().camera).toBeNull();
    show('visible');
    show('hidden');
    show('visible');
    expect(state().camera).toBe('hidden');
    store.guard.pictureMoves(true);
    expect(state().camera).toBeNull();
    expect(captures()).toBe(0);
  });

  it('gets a fresh camera where nothing shows that the old one goes on', async () => {
    const { settle, state, captures } = await inCall(true);
    show('hidden');
    await settle(10_000);
    expect(state().camera).toBe('hidden');
    show('visible');
    await settle(2_000);
    expect([captures(), state().camera]).toEqual([1, null]);
  });

  it('is no reason on a desk, nor while the picture is held back by choice', async () => {
    const desk = await inCall(false);
    show('hidden');
    expect(desk.state().camera).toBeNull();
    TestBed.resetTestingModule();
    visibility = 'visible';
    const phone = await inCall(true);
    await phone.store.pauseCamera(true);
    show('hidden');
    expect(phone.state().camera).toBeNull();
  });

  it('that comes out of the cache of the browser is looked after like one that is seen again', async () => {
    const { live, settle, state } = await inCall(true);
    live('audio').muted = true;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
    expect(state().microphone).toBeNull();
    expect(live('audio').muted).toBe(false);
  });
});

describe('a picture that stands still', () => {
  it('is renewed, and not again at once when that does not help', async () => {
    const { store, settle, since, captures, state } = await inCall();
    store.guard.pictureMoves(false);
    await settle(2_900);
    expect(state().camera).toBeNull();
    await settle(100);
    expect(captures()).toBe(1);
    expect(since()).toContain('publish camera');
    for (let minute = 0; minute < 4; minute += 1) {
      store.guard.pictureMoves(false);
      await settle(4_000);
    }
    expect(captures()).toBeLessThanOrEqual(4);
  });

  it('is left alone while the camera itself goes on, and when it moves again', async () => {
    const { store, live, settle, captures, state } = await inCall();
    store.guard.pictureMoves(false);
    await settle(2_000);
    store.guard.pictureMoves(true);
    await settle(10_000);
    Object.assign(live('video'), { stats: { deliveredFrames: 100 } });
    store.guard.pictureMoves(false);
    Object.assign(live('video'), { stats: { deliveredFrames: 190 } });
    await settle(10_000);
    expect([captures(), state().camera]).toEqual([0, null]);
  });
});

describe('a device that is unplugged', () => {
  it('is replaced by the next one at once, and taken back when it is there again', async () => {
    const { devices, settle, since, state, store } = await inCall();
    devices.plug('videoinput', ['cam-2']);
    await settle();
    expect(store.media.camera()?.getSettings().deviceId).toBe('cam-2');
    expect(since()).toContain('publish camera');
    expect(store.toast()).toContain('Another one is used');
    expect(state().camera).toBeNull();
    devices.plug('videoinput', ['cam-1', 'cam-2']);
    await settle(2_000);
    expect(store.media.camera()?.getSettings().deviceId).toBe('cam-1');
    expect(store.toast()).toContain('Back to the camera');
  });

  it('is not gone back to when another was chosen meanwhile', async () => {
    const { devices, settle, store } = await inCall();
    devices.plug('videoinput', ['cam-2', 'cam-3']);
    await settle();
    await store.chooseCamera('cam-3');
    devices.plug('videoinput', ['cam-1', 'cam-2', 'cam-3']);
    await settle(60_000);
    expect(store.media.camera()?.getSettings().deviceId).toBe('cam-3');
  });

  it('without another is told, and taken when one appears', async () => {
    const { devices, settle, since, state, store, captures } = await inCall();
    devices.refuse = ({ audio }) => (audio ? 'NotFoundError' : null);
    devices.plug('audioinput', []);
    await settle(600_000);
    expect(state().microphone).toBe('device_lost');
    expect(store.microphoneOn()).toBe(false);
    expect(captures()).toBe(1);
    expect(since().at(-1)).toContain('"microphone":"device_lost"');
    devices.refuse = () => null;
    devices.plug('audioinput', ['mic-2']);
    await settle(2_000);
    expect(store.media.microphone()?.getSettings().deviceId).toBe('mic-2');
    expect(state().microphone).toBeNull();
  });

  it('is noticed also where its track says nothing', async () => {
    const { devices, settle, store } = await inCall();
    devices.devices = devices.devices.filter(({ deviceId }) => deviceId !== 'cam-1');
    devices.dispatchEvent(new Event('devicechange'));
    await settle();
    expect(store.media.camera()?.getSettings().deviceId).toBe('cam-2');
  });
});

it('says that the permission was taken away, and does not ask again', async () => {
  const { devices, live, settle, state, store, captures } = await inCall();
  devices.refuse = () => 'NotAllowedError';
  live('video').lose();
  await settle(600_000);
  expect(state().camera).toBe('denied');
  expect(store.media.problem()).toBe('denied');
  expect(captures()).toBe(1);
});

it('forgets what is missing when the person turns it off', async () => {
  const { live, store, state, since } = await inCall();
  live('video').setMuted(true);
  await store.toggleCamera();
  expect(state().camera).toBeNull();
  expect(since()).toContain('unpublish camera');
});

it('tells the server again what it does not know yet', async () => {
  const { live, call, since } = await inCall();
  call().show({ phase: 'reconnecting', rung: 3 });
  live('audio').setMuted(true);
  expect(since()).toEqual([]);
  call().show({ phase: 'joined', rung: null });
  expect(since()).toEqual(['interruption.report {"camera":null,"microphone":"phone_call","film":null}']);
});
