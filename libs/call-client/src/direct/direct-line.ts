import type { DirectSignal, IceServer, MediaSource, ParticipantId, ProducerId } from '@rinjo/contract';
import type { RemoteTrack } from '../call-session.js';
import type { Outgoing } from '../media-session.js';

/** What goes directly: the sound and the picture of each side. Screens need the server. */
const sourceOf = ({ kind }: MediaStreamTrack): 'camera' | 'microphone' =>
  kind === 'audio' ? 'microphone' : 'camera';

export interface DirectLineParts {
  readonly iceServers: readonly IceServer[];
  readonly relayOnly: boolean;
  /** This side's offer counts when two meet. */
  readonly firm: boolean;
  readonly other: ParticipantId;
  send(signal: DirectSignal): void;
  /** What comes from the other side. */
  shown(tracks: readonly RemoteTrack[]): void;
  connected(connected: boolean): void;
  log(message: string): void;
}

/**
 * Two people without the media server: one RTCPeerConnection, negotiated as W3C webrtc-pc describes ("perfect negotiation"),
 * through the signalling of their call. Media is encrypted between the two devices (DTLS-SRTP, RFC 5764).
 */
export class DirectLine {
  private readonly peer: RTCPeerConnection;
  private own: readonly Outgoing[] = [];
  private readonly received = new Map<MediaSource, MediaStreamTrack>();
  private theirs = { camera: false, microphone: false };
  private told = '';
  private makingOffer = false;
  private ignoresOffer = false;
  private closed = false;
  /** One signal after the other: a candidate means the description before it. */
  private hearing: Promise<void> = Promise.resolve();

  constructor(private readonly parts: DirectLineParts) {
    this.peer = new RTCPeerConnection({
      iceServers: parts.iceServers.map((server) => ({ ...server, urls: [...server.urls] })),
      iceTransportPolicy: parts.relayOnly ? 'relay' : 'all',
      bundlePolicy: 'max-bundle',
    });
    this.peer.addEventListener('negotiationneeded', () => void this.offer());
    this.peer.addEventListener('icecandidate', ({ candidate }) => {
      const { candidate: text = '', sdpMid = null, sdpMLineIndex = null } = candidate ?? {};
      parts.send({ kind: 'candidate', candidate: text, sdpMid, sdpMLineIndex });
    });
    this.peer.addEventListener('track', ({ track }) => {
      this.received.set(sourceOf(track), track);
      this.show();
    });
    this.peer.addEventListener('connectionstatechange', () => this.changed());
    // Both are there from the start, so that what is turned on later needs no new offer.
    if (parts.firm) for (const kind of ['audio', 'video']) this.peer.addTransceiver(kind);
  }

  /** What this side sends from now on; anything else is not sent any more. */
  async give(outgoing: readonly Outgoing[]): Promise<void> {
    this.own = outgoing;
    await this.send();
    const sends = (source: MediaSource): boolean =>
      outgoing.some((one) => one.source === source && !one.muted);
    const sources = { camera: sends('camera'), microphone: sends('microphone') };
    if (JSON.stringify(sources) === this.told || this.closed) return;
    this.told = JSON.stringify(sources);
    this.parts.send({ kind: 'sources', ...sources });
  }

  hear(signal: DirectSignal): void {
    this.hearing = this.hearing
      .then(() => (this.closed ? undefined : this.take(signal)))
      .catch((cause: unknown) => this.parts.log(`direct: ${String(cause)}`));
  }

  close(): void {
    this.closed = true;
    this.peer.close();
    this.parts.shown([]);
  }

  private async take(signal: DirectSignal): Promise<void> {
    switch (signal.kind) {
      case 'sources':
        this.theirs = { camera: signal.camera, microphone: signal.microphone };
        this.show();
        return;
      case 'description':
        return this.describe(signal);
      case 'candidate': {
        const { candidate, sdpMid, sdpMLineIndex } = signal;
        try {
          await this.peer.addIceCandidate({ candidate, sdpMid, sdpMLineIndex });
        } catch (cause) {
          if (!this.ignoresOffer) throw cause;
        }
      }
    }
  }

  private async describe({ type, sdp }: { readonly type: RTCSdpType; readonly sdp: string }): Promise<void> {
    const { peer } = this;
    const collides = type === 'offer' && (this.makingOffer || peer.signalingState !== 'stable');
    this.ignoresOffer = this.parts.firm && collides;
    if (this.ignoresOffer) return;
    await peer.setRemoteDescription({ type, sdp });
    if (type === 'answer') return;
    // Both ways over the same one, whoever offered it.
    for (const transceiver of peer.getTransceivers()) transceiver.direction = 'sendrecv';
    await this.send();
    await peer.setLocalDescription();
    this.tellDescription();
  }

  private async offer(): Promise<void> {
    try {
      this.makingOffer = true;
      await this.peer.setLocalDescription();
      this.tellDescription();
    } catch (cause) {
      this.parts.log(`direct: ${String(cause)}`);
    } finally {
      this.makingOffer = false;
    }
  }

  private tellDescription(): void {
    const description = this.peer.localDescription;
    if (!description || this.closed) return;
    const { type, sdp } = description;
    if (type === 'offer' || type === 'answer') this.parts.send({ kind: 'description', type, sdp });
  }

  private changed(): void {
    const { connectionState } = this.peer;
    if (this.closed) return;
    this.parts.connected(connectionState === 'connected');
    if (connectionState === 'failed') this.peer.restartIce();
  }

  /** Puts the own tracks onto what is negotiated; there is one of each kind. */
  private async send(): Promise<void> {
    for (const { sender, receiver } of this.peer.getTransceivers()) {
      const source = sourceOf(receiver.track);
      const track = this.own.find((one) => one.source === source)?.track ?? null;
      if (sender.track !== track && !this.closed) await sender.replaceTrack(track);
    }
  }

  private show(): void {
    const { other } = this.parts;
    const tracks = [...this.received].map(([source, track]): RemoteTrack => {
      const kind = source === 'camera' ? 'video' : 'audio';
      const paused = source === 'camera' ? !this.theirs.camera : !this.theirs.microphone;
      const producerId = `direct-${source}` as ProducerId;
      return {
        ...{ producerId, participantId: other, source, kind, track, paused, starved: false, direct: true },
      };
    });
    if (!this.closed) this.parts.shown(tracks);
  }
}
