import type { NetworkCheckRoute } from '@rinjo/contract';

/** The SHA-256 fingerprint in a session description. Throws when there is none. */
export function fingerprintIn(sdp: string): string {
  const [, fingerprint] = /^a=fingerprint:sha-256 ([0-9A-F:]+)/im.exec(sdp) ?? [];
  if (fingerprint === undefined) throw new Error('An offer without a fingerprint');
  return fingerprint;
}

/** The server's answer to an offer of data channels alone (RFC 8841, RFC 8839): ICE-lite, DTLS server. */
export function answerTo(offer: string, remote: NetworkCheckRoute, maxMessageBytes: number): string {
  const [, mid = '0'] = /^a=mid:(.+)$/m.exec(offer) ?? [];
  const { iceParameters, iceCandidates, dtlsParameters, sctpPort } = remote;
  const lines = [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=ice-lite',
    `a=group:BUNDLE ${mid.trim()}`,
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    `a=mid:${mid.trim()}`,
    `a=ice-ufrag:${iceParameters.usernameFragment}`,
    `a=ice-pwd:${iceParameters.password}`,
    ...iceCandidates.map(({ foundation, protocol, priority, address, port, type, tcpType }) => {
      const tcp = protocol === 'tcp' ? ` tcptype ${tcpType ?? 'passive'}` : '';
      return `a=candidate:${foundation} 1 ${protocol} ${String(priority)} ${address} ${String(port)} typ ${type}${tcp}`;
    }),
    'a=end-of-candidates',
    ...dtlsParameters.fingerprints
      .filter(({ algorithm }) => algorithm === 'sha-256')
      .map(({ algorithm, value }) => `a=fingerprint:${algorithm} ${value}`),
    'a=setup:passive',
    `a=sctp-port:${String(sctpPort)}`,
    `a=max-message-size:${String(maxMessageBytes)}`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
