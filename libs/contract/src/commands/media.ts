import type { MediaSource } from '../call.js';
import type { ConsumerId, ParticipantId, ProducerId, TransportId } from '../ids.js';
import type {
  DtlsParameters,
  IceCandidate,
  IceParameters,
  IceServer,
  RtpCapabilities,
  RtpParameters,
  SctpParameters,
} from '../media.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

export interface DeclareCapabilities {
  readonly rtpCapabilities: RtpCapabilities;
}

export interface CreateTransport {
  readonly direction: 'send' | 'recv';
}

export interface CreatedTransport {
  readonly id: TransportId;
  readonly iceParameters: IceParameters;
  readonly iceCandidates: readonly IceCandidate[];
  readonly dtlsParameters: DtlsParameters;
  readonly sctpParameters: SctpParameters;
  /** Fresh: the credentials that came with the seat last an hour. */
  readonly iceServers: readonly IceServer[];
}

export interface ConnectTransport {
  readonly transportId: TransportId;
  readonly dtlsParameters: DtlsParameters;
}

export interface TransportRef {
  readonly transportId: TransportId;
}

export interface RestartedIce {
  readonly iceParameters: IceParameters;
  readonly iceServers: readonly IceServer[];
}

export interface Produce {
  readonly transportId: TransportId;
  readonly kind: 'audio' | 'video';
  readonly source: MediaSource;
  readonly rtpParameters: RtpParameters;
  /** Starts muted when true. */
  readonly paused: boolean;
}

export interface ProducerRef {
  readonly producerId: ProducerId;
}

export interface Consume {
  readonly producerId: ProducerId;
}

/** A consumer starts paused; `media.resumeConsumer` starts it when the client is ready to decode. */
export interface CreatedConsumer {
  readonly id: ConsumerId;
  readonly producerId: ProducerId;
  readonly participantId: ParticipantId;
  readonly kind: 'audio' | 'video';
  readonly source: MediaSource;
  readonly rtpParameters: RtpParameters;
  readonly producerPaused: boolean;
}

export interface ConsumerRef {
  readonly consumerId: ConsumerId;
}

export interface SetPreferredLayers {
  readonly consumerId: ConsumerId;
  /** 0 is the smallest picture. */
  readonly spatialLayer: number;
  readonly temporalLayer: number;
}

export interface MediaCommands {
  'media.declareCapabilities': { input: DeclareCapabilities; output: Nothing };
  'media.createTransport': { input: CreateTransport; output: CreatedTransport };
  'media.connectTransport': { input: ConnectTransport; output: Nothing };
  'media.restartIce': { input: TransportRef; output: RestartedIce };
  'media.closeTransport': { input: TransportRef; output: Nothing };
  'media.produce': { input: Produce; output: ProducerRef };
  'media.pauseProducer': { input: ProducerRef; output: Nothing };
  'media.resumeProducer': { input: ProducerRef; output: Nothing };
  'media.closeProducer': { input: ProducerRef; output: Nothing };
  'media.consume': { input: Consume; output: CreatedConsumer };
  'media.pauseConsumer': { input: ConsumerRef; output: Nothing };
  'media.resumeConsumer': { input: ConsumerRef; output: Nothing };
  'media.setPreferredLayers': { input: SetPreferredLayers; output: Nothing };
}

export const MEDIA_COMMANDS = {
  'media.declareCapabilities': 'call:join',
  'media.createTransport': 'call:join',
  'media.connectTransport': 'call:join',
  'media.restartIce': 'call:join',
  'media.closeTransport': 'call:join',
  'media.produce': 'call:join',
  'media.pauseProducer': 'call:join',
  'media.resumeProducer': 'call:join',
  'media.closeProducer': 'call:join',
  'media.consume': 'call:join',
  'media.pauseConsumer': 'call:join',
  'media.resumeConsumer': 'call:join',
  'media.setPreferredLayers': 'call:join',
} as const satisfies Record<keyof MediaCommands, Permission>;
