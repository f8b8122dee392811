import type * as mediasoup from 'mediasoup-client/types';

/** Makes the mediasoup device: the browser's own, or a fake one in tests. */
export type CreateDevice = () => Promise<mediasoup.Device>;

/** Loaded here, so that pages without a call do not carry mediasoup-client. */
export const browserDevice: CreateDevice = async () => {
  const { detectDevice } = await import('./browser-device.js');
  return detectDevice();
};

/** What is done with a device; loaded beside it. */
export const mediaSessions = () => import('./media-session.js');
