import type { TlsTarget } from '@rinjo/contract';
import type { Environment } from '../../../../config/environment.js';
import { relayPartsOf, relayUrls } from '../../../../platform/turn/relay-parts.js';
import { addressOf } from './host-port.js';

/** What devices reach over TLS by the settings. Pages, API and sockets have one address; a relay over UDP has no TLS. */
export function tlsTargets({
  PUBLIC_URL,
  TURN_URLS,
}: Pick<Environment, 'PUBLIC_URL' | 'TURN_URLS'>): readonly TlsTarget[] {
  const { protocol, hostname, port } = new URL(PUBLIC_URL);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const web: readonly TlsTarget[] =
    protocol === 'https:'
      ? [{ address: addressOf({ host, port: Number(port || 443) }), uses: ['web', 'socket'] }]
      : [];
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
