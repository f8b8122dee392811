import { isIP } from 'node:net';

export interface HostPort {
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
}

export const addressOf = ({ host, port }: HostPort): string =>
  `${isIP(host) === 6 ? `[${host}]` : host.toLowerCase()}:${String(port)}`;

/** Throws for what is no `host:port`. */
export function hostPortOf(address: string): HostPort {
  const [, six, name, port] = /^(?:\[([0-9a-f:.]+)\]|([^:[\]\s/]+)):(\d{1,5})$/i.exec(address) ?? [];
  const host = six ?? name;
  if (host === undefined || port === undefined || Number(port) > 65_535)
    throw new Error(`${address} is no address with a port`);
  return { host, port: Number(port) };
}
