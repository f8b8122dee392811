import type { types } from 'mediasoup-client';
import type { RemoteTransport } from './wire.js';

/** What the load generator needs from a server, whichever it is. */
export interface Seat {
  createTransport(direction: 'send' | 'recv'): Promise<RemoteTransport>;
  connect(transportId: string, dtlsParameters: types.DtlsParameters): Promise<unknown>;
  produce(transportId: string, kind: 'audio' | 'video', rtpParameters: types.RtpParameters): Promise<unknown>;
  /** Calls `take` for every stream of others, now and later. */
  onStream(take: (producerId: string) => void): void;
  /** Starts receiving a stream. */
  consume(transportId: string, producerId: string): Promise<unknown>;
  leave(): Promise<void>;
}

/**
 * What a receiver says it can do: the router's codecs, without header extensions and feedback for bandwidth estimation.
 * Nothing here decodes, so nothing would answer; both servers forward everything instead of guessing a bandwidth.
 */
export function receiverCapabilities(router: types.RtpCapabilities): types.RtpCapabilities {
  return {
    codecs: (router.codecs ?? []).map((codec) => ({ ...codec, rtcpFeedback: [] })),
    headerExtensions: [],
  };
}
