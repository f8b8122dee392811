import { request as askPlain, type IncomingHttpHeaders, type Server } from 'node:http';
import { request as askSealed, Server as SealedServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CANARY_AGENT } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';

const PATIENCE_MS = 10_000;
const ANYWHERE = new Set(['0.0.0.0', '::']);

/** Who asks, and what. */
export interface Asked {
  /** Of a session, as a browser sends it. */
  readonly cookie?: string;
  /** Of a program. */
  readonly key?: string;
  readonly json?: unknown;
  /** Anything else, with its headers. */
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The doors of this very process, as somebody outside finds them: over its own port, through every guard. */
@Injectable()
export class OwnDoors {
  private readonly origin: URL;

  constructor(
    environment: Environment,
    private readonly adapter: HttpAdapterHost,
  ) {
    this.origin = new URL(environment.PUBLIC_URL);
  }

  /** @param path from the root, e.g. `/api/v1/me`. Throws when there is no answer within ten seconds. */
  async ask(
    method: string,
    path: string,
    { cookie, key, json, body, headers }: Asked = {},
  ): Promise<Answered> {
    const sent = json === undefined ? body : JSON.stringify(json);
    const server = this.adapter.httpAdapter.getHttpServer() as Server;
    const { address, port } = server.address() as AddressInfo;
    const options = {
      ...{ method, path, port, host: ANYWHERE.has(address) ? 'localhost' : address },
      headers: {
        ...{ host: this.origin.host, 'user-agent': CANARY_AGENT },
        ...(key === undefined
          ? { origin: this.origin.origin, 'x-rinjo': '1' }
          : { authorization: `Bearer ${key}` }),
        ...(cookie !== undefined && { cookie }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(sent !== undefined && { 'content-length': String(Buffer.byteLength(sent)) }),
        ...headers,
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
    };
    return new Promise((resolve, reject) => {
      // The certificate is that of the name outside: whose door it is, is known here.
      const out =
        server instanceof SealedServer
          ? askSealed({ ...options, rejectUnauthorized: false })
          : askPlain(options);
      out.once('error', reject);
      out.once('response', (answer) => {
        buffer(answer).then((bytes) => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes });
        }, reject);
      });
      out.end(sent);
    });
  }

  /** What was answered, as JSON. Throws for anything but a good answer. */
  async json<Body>(method: string, path: string, asked: Asked = {}): Promise<Body> {
    const { status, body } = await this.ask(method, path, asked);
    if (status < 200 || status > 299)
      throw new Error(`${method} ${path}: ${String(status)} ${codeOf(body) ?? ''}`);
    return JSON.parse(body.toString('utf8')) as Body;
  }
}

/** The code of a refusal; null for what is none. */
export function codeOf(body: Buffer): string | null {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return typeof parsed === 'object' &&
      parsed !== null &&
      'code' in parsed &&
      typeof parsed.code === 'string'
      ? parsed.code
      : null;
  } catch {
    return null;
  }
}
