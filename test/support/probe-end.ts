import { type NetworkCheckRoute, PROBE_LIMITS, PROBE_STREAMS } from '@rinjo/contract';
import { RTCPeerConnection } from 'werift';
import { answerTo, fingerprintIn } from '../../libs/call-client/src/check/answer-sdp.js';

/** The client's end of one route of a network check in plain TypeScript: real ICE, DTLS and SCTP over UDP. */
export class ProbeEnd {
  private readonly peer = new RTCPeerConnection({
    iceServers: [],
    iceAdditionalHostAddresses: ['127.0.0.1'],
  });
  private readonly echo = this.peer.createDataChannel('echo', {
    ...{ negotiated: true, id: PROBE_STREAMS.echo },
    ...{ ordered: false, maxRetransmits: 0 },
  });
  private readonly bulk = this.peer.createDataChannel('bulk', { negotiated: true, id: PROBE_STREAMS.bulk });
  private offer = '';

  /** Answers the fingerprint to begin the check with. */
  async prepare(): Promise<string> {
    const offer = await this.peer.createOffer();
    await this.peer.setLocalDescription(offer);
    this.offer = this.peer.localDescription?.sdp ?? '';
    return fingerprintIn(this.offer);
  }

  /** Resolves when both streams carry. */
  async connect(route: NetworkCheckRoute): Promise<void> {
    const open = [this.echo, this.bulk].map(
      (channel) =>
        new Promise<void>((resolve) =>
          channel.stateChanged.subscribe((state) => {
            if (state === 'open') resolve();
          }),
        ),
    );
    await this.peer.setRemoteDescription({
      type: 'answer',
      sdp: answerTo(this.offer, route, PROBE_LIMITS.messageBytes),
    });
    await Promise.all(open);
  }

  send(stream: keyof typeof PROBE_STREAMS, bytes: Uint8Array): void {
    this[stream].send(Buffer.from(bytes));
  }

  /** Calls with every message of a stream. */
  listen(stream: keyof typeof PROBE_STREAMS, received: (message: Buffer) => void): void {
    this[stream].onMessage.subscribe((message) => {
      if (Buffer.isBuffer(message)) received(message);
    });
  }

  async close(): Promise<void> {
    await this.peer.close();
  }
}
