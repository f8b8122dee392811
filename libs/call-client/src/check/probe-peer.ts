import { type NetworkCheckRoute, PROBE_LIMITS, PROBE_STREAMS } from '@rinjo/contract';
import type { ClientClock } from '../clock.js';
import { answerTo, fingerprintIn } from './answer-sdp.js';

/** Makes peer connections: the browser's own, or others in tests. */
export interface PeerFactory {
  /** One for all ways of a check: the server is told a single fingerprint. */
  certificates(): Promise<RTCCertificate[]>;
  create(configuration: RTCConfiguration): RTCPeerConnection;
}

const KEY: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };

export const browserPeers: PeerFactory = {
  certificates: async () => [await RTCPeerConnection.generateCertificate(KEY)],
  create: (configuration) => new RTCPeerConnection(configuration),
};

/** One way to the media server, with the two streams of a probe. */
export class ProbePeer {
  readonly echo: RTCDataChannel;
  readonly bulk: RTCDataChannel;

  private constructor(
    private readonly peer: RTCPeerConnection,
    private readonly offer: string,
    streams: { readonly echo: RTCDataChannel; readonly bulk: RTCDataChannel },
  ) {
    this.echo = streams.echo;
    this.bulk = streams.bulk;
  }

  static async create(peers: PeerFactory, configuration: RTCConfiguration): Promise<ProbePeer> {
    const peer = peers.create(configuration);
    const negotiated = true;
    const echo = peer.createDataChannel('echo', {
      ...{ negotiated, id: PROBE_STREAMS.echo },
      ...{ ordered: false, maxRetransmits: 0 },
    });
    const bulk = peer.createDataChannel('bulk', { negotiated, id: PROBE_STREAMS.bulk });
    echo.binaryType = 'arraybuffer';
    bulk.binaryType = 'arraybuffer';
    const { sdp = '' } = await peer.createOffer();
    return new ProbePeer(peer, sdp, { echo, bulk });
  }

  /** Of the certificate. */
  get fingerprint(): string {
    return fingerprintIn(this.offer);
  }

  /** True when both streams carry within the time. */
  async reach(remote: NetworkCheckRoute, clock: ClientClock, timeoutMs: number): Promise<boolean> {
    const open = Promise.all([opened(this.echo), opened(this.bulk)]).then(() => true);
    const late = new Promise<false>((resolve) => clock.after(timeoutMs, () => resolve(false)));
    try {
      await this.peer.setLocalDescription({ type: 'offer', sdp: this.offer });
      const sdp = answerTo(this.offer, remote, PROBE_LIMITS.messageBytes);
      await this.peer.setRemoteDescription({ type: 'answer', sdp });
      return await Promise.race([open, late]);
    } catch {
      return false;
    }
  }

  /** The relay itself is reached over TCP: then nothing is ever lost, only late. */
  async relayedOverTcp(): Promise<boolean> {
    const report: RTCStatsReport = await this.peer.getStats();
    const entries = [...(report.values() as Iterable<StatsEntry>)];
    const pair = entries.find(({ type, nominated }) => type === 'candidate-pair' && nominated === true);
    const local = entries.find(({ id }) => id === pair?.localCandidateId);
    return local?.relayProtocol === 'tcp' || local?.relayProtocol === 'tls';
  }

  close(): void {
    this.peer.close();
  }
}

interface StatsEntry {
  readonly id: string;
  readonly type: string;
  readonly nominated?: boolean;
  readonly localCandidateId?: string;
  readonly relayProtocol?: string;
}

function opened(channel: RTCDataChannel): Promise<void> {
  return new Promise((resolve) => {
    if (channel.readyState === 'open') resolve();
    else channel.addEventListener('open', () => resolve(), { once: true });
  });
}
