import type { types as server } from 'mediasoup';
import type { types } from 'mediasoup-client';

/** What the bare page asks the bare server, and what it is answered. */
export interface BareCommands {
  enter: {
    input: Record<string, never>;
    output: { rtpCapabilities: server.RouterRtpCapabilities; producers: readonly BareProducer[] };
  };
  transport: { input: Record<string, never>; output: types.TransportOptions };
  connect: {
    input: { transportId: string; dtlsParameters: types.DtlsParameters };
    output: Record<string, never>;
  };
  produce: {
    input: { transportId: string; kind: types.MediaKind; rtpParameters: types.RtpParameters };
    output: { id: string };
  };
  consume: {
    input: { transportId: string; producerId: string; rtpCapabilities: types.RtpCapabilities };
    output: { id: string; producerId: string; kind: types.MediaKind; rtpParameters: server.RtpParameters };
  };
  resume: { input: { consumerId: string }; output: Record<string, never> };
}
export interface BareProducer {
  readonly id: string;
  readonly kind: types.MediaKind;
}
export type BareCommand = keyof BareCommands;
