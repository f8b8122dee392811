import { isIP } from 'node:net';
import { connect, type SecureVersion, type TLSSocket } from 'node:tls';
import type { HostPort } from './host-port.js';

const PATIENCE_MS = 10_000;

/** What OpenSSL leaves out by itself is let in: a library that refuses looks like a server that does. */
export const VERSIONS_TRIED = {
  minVersion: 'TLSv1',
  maxVersion: 'TLSv1.3',
  ciphers: 'DEFAULT@SECLEVEL=0',
} as const;

export interface Way extends HostPort {
  /** Whose certificate is expected. */
  readonly name: string;
}

/** Nobody was there to answer. */
export class NotReached extends Error {
  constructor(readonly code: string) {
    super(`Not reached: ${code}`);
  }
}

/**
 * Makes a connection with one version alone, or with any. Null: whoever is there speaks none of these. The socket is the caller's to
 * destroy. Throws NotReached when nobody answers within ten seconds.
 */
export function shakeHands({ host, port, name }: Way, only?: SecureVersion): Promise<TLSSocket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      ...{ host, port, ...VERSIONS_TRIED, rejectUnauthorized: false },
      ...(only && { minVersion: only, maxVersion: only }),
      ...(isIP(name) === 0 && { servername: name }),
      // Whose certificate it is, is looked at by whoever asks.
      checkServerIdentity: () => undefined,
    });
    let isThere = false;
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy();
      reject(new NotReached('timeout'));
    });
    socket.once('connect', () => (isThere = true));
    socket.once('secureConnect', () => resolve(socket));
    socket.on('error', (cause: NodeJS.ErrnoException) => {
      socket.destroy();
      if (isThere) resolve(null);
      else reject(new NotReached(cause.code ?? 'unreachable'));
    });
  });
}
