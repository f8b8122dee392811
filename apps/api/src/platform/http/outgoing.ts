import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Agent, type Dispatcher, request } from 'undici';
import { Environment } from '../../config/environment.js';
import { DomainError } from '../errors/domain-error.js';
import { NameResolver } from './name-resolver.js';
import { lookupBy, publicAddresses, type Resolve } from './outgoing-lookup.js';
import { failureOf } from './outgoing-failure.js';
import { allowedHosts, outgoingTarget } from './outgoing-target.js';
import { OwnReceivers } from './own-receivers.js';

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Bytes of the answer that are read. */
  readonly maxBytes: number;
  /** What becomes of a longer answer: refused (`too_large`), or the rest is not read. */
  readonly excess?: 'refuse' | 'cut';
  /** Milliseconds from the look-up of the name to the last byte. */
  readonly timeoutMs: number;
}

export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * The one way out for requests whose address a tenant has chosen: webhooks, metadata, logs sent elsewhere. Goes to public
 * addresses by https on port 443, follows no redirect, and reads so much for so long (security.md section 6, SSRF guard).
 * The address that was checked is the one that is connected to, so that a name cannot change its mind in between.
 */
@Injectable()
export class OutgoingHttp implements OnApplicationShutdown {
  private readonly allowed: ReadonlySet<string>;
  private readonly guarded: Agent;
  private readonly open: Agent;

  constructor(
    { OUTGOING_ALLOWED_HOSTS }: Environment,
    private readonly names: NameResolver,
    private readonly receivers: OwnReceivers,
  ) {
    this.allowed = allowedHosts(OUTGOING_ALLOWED_HOSTS);
    this.guarded = agentWith((name) => publicAddresses(this.names, name));
    this.open = agentWith((name) => this.names.resolve(name));
  }

  /** Refuses what `send` would refuse before it resolves the name, so that a form can say so. Throws OUTGOING_REFUSED. */
  check(url: string): void {
    outgoingTarget(url, this.receivers.and(this.allowed));
  }

  /** Throws OUTGOING_REFUSED, OUTGOING_FAILED; each has a `reason`. Never inside a transaction. */
  async send(asked: OutgoingRequest): Promise<OutgoingAnswer> {
    const target = outgoingTarget(asked.url, this.receivers.and(this.allowed));
    try {
      const answer = await request(target.url, {
        method: asked.method,
        headers: { 'accept-encoding': 'identity', 'user-agent': 'Rinjo', ...asked.headers },
        body: asked.body ?? null,
        dispatcher: target.open ? this.open : this.guarded,
        signal: AbortSignal.timeout(asked.timeoutMs),
      });
      return await this.read(answer, asked);
    } catch (thrown) {
      throw failureOf(thrown);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.guarded.destroy(), this.open.destroy()]);
  }

  private async read(answer: Dispatcher.ResponseData, asked: OutgoingRequest): Promise<OutgoingAnswer> {
    const { statusCode: status, body } = answer;
    const parts: Buffer[] = [];
    let room = asked.maxBytes;
    // Leaving the loop destroys the stream, and with it the connection.
    for await (const part of body as AsyncIterable<Buffer>) {
      if (isRedirect(status)) break;
      parts.push(part.subarray(0, room));
      room -= part.length;
      if (room >= 0) continue;
      if (asked.excess === 'cut') break;
      throw new DomainError('OUTGOING_FAILED', { reason: 'too_large' });
    }
    if (isRedirect(status)) throw new DomainError('OUTGOING_FAILED', { reason: 'redirect', status });
    const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    return {
      status,
      headers: Object.fromEntries(headers) as Record<string, string>,
      body: Buffer.concat(parts),
    };
  }
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

const agentWith = (resolve: Resolve): Agent =>
  new Agent({
    ...{ connect: { lookup: lookupBy(resolve) }, allowH2: false, maxOrigins: 1_000, keepAliveTimeout: 2_000 },
  });
