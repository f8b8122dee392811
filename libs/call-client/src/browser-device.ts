import { Device } from 'mediasoup-client';

/**
 * The browser's own mediasoup device. A module of its own with a static import: bundlers give a CommonJS package that is
 * imported dynamically no names.
 */
export function detectDevice(): Promise<Device> {
  return Device.factory();
}
