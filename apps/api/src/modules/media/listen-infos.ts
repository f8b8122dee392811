import { networkInterfaces } from 'node:os';
import type { types } from 'mediasoup';

export interface ListenOptions {
  readonly address: string;
  readonly announced: string | undefined;
  readonly port: number;
}

/**
 * Where a worker listens: UDP first, then TCP, on one port. Without an announced address, "every address" becomes the
 * list of this machine's own, loopback last, because clients cannot send to 0.0.0.0.
 */
export function listenInfos({ address, announced, port }: ListenOptions): types.TransportListenInfo[] {
  const everywhere = address === '0.0.0.0' || address === '::';
  const addresses = everywhere && announced === undefined ? ownAddresses() : [address];
  const protocols = ['udp', 'tcp'] as const;
  return protocols.flatMap((protocol) =>
    addresses.map((ip) => ({
      protocol,
      ip,
      port,
      ...(announced === undefined ? {} : { announcedAddress: announced }),
    })),
  );
}

function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const v4 = all.filter(({ family }) => family === 'IPv4');
  const outside = v4.filter(({ internal }) => !internal).map(({ address }) => address);
  return [...new Set([...outside, '127.0.0.1'])];
}
