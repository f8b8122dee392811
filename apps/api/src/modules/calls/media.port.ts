import type {
  CallId,
  ConnectTransport,
  ConsumerId,
  CreatedConsumer,
  CreatedTransport,
  DeviceKind,
  IceServer,
  MediaSource,
  NetworkCheckRoute,
  OpenPointer,
  ParticipantId,
  PointerLine,
  Produce,
  ProducerId,
  RestartedIce,
  RtpCapabilities,
  SetPreferredLayers,
  TenantId,
  TransportId,
} from '@rinjo/contract';
import type { SeatRef } from '../../platform/realtime/connection.js';

export interface CallRef {
  readonly tenantId: TenantId;
  readonly callId: CallId;
}

/** What a seat needs to begin with media. */
export interface MediaPlace {
  readonly rtpCapabilities: RtpCapabilities;
  readonly iceServers: readonly IceServer[];
}

/** What has come in of one track so far. */
export interface ReceivedTrack {
  readonly participantId: ParticipantId;
  readonly producerId: ProducerId;
  readonly source: MediaSource;
  readonly paused: boolean;
  /** RTP packets with their headers, what was sent again included. */
  readonly bytes: number;
}

/** A look at the way between a client and the media server, without a call. */
export interface OpenProbe {
  /** SHA-256 of the client's certificate. */
  readonly fingerprint: string;
  /** Everything is closed after this long. */
  readonly lifetimeMs: number;
}
export interface OpenedProbe {
  readonly routes: readonly NetworkCheckRoute[];
  readonly iceServers: readonly IceServer[];
  close(): void;
  /** Calls once it is closed, for whatever reason; at once when it is already. */
  onClose(closed: () => void): void;
}

/** A track as it leaves the media server on this machine, for whoever records it. */
export interface MediaTap {
  readonly mimeType: string;
  readonly clockRate: number;
  readonly channels: number;
  readonly payloadType: number;
  readonly ssrc: number;
  /** Sends to this port of 127.0.0.1 from now on: RTP, and RTCP on the same port. */
  start(port: number): Promise<void>;
  /** Asks the sender for a picture that stands for itself; nothing more often than twice a second. */
  requestKeyFrame(): void;
  close(): void;
  /** Calls once it is closed, for whatever reason; at once when it is already. */
  onClose(closed: () => void): void;
}

/** What happens to media without anybody asking for it. */
export interface MediaListener {
  producerClosed(seat: SeatRef, producerId: ProducerId): void;
  consumerClosed(seat: SeatRef, consumerId: ConsumerId): void;
  consumerStarved(seat: SeatRef, consumerId: ConsumerId, starved: boolean): void;
  /** The largest layer of a track that anybody looks at; null: all, -1: nobody does. */
  demanded(seat: SeatRef, producerId: ProducerId, layer: number | null): void;
  speakerChanged(call: CallRef, participantId: ParticipantId | null): void;
  /** Something came on a participant's pointer channel; unchecked. */
  pointed(seat: SeatRef, bytes: Uint8Array): void;
  /** All media of the call is gone and a new place for it is ready. */
  moved(call: CallRef): void;
  /** All media of the call is gone and no place was found for it yet; `moved` follows when one is. */
  lost(call: CallRef): void;
  /** No transport was made within the time that a seat has for it. */
  neverConnected(seat: SeatRef): void;
}

/**
 * Media, as calls needs it; the module `media` provides it. Every id is looked up among the seat's own things: an id of
 * somebody else is NOT_FOUND, as is one that never existed. Throws MEDIA_UNAVAILABLE, MEDIA_LIMIT, MEDIA_UNSUPPORTED.
 */
export abstract class MediaPort {
  /** Calls can be carried. */
  abstract get ready(): boolean;

  /** There is a TURN server, so that two people can be connected without learning each other's addresses. */
  abstract get hasRelay(): boolean;
  /** STUN and TURN servers, with credentials of their own for the holder, an id. */
  abstract iceServers(holder: string): readonly IceServer[];

  abstract listen(listener: MediaListener): void;

  /** Gives a seat its place in the call's room; the first one opens the room. */
  abstract seat(seat: SeatRef, device: DeviceKind): Promise<MediaPlace>;
  /** A seat's place again, for a client that resumes; `kept` is false when its transports are gone. */
  abstract resume(seat: SeatRef, device: DeviceKind): Promise<MediaPlace & { readonly kept: boolean }>;
  abstract unseat(seat: SeatRef): void;
  abstract closeCall(call: CallRef): void;

  abstract declareCapabilities(seat: SeatRef, rtpCapabilities: RtpCapabilities): Promise<void>;
  abstract createTransport(seat: SeatRef, direction: 'send' | 'recv'): Promise<CreatedTransport>;
  abstract connectTransport(seat: SeatRef, input: ConnectTransport): Promise<void>;
  abstract restartIce(seat: SeatRef, transportId: TransportId): Promise<RestartedIce>;
  abstract closeTransport(seat: SeatRef, transportId: TransportId): Promise<void>;
  abstract produce(seat: SeatRef, input: Produce): Promise<ProducerId>;
  abstract setProducerPaused(seat: SeatRef, producerId: ProducerId, paused: boolean): Promise<void>;
  abstract closeProducer(seat: SeatRef, producerId: ProducerId): Promise<void>;
  abstract consume(seat: SeatRef, producerId: ProducerId): Promise<CreatedConsumer>;
  abstract setConsumerPaused(seat: SeatRef, consumerId: ConsumerId, paused: boolean): Promise<void>;
  abstract setPreferredLayers(seat: SeatRef, input: SetPreferredLayers): Promise<void>;

  /** What the server has received of every track of a call; nothing while the call has no place. */
  abstract received(call: CallRef): Promise<readonly ReceivedTrack[]>;
  /** Lets cameras of a call send more than usual, in bit/s; null: as usual. */
  abstract allow(call: CallRef, cameraBitrate: number | null): Promise<void>;

  /** Opens a way out for a track that somebody in the call sends, paused until it is started. Throws NOT_FOUND. */
  abstract tap(call: CallRef, producerId: ProducerId): Promise<MediaTap>;

  /** Opens the channel for the own pointer; answers its id. */
  abstract openPointer(seat: SeatRef, input: OpenPointer): Promise<string>;
  abstract closePointer(seat: SeatRef): void;
  /** Opens the channel on which everybody's pointers come. Needs a receiving transport. */
  abstract openPointerLine(seat: SeatRef): Promise<PointerLine>;
  /** Whether what `showPointer` sends can reach this seat. */
  abstract hasPointerLine(seat: SeatRef): boolean;
  /** Sends to everybody in the call who has a line. */
  abstract showPointer(call: CallRef, bytes: Uint8Array): void;

  /** Opens transports that carry an echo and nothing else, on the least loaded worker. */
  abstract openProbe(input: OpenProbe): Promise<OpenedProbe>;
}

/** The kind of track that a source sends. */
export const KIND_OF: Readonly<Record<MediaSource, 'audio' | 'video'>> = {
  camera: 'video',
  screen: 'video',
  microphone: 'audio',
  screen_audio: 'audio',
};
