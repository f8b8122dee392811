import type { TlsTarget } from '@rinjo/contract';
import type { Environment } from '../../../../config/environment.js';
import { relayPartsOf, relayUrls } from '../../../../platform/turn/relay-parts.js';
import { addressOf } from './host-port.js';

/**
 * What devices reach over TLS by the settings. Pages, API and sockets have one address, and nodes with one of their own the sockets of calls; a
 * relay over UDP has no TLS.
 */
export function tlsTargets(
  { PUBLIC_URL, TURN_URLS }: Pick<Environment, 'PUBLIC_URL' | 'TURN_URLS'>,
  nodeUrls: readonly string[] = [],
): readonly TlsTarget[] {
  const front = sealedAddress(PUBLIC_URL);
  const nodes = new Set(nodeUrls.flatMap((url) => sealedAddress(url) ?? []));
  const web: readonly TlsTarget[] = [
    ...(front === null ? [] : [{ address: front, uses: ['web', 'socket'] } satisfies TlsTarget]),
    ...[...nodes]
      .filter((address) => address !== front)
      .map((address): TlsTarget => ({ address, uses: ['socket'] })),
  ];
  const relays = relayUrls(TURN_URLS).flatMap((url) => {
    const parts = relayPartsOf(url);
    return parts?.sealed === true && parts.transport !== 'udp' ? [addressOf(parts)] : [];
  });
  return [
    ...web.map(({ address, uses }): TlsTarget => {
      return { address, uses: relays.includes(address) ? [...uses, 'relay'] : uses };
    }),
    ...[...new Set(relays)]
      .filter((address) => web.every((one) => one.address !== address))
      .map((address): TlsTarget => ({ address, uses: ['relay'] })),
  ];
}

/** Null for an address without TLS. */
function sealedAddress(url: string): string | null {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return protocol === 'https:' ? addressOf({ host, port: Number(port || 443) }) : null;
}
