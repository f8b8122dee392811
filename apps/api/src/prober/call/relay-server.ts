import type { IceServer } from '@rinjo/contract';
import { relayPartsOf } from '../../platform/turn/relay-parts.js';
import { relaysWithoutUdp } from '../../platform/turn/relays-without-udp.js';
import { ProbeFailed } from '../service-client.js';

/** A TURN server that is reached over TCP or TLS, and who may use it. */
export interface RelayServer {
  readonly host: string;
  readonly port: number;
  readonly transport: 'tcp' | 'tls';
  readonly username: string;
  readonly credential: string;
}

/** The first that takes no UDP to reach. Throws ProbeFailed `no_relay` where the service gives none. */
export function relayOf(servers: readonly IceServer[]): RelayServer {
  const [access] = relaysWithoutUdp(servers);
  const parts = access && relayPartsOf(access.url);
  if (!access || !parts) throw new ProbeFailed('no_relay');
  const { host, port, sealed } = parts;
  const { username, credential } = access;
  return { host, port, transport: sealed ? 'tls' : 'tcp', username, credential };
}
