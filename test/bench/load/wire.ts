import {
  IceCandidate,
  RTCDtlsFingerprint,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  type RtpHeader,
} from 'werift';
import type { types } from 'mediasoup-client';

/** What a server tells about a WebRTC transport. */
export interface RemoteTransport {
  readonly id: string;
  readonly iceParameters: types.IceParameters;
  readonly iceCandidates: readonly types.IceCandidate[];
  readonly dtlsParameters: types.DtlsParameters;
}

const AEAD_AES_128_GCM = 7;

/** The client's end of a mediasoup WebRTC transport: ICE, DTLS and SRTP as a browser has them, without its media engine. */
export class Wire {
  bytesReceived = 0;

  private constructor(
    private readonly ice: RTCIceTransport,
    private readonly dtls: RTCDtlsTransport,
  ) {}

  /** `connect` hands our DTLS parameters to the server. A receiving end counts what comes in and decrypts none of it. */
  static async open(
    remote: RemoteTransport,
    direction: 'send' | 'recv',
    connect: (dtls: types.DtlsParameters) => Promise<unknown>,
  ): Promise<Wire> {
    const gatherer = new RTCIceGatherer({
      useIpv4: true,
      useIpv6: false,
      additionalHostAddresses: ['127.0.0.1'],
    });
    const ice = new RTCIceTransport(gatherer);
    ice.connection.iceControlling = true;
    const certificate = await RTCDtlsTransport.SetupCertificate();
    const dtls = new RTCDtlsTransport({}, ice, certificate, [AEAD_AES_128_GCM]);
    dtls.role = 'client';
    const fingerprints = dtls.localParameters.fingerprints.map(({ algorithm, value }) => ({
      algorithm: algorithm as types.FingerprintAlgorithm,
      value,
    }));
    await connect({ role: 'client', fingerprints });
    await gatherer.gather();
    const { usernameFragment, password } = remote.iceParameters;
    ice.setRemoteParams(new RTCIceParameters({ iceLite: true, usernameFragment, password }));
    for (const candidate of remote.iceCandidates.filter((c) => c.protocol === 'udp')) {
      const { foundation, address, port, priority, protocol, type } = candidate;
      await ice.addRemoteCandidate(new IceCandidate(1, foundation, address, port, priority, protocol, type));
    }
    await ice.addRemoteCandidate(undefined);
    await ice.start();
    dtls.setRemoteParams(
      new RTCDtlsParameters(
        remote.dtlsParameters.fingerprints.map((f) => new RTCDtlsFingerprint(f.algorithm, f.value)),
        'server',
      ),
    );
    await dtls.start();
    const wire = new Wire(ice, dtls);
    if (direction === 'recv') wire.countOnly();
    return wire;
  }

  send(header: RtpHeader, payload: Buffer): void {
    void this.dtls.sendRtp(payload, header);
  }

  async close(): Promise<void> {
    await this.dtls.stop();
    await this.ice.stop();
  }

  private countOnly(): void {
    const { onData } = this.ice.connection;
    onData.allUnsubscribe();
    onData.subscribe((data) => {
      this.bytesReceived += data.length;
    });
  }
}
