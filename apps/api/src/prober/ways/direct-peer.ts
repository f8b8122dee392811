import { MediaStreamTrack, RTCPeerConnection, RtpPacket } from 'werift';
import type { DirectSignal, IceServer } from '@rinjo/contract';
import { speak, type SpokenKind } from '../call/spoken-packets.js';
import { Waiting } from '../call/waiting.js';
import { ProbeFailed } from '../service-client.js';

/** Seconds for servers that do not answer: two on one machine do not need them. */
const SERVERS_S = 2;
/** Packets of each kind, to be sure that it goes on. */
const ENOUGH = { audio: 10, video: 2 } as const satisfies Record<SpokenKind, number>;
const KINDS = ['audio', 'video'] as const;

export interface DirectPeerParts {
  readonly iceServers: readonly IceServer[];
  readonly relayOnly: boolean;
  /** This side offers. */
  readonly firm: boolean;
  /** Throws ProbeFailed. */
  send(signal: DirectSignal): Promise<void>;
}

/** A connection between two devices as browsers make it (W3C webrtc-pc), with packets that are always the same. */
export class DirectPeer {
  private readonly peer: RTCPeerConnection;
  private readonly waiting = new Waiting();
  private readonly heard = { audio: 0, video: 0 };
  private readonly stops: (() => void)[] = [];
  /** One after the other, in both directions. */
  private hearing: Promise<void> = Promise.resolve();
  private sending: Promise<void> = Promise.resolve();
  /** Until the other has the description that they belong to. */
  private candidates: DirectSignal[] | null = [];
  private broken: unknown = null;

  constructor(private readonly parts: DirectPeerParts) {
    this.peer = new RTCPeerConnection({
      iceServers: parts.iceServers.flatMap(({ urls, ...rest }) =>
        urls.map((one) => ({ ...rest, urls: one })),
      ),
      iceTransportPolicy: parts.relayOnly ? 'relay' : 'all',
      iceAdditionalHostAddresses: ['127.0.0.1'],
      ...{ iceStunGatherTimeout: SERVERS_S, iceTurnConnectTimeout: SERVERS_S, bundlePolicy: 'max-bundle' },
    });
    this.peer.onIceCandidate.subscribe((candidate) => {
      const { candidate: text = '', sdpMid = null, sdpMLineIndex = null } = candidate?.toJSON() ?? {};
      const signal = {
        kind: 'candidate',
        candidate: hidden(text, parts.relayOnly),
        sdpMid,
        sdpMLineIndex,
      } as const;
      if (this.candidates) this.candidates.push(signal);
      else this.tell(signal);
    });
    this.peer.onTrack.subscribe((track) => {
      track.onReceiveRtp.subscribe(() => {
        if (track.kind !== 'audio' && track.kind !== 'video') return;
        this.heard[track.kind] += 1;
        this.waiting.look();
      });
    });
    this.peer.connectionStateChange.subscribe(() => this.waiting.look());
    for (const kind of KINDS) {
      const track = new MediaStreamTrack({ kind });
      this.peer.addTrack(track);
      const send = (payload: Buffer, header: RtpPacket['header']): void =>
        track.writeRtp(new RtpPacket(header, payload));
      this.stops.push(speak(kind, 1, { send }));
    }
  }

  /** Resolves when packets can flow. Throws ProbeFailed. */
  async connect(): Promise<void> {
    if (this.parts.firm) await this.describe();
    await this.waiting.until(() => this.broken !== null || this.peer.connectionState === 'connected');
    this.throwBroken();
  }

  async hearsAll(): Promise<void> {
    await this.waiting.until(
      () => this.broken !== null || KINDS.every((kind) => this.heard[kind] >= ENOUGH[kind]),
    );
    this.throwBroken();
  }

  hear(signal: DirectSignal): void {
    this.hearing = this.hearing.then(() => this.take(signal)).catch((cause: unknown) => this.break(cause));
  }

  async close(): Promise<void> {
    for (const stop of this.stops.splice(0)) stop();
    await this.peer.close();
  }

  private async take(signal: DirectSignal): Promise<void> {
    if (signal.kind === 'description') {
      await this.peer.setRemoteDescription({ type: signal.type, sdp: signal.sdp });
      if (signal.type === 'offer') await this.describe();
    } else if (signal.kind === 'candidate' && signal.candidate !== '') {
      const { candidate, sdpMid, sdpMLineIndex } = signal;
      await this.peer.addIceCandidate({ candidate, sdpMid, sdpMLineIndex });
    }
  }

  private async describe(): Promise<void> {
    const { type, sdp } = await (this.parts.firm ? this.peer.createOffer() : this.peer.createAnswer());
    // Before addresses are gathered, so that none is in it.
    this.tell({ kind: 'description', type: type === 'offer' ? 'offer' : 'answer', sdp });
    await this.peer.setLocalDescription({ type, sdp });
    for (const signal of this.candidates ?? []) this.tell(signal);
    this.candidates = null;
  }

  private tell(signal: DirectSignal): void {
    this.sending = this.sending
      .then(() => this.parts.send(signal))
      .catch((cause: unknown) => this.break(cause));
  }

  private break(cause: unknown): void {
    this.broken ??= cause;
    this.waiting.look();
  }

  private throwBroken(): void {
    if (this.broken instanceof ProbeFailed) throw this.broken;
    if (this.broken !== null) throw new ProbeFailed('negotiation');
  }
}

/** The address behind a relay is not told where only relays may be used, as browsers do it. */
const hidden = (candidate: string, relayOnly: boolean): string =>
  relayOnly ? candidate.replace(/ raddr \S+ rport \d+/, ' raddr 0.0.0.0 rport 0') : candidate;
