import { TestBed } from '@angular/core/testing';
import { FakeDevices, installDevices } from '../testing/fake-media';
import { LocalMedia } from './local-media';

function given(devices: FakeDevices | undefined, handheld = false): LocalMedia {
  installDevices(devices, handheld);
  TestBed.configureTestingModule({ providers: [LocalMedia] });
  return TestBed.inject(LocalMedia);
}

it('asks once for both devices and gives a track of each', async () => {
  const devices = new FakeDevices();
  const media = given(devices);
  await Promise.all([media.start(), media.start()]);
  expect(devices.asked).toHaveLength(1);
  expect(media.camera()?.kind).toBe('video');
  expect(media.microphone()?.kind).toBe('audio');
  expect(media.problem()).toBeNull();
});

it('goes on with the microphone when there is no camera', async () => {
  const devices = new FakeDevices();
  devices.refuse = ({ video }) => (video ? 'NotFoundError' : null);
  const media = given(devices);
  await media.start();
  expect(media.camera()).toBeNull();
  expect(media.microphone()).not.toBeNull();
  expect(media.problem()).toBe('notFound');
});

it('does not ask again and again after a refusal', async () => {
  const devices = new FakeDevices();
  devices.refuse = () => 'NotAllowedError';
  const media = given(devices);
  await media.start();
  expect(devices.asked).toHaveLength(1);
  expect(media.problem()).toBe('denied');
});

it('says that the address is the problem where the browser has no devices at all', async () => {
  const media = given(undefined);
  await media.start();
  expect(media.problem()).toBe('insecure');
});

it('wants the camera on the back of a phone, and switches to the front', async () => {
  const devices = new FakeDevices();
  const media = given(devices, true);
  await media.start();
  expect(media.facing()).toBe('environment');
  expect(media.mirrored()).toBe(false);
  const first = devices.given[0];
  await media.switchCamera();
  expect(first?.readyState).toBe('ended');
  expect(media.facing()).toBe('user');
  expect(media.mirrored()).toBe(true);
});

it('takes the next camera of a computer, and the former one when that is busy', async () => {
  const devices = new FakeDevices();
  const media = given(devices);
  await media.start();
  await media.switchCamera();
  expect(media.camera()?.getSettings().deviceId).toBe('cam-2');
  devices.refuse = ({ video }) => (JSON.stringify(video).includes('cam-1') ? 'NotReadableError' : null);
  await media.switchCamera();
  expect(media.camera()?.getSettings().deviceId).toBe('cam-2');
});

it('reports a device that was unplugged, but not one that it stopped itself', async () => {
  const devices = new FakeDevices();
  const media = given(devices);
  const lost: string[] = [];
  media.onLost = (source) => lost.push(source);
  await media.start();
  const [camera, microphone] = devices.given;
  microphone?.lose();
  expect(media.microphone()).toBeNull();
  media.stopCamera();
  camera?.dispatchEvent(new Event('ended'));
  expect(lost).toEqual(['microphone']);
});

it('takes fresh tracks of both devices in one capture, and each alone where one is refused', async () => {
  const devices = new FakeDevices();
  const media = given(devices);
  await media.start();
  const asked = devices.asked.length;
  const fine = await media.renew(['camera', 'microphone'], new Map());
  expect([...fine.values()]).toEqual([null, null]);
  expect(devices.asked).toHaveLength(asked + 1);
  devices.refuse = ({ audio }) => (audio ? 'NotReadableError' : null);
  const half = await media.renew(['camera', 'microphone'], new Map());
  expect(Object.fromEntries(half)).toEqual({ camera: null, microphone: 'inUse' });
  expect(media.camera()).not.toBeNull();
  expect(media.microphone()).toBeNull();
});

it('begins with the devices that were chosen in this browser before', async () => {
  localStorage.clear();
  const devices = new FakeDevices();
  const media = given(devices);
  await media.choose('camera', 'cam-2');
  TestBed.resetTestingModule();
  const next = given(devices);
  await next.start();
  expect(next.camera()?.getSettings().deviceId).toBe('cam-2');
  devices.plug('videoinput', ['cam-1']);
  TestBed.resetTestingModule();
  const without = given(devices);
  await without.start();
  expect(without.camera()?.getSettings().deviceId).toBe('cam-1');
});
