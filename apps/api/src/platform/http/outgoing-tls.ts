import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { Injectable } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { NameResolver } from './name-resolver.js';
import { failureOf } from './outgoing-failure.js';
import { lookupBy, publicAddresses } from './outgoing-lookup.js';
import { allowedHosts, outgoingTarget, type Way } from './outgoing-target.js';

export interface OutgoingBytes {
  readonly url: string;
  readonly bytes: Buffer;
  /** Certificates (PEM) that the other side must be signed by, instead of those that the system trusts. */
  readonly ca: string | null;
  /** Milliseconds from the look-up of the name until the other side has closed. */
  readonly timeoutMs: number;
}

/** The way out for bytes over TLS to an address that a tenant has chosen, guarded as `OutgoingHttp` is. */
@Injectable()
export class OutgoingTls {
  private readonly allowed: ReadonlySet<string>;

  constructor(
    { OUTGOING_ALLOWED_HOSTS }: Environment,
    private readonly names: NameResolver,
  ) {
    this.allowed = allowedHosts(OUTGOING_ALLOWED_HOSTS);
  }

  /** Refuses what `send` would refuse before it resolves the name. Throws OUTGOING_REFUSED. */
  check(url: string, way: Way): void {
    outgoingTarget(url, this.allowed, way);
  }

  /**
   * Connects, sends everything and ends; resolves when the other side has taken all of it and closed. Throws OUTGOING_REFUSED,
   * OUTGOING_FAILED; each has a `reason`. Never inside a transaction.
   */
  async send({ url, bytes, ca, timeoutMs }: OutgoingBytes, way: Way): Promise<void> {
    const target = outgoingTarget(url, this.allowed, way);
    const host = target.url.hostname.replace(/^\[(.*)\]$/, '$1');
    const lookup = lookupBy((name) =>
      target.open ? this.names.resolve(name) : publicAddresses(this.names, name),
    );
    const socket = connect({
      ...{ host, port: Number(target.url.port || way.port), lookup, minVersion: 'TLSv1.2' as const },
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(ca === null ? {} : { ca }),
    });
    const timer = setTimeout(
      () => socket.destroy(Object.assign(new Error('Too slow'), { code: 'ETIMEDOUT' })),
      timeoutMs,
    );
    try {
      await given(socket, bytes);
    } catch (thrown) {
      throw failureOf(thrown);
    } finally {
      clearTimeout(timer);
      socket.destroy();
    }
  }
}

/** An end without an error from the other side is all that the protocol has for "arrived". */
function given(socket: TLSSocket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('secureConnect', () => socket.end(bytes));
    socket.once('close', () => resolve());
    socket.resume(); // or its end is never seen
  });
}
