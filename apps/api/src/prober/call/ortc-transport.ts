import type { CreatedTransport, DtlsParameters } from '@rinjo/contract';
import {
  IceCandidate,
  type IceOptions,
  RTCDtlsFingerprint,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  RtcpTransportLayerFeedback,
  type RtpHeader,
  type RtpPacket,
} from 'werift';
import type { RelayServer } from './relay-server.js';
import { saidOnce } from './said-once.js';

/** SRTP_AEAD_AES_128_GCM and SRTP_AES128_CM_HMAC_SHA1_80 (RFC 7714, RFC 5764). */
const SRTP_PROFILES = [7, 1] as const;

/** The client's end of one WebRTC transport in plain TypeScript: real ICE, DTLS and SRTP, no browser. */
export class OrtcTransport {
  private constructor(
    private readonly ice: RTCIceTransport,
    private readonly dtls: RTCDtlsTransport,
  ) {}

  /** Gathers addresses of the families that the other end has, its own loopback among them; with a relay, none but that of the relay. */
  static async to(remote: CreatedTransport, relay: RelayServer | null = null): Promise<OrtcTransport> {
    const addresses = remote.iceCandidates.map(({ address }) => address);
    const gatherer = new RTCIceGatherer({
      useIpv4: addresses.some((address) => !address.includes(':')),
      useIpv6: addresses.some((address) => address.includes(':')),
      additionalHostAddresses: ['127.0.0.1'],
      ...(relay && through(relay)),
    });
    const ice = new RTCIceTransport(gatherer);
    ice.connection.iceControlling = true;
    const certificate = await RTCDtlsTransport.SetupCertificate();
    const dtls = new RTCDtlsTransport({}, ice, certificate, [...SRTP_PROFILES]);
    dtls.role = 'client';
    await ice.gather();
    const { usernameFragment, password } = remote.iceParameters;
    ice.setRemoteParams(new RTCIceParameters({ usernameFragment, password, iceLite: true }));
    for (const { foundation, address, port, priority, protocol, type } of remote.iceCandidates)
      if (protocol === 'udp')
        await ice.addRemoteCandidate(
          new IceCandidate(1, foundation, address, port, priority, protocol, type),
        );
    await ice.addRemoteCandidate(undefined);
    dtls.setRemoteParams(
      new RTCDtlsParameters(
        remote.dtlsParameters.fingerprints.map((f) => new RTCDtlsFingerprint(f.algorithm, f.value)),
        'server',
      ),
    );
    return new OrtcTransport(ice, dtls);
  }

  /** For `media.connectTransport`. */
  get dtlsParameters(): DtlsParameters {
    const { fingerprints } = this.dtls.localParameters;
    return {
      role: 'client',
      fingerprints: fingerprints.map(({ algorithm, value }) => ({
        algorithm: algorithm as 'sha-256',
        value,
      })),
    };
  }

  /** Resolves when packets can flow. */
  async start(): Promise<void> {
    await this.ice.start();
    const started = this.dtls.start();
    this.hearOnce();
    await started;
  }

  /** Before the first message: it waits a moment before it says hello. */
  private hearOnce(): void {
    const socket = this.dtls.dtls?.transport.socket;
    if (!socket) return;
    const hear = socket.onData;
    const once = saidOnce();
    socket.onData = (datagram, from) => {
      const left = once(datagram);
      if (left.length > 0) hear(left, from);
    };
  }

  onRtp(listener: (packet: RtpPacket) => void): void {
    this.dtls.onRtp.subscribe(listener);
  }

  /** Sends one packet; lost when the transport is not connected, as on a network. */
  send(payload: Buffer, header: RtpHeader): void {
    if (this.dtls.state === 'connected') this.dtls.sendRtp(payload, header).catch(() => undefined);
  }

  /** Sends one report about what comes, as bytes of RTCP. */
  feedBack(bytes: Buffer<ArrayBuffer>): void {
    if (this.dtls.state === 'connected') this.dtls.sendRtcp([new Written(bytes)]).catch(() => undefined);
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.dtls.stop(), this.ice.stop()]);
  }
}

/** In werift's words. */
const through = ({ host, port, transport, username, credential }: RelayServer): Partial<IceOptions> => ({
  ...{ forceTurn: true, turnServer: [host, port], turnTransport: transport },
  ...{ turnUsername: username, turnPassword: credential },
});

/** A report that is written already. */
class Written extends RtcpTransportLayerFeedback {
  constructor(private readonly bytes: Buffer<ArrayBuffer>) {
    super();
  }

  override serialize(): Buffer<ArrayBuffer> {
    return this.bytes;
  }
}
