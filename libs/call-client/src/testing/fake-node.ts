import type {
  CallEvent,
  CallEvents,
  CallId,
  CallSnapshot,
  CommandName,
  Commands,
  ConsumerId,
  JoinedCall,
  LobbyPlace,
  ParticipantId,
  ProducerId,
  ProducerView,
  TransientEvent,
  TransientEvents,
  TransportId,
} from '@rinjo/contract';
import { ALL_FEATURES } from '@rinjo/contract';
import {
  generateConsumerRemoteParameters,
  generateRouterRtpCapabilities,
  generateTransportRemoteParameters,
} from 'mediasoup-client/fakeParameters';
import { CallError } from '../call-session.js';
import type { Link, LinkListener, OpenLink } from '../link.js';

type Handler = (input: never) => unknown;

/** The server's end of a call, in memory: answers commands, and does what a test tells it to. */
export class FakeNode {
  readonly self = 'p-self' as ParticipantId;
  readonly commands: { name: CommandName; input: unknown }[] = [];
  readonly proofs: object[] = [];
  /** Where it was connected to. */
  readonly urls: string[] = [];
  /** Refuses the connection at one address alone. */
  readonly refusalsAt = new Map<string, CallError>();
  readonly refusals = new Map<CommandName | 'connect', CallError>();
  mediaKept = true;
  /** Joining leads here instead of to a seat. */
  lobby: LobbyPlace | null = null;
  snapshot: CallSnapshot = {
    callId: 'call' as CallId,
    title: 'ポンプ点検',
    phase: 'live',
    epoch: 0,
    event: 100,
    self: this.self,
    participants: [],
    producers: [],
    activeSpeaker: null,
    maxParticipants: 10,
    parts: {
      stage: { surface: null, by: null, version: 0 },
      drawing: {},
      files: [],
      cameras: [],
      interruptions: [],
      contacts: { contacts: [] },
      features: ALL_FEATURES,
      direct: { mediaLost: false, state: { kind: 'none' } },
      quality: [],
      conformity: { preset: 'off', limits: null },
      lobby: null,
      recording: null,
      board: null,
      chat: [],
    },
  };
  private listener: LinkListener | null = null;
  private made = 0;

  readonly open: OpenLink = (url, proof, listener) => {
    this.proofs.push(proof);
    this.urls.push(url);
    const refusal = this.refusalsAt.get(url) ?? this.refusals.get('connect');
    if (refusal) return Promise.reject(refusal);
    this.listener = listener;
    const link: Link = {
      prove: () => undefined,
      send: (name, input) => this.answer(name, input),
      close: () => {
        if (this.listener === listener) this.listener = null;
      },
    };
    return Promise.resolve(link);
  };

  names(): CommandName[] {
    return this.commands.map(({ name }) => name);
  }

  count(name: CommandName): number {
    return this.names().filter((other) => other === name).length;
  }

  /** A numbered event; `skip` leaves a hole before it. */
  push<E extends keyof CallEvents>(name: E, payload: CallEvents[E], skip = 0): void {
    const seq = this.snapshot.event + 1 + skip;
    this.snapshot = { ...this.snapshot, event: seq };
    this.listener?.event({ seq, at: '2026-11-23T00:00:00Z', name, payload } as CallEvent);
  }

  /** Somebody else starts to send. */
  sends(id: string, kind: 'audio' | 'video', skip = 0): ProducerView {
    const source = kind === 'audio' ? 'microphone' : 'camera';
    const participantId = 'p-other' as ParticipantId;
    const producer: ProducerView = {
      id: id as ProducerId,
      participantId,
      kind,
      source,
      paused: false,
      tag: this.snapshot.producers.length + 1,
      frame: 0,
    };
    this.snapshot = { ...this.snapshot, producers: [...this.snapshot.producers, producer] };
    this.push('producer.added', { producer }, skip);
    return producer;
  }

  tell<E extends keyof TransientEvents>(name: E, payload: TransientEvents[E]): void {
    this.listener?.transient({ name, payload } as TransientEvent);
  }

  closeSeat(reason: 'removed' | 'signed_out'): void {
    this.tell('seat.closed', { reason });
  }

  /** The connection breaks. */
  cut(): void {
    const { listener } = this;
    this.listener = null;
    listener?.down();
  }

  private async answer<C extends CommandName>(
    name: C,
    input: Commands[C]['input'],
  ): Promise<Commands[C]['output']> {
    this.commands.push({ name, input });
    await Promise.resolve();
    const refusal = this.refusals.get(name);
    if (refusal) throw refusal;
    const handler: Handler = this.handlers[name] ?? (() => ({}));
    return handler(input as never) as Commands[C]['output'];
  }

  private next<I extends string>(prefix: string): I {
    this.made += 1;
    return `${prefix}-${this.made}` as I;
  }

  private seat(): JoinedCall {
    return {
      kind: 'seat',
      snapshot: this.snapshot,
      resumeToken: this.next('resume'),
      rtpCapabilities: generateRouterRtpCapabilities(),
      iceServers: [],
    };
  }

  private readonly handlers: Partial<Record<CommandName, Handler>> = {
    'call.join': () => (this.lobby ? { kind: 'lobby', place: this.lobby } : this.seat()),
    'call.resume': () => ({ ...this.seat(), missed: [], mediaKept: this.mediaKept }),
    'call.snapshot': () => this.snapshot,
    'media.createTransport': () => ({
      iceServers: [],
      ...generateTransportRemoteParameters(),
      id: this.next<TransportId>('transport'),
    }),
    'media.restartIce': () => ({
      iceParameters: generateTransportRemoteParameters().iceParameters,
      iceServers: [],
    }),
    'media.produce': () => ({ producerId: this.next<ProducerId>('own') }),
    'media.consume': ({ producerId }: Commands['media.consume']['input']) => {
      const producer = this.snapshot.producers.find(({ id }) => id === producerId);
      if (!producer) throw new CallError('NOT_FOUND');
      const codecMimeType = producer.kind === 'audio' ? 'audio/opus' : 'video/VP8';
      const { rtpParameters } = generateConsumerRemoteParameters({ codecMimeType });
      const { participantId, kind, source, paused } = producer;
      const id = this.next<ConsumerId>('consumer');
      return { id, producerId, participantId, kind, source, rtpParameters, producerPaused: paused };
    },
  };
}
