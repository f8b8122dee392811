import type { DeviceKind } from '@rinjo/contract';
import type { types } from 'mediasoup';
import type { Direction } from './peer.js';
import { DATA_MESSAGE_BYTES } from './pointer-relay.js';
import type { Place } from './room.js';

const ICE_CONSENT_S = 20;
const START_BITRATE: Readonly<Record<DeviceKind, number>> = {
  phone: 600_000,
  tablet: 600_000,
  desktop: 1_000_000,
};
/** What one participant may send, in bit/s; a shared screen comes on top. */
export const MAX_INCOMING = { camera: 3_000_000, screen: 1_500_000 } as const;

/** Opens a transport on the worker's one port. */
export async function openTransport(
  place: Place,
  direction: Direction,
  device: DeviceKind,
  maxIncoming: number,
): Promise<types.WebRtcTransport> {
  const transport = await place.router.createWebRtcTransport({
    webRtcServer: place.home.server,
    enableUdp: true,
    enableTcp: true,
    preferUdp: true,
    iceConsentTimeout: ICE_CONSENT_S,
    initialAvailableOutgoingBitrate: START_BITRATE[device],
    enableSctp: true,
    maxReceiveMessageSize: DATA_MESSAGE_BYTES,
    maxSendMessageSize: DATA_MESSAGE_BYTES,
  });
  if (direction === 'send') await transport.setMaxIncomingBitrate(maxIncoming);
  return transport;
}

/**
 * Tells when a transport has closed. The server closes none because ICE says `disconnected`: that would kill a restart
 * that is under way; only the seat's 30 s do. A failed DTLS handshake cannot be repeated.
 */
export function watchTransport(transport: types.WebRtcTransport, closed: () => void): void {
  transport.on('dtlsstatechange', (state) => {
    if (state === 'failed' || state === 'closed') transport.close();
  });
  transport.observer.once('close', closed);
}
