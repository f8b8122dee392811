const URL_PARTS = /^(turns?):(?:\[([^\]]+)\]|([^:?[\]]+))(?::(\d+))?(?:\?transport=(udp|tcp))?$/;

export interface RelayParts {
  readonly host: string;
  readonly port: number;
  /** Over TLS, or DTLS over UDP. */
  readonly sealed: boolean;
  readonly transport: 'udp' | 'tcp';
}

/** What an address of a TURN server says, with what it leaves to the standard (RFC 7065, 3.2); null for anything else. */
export function relayPartsOf(url: string): RelayParts | null {
  const [, scheme, six, name, port, transport] = URL_PARTS.exec(url) ?? [];
  const host = six ?? name;
  if (host === undefined) return null;
  const sealed = scheme === 'turns';
  const isTcp = transport === 'tcp' || (sealed && transport === undefined);
  return { host, sealed, port: Number(port ?? (sealed ? 5349 : 3478)), transport: isTcp ? 'tcp' : 'udp' };
}

/** The addresses of STUN and TURN servers in the setting TURN_URLS. */
export const relayUrls = (setting: string): string[] =>
  setting
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '');

/** Whether a client without UDP can use this address: over TCP, or TLS. */
export const isWithoutUdp = (url: string): boolean => relayPartsOf(url)?.transport === 'tcp';
