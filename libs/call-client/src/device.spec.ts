import { describe, expect, it } from '@jest/globals';
import { Device } from 'mediasoup-client';
import * as fakeParameters from 'mediasoup-client/fakeParameters';
import { FakeHandler } from 'mediasoup-client/handlers/FakeHandler';
import { Devices } from './device.js';

const router = fakeParameters.generateRouterRtpCapabilities();
const other = { ...router, codecs: router.codecs?.slice(0, 1) ?? [] };

function given({ failures = 0 } = {}) {
  const made: Device[] = [];
  let left = failures;
  const devices = new Devices(() => {
    if (left-- > 0) return Promise.reject(new Error('no device'));
    const device = new Device({ handlerFactory: FakeHandler.createFactory(fakeParameters) });
    made.push(device);
    return Promise.resolve(device);
  });
  return { devices, made };
}

describe('devices', () => {
  it('are loaded once for all routers that can do the same', async () => {
    const { devices, made } = given();
    devices.prepare();
    devices.prepare();
    const first = await devices.loaded(router);
    expect(await devices.loaded(structuredClone(router))).toBe(first);
    expect([first.loaded, made.length]).toEqual([true, 1]);
  });

  it('are made anew for a router that can do something else', async () => {
    const { devices, made } = given();
    const first = await devices.loaded(router);
    expect(await devices.loaded(other)).not.toBe(first);
    expect(made).toHaveLength(2);
  });

  it('are tried again after one that could not be made', async () => {
    const { devices } = given({ failures: 1 });
    devices.prepare();
    await expect(devices.loaded(router)).rejects.toThrow('no device');
    expect((await devices.loaded(router)).loaded).toBe(true);
  });
});
