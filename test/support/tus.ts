import { createHash } from 'node:crypto';
import type { UploadView, WireError } from '@rinjo/contract';
import type { HttpClient } from './http-client.js';
import type { TestApp } from './app.js';

/** How a client proves who it is: its cookies, or a token. */
export type Proof = HttpClient | { readonly token: string };

export interface TusAnswer {
  readonly status: number;
  readonly offset: number;
  readonly location: string;
  readonly body: UploadView & WireError;
}

const headersOf = (app: Pick<TestApp, 'url'>, proof: Proof): Record<string, string> =>
  'token' in proof
    ? { authorization: `Bearer ${proof.token}` }
    : {
        cookie: [...proof.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...{ origin: app.url, 'x-rinjo': '1' },
      };

/** Resumable uploads as the protocol has them, one request at a time. */
export class Tus {
  constructor(
    private readonly app: Pick<TestApp, 'url'>,
    private readonly proof: Proof,
  ) {}

  begin(bytes: number, metadata: Readonly<Record<string, string>>): Promise<TusAnswer> {
    const pairs = Object.entries(metadata).map(
      ([key, value]) => `${key} ${Buffer.from(value, 'utf8').toString('base64')}`,
    );
    return this.send('POST', '/api/v1/uploads', {
      ...{ 'upload-length': String(bytes), 'upload-metadata': pairs.join(',') },
    });
  }

  patch(
    location: string,
    offset: number,
    bytes: Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<TusAnswer> {
    return this.send(
      'PATCH',
      location,
      { ...headers, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      bytes,
    );
  }

  head(location: string): Promise<TusAnswer> {
    return this.send('HEAD', location, {});
  }

  read(location: string): Promise<TusAnswer> {
    return this.send('GET', location, {});
  }

  remove(location: string): Promise<TusAnswer> {
    return this.send('DELETE', location, {});
  }

  /** All of it in one go. */
  async whole(bytes: Buffer, metadata: Readonly<Record<string, string>>): Promise<TusAnswer> {
    const begun = await this.begin(bytes.length, metadata);
    return begun.status === 201
      ? { ...begun, ...(await this.patch(begun.location, 0, bytes)), location: begun.location }
      : begun;
  }

  private async send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: Buffer,
  ): Promise<TusAnswer> {
    const answer = await fetch(new URL(path, this.app.url), {
      method,
      headers: { ...headersOf(this.app, this.proof), 'tus-resumable': '1.0.0', ...headers },
      ...(body && { body: new Uint8Array(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      offset: Number(answer.headers.get('upload-offset') ?? -1),
      location: answer.headers.get('location') ?? path,
      body: (text === '' ? {} : JSON.parse(text)) as UploadView & WireError,
    };
  }
}

export const checksumOf = (algorithm: string, bytes: Buffer): string =>
  `${algorithm} ${createHash(algorithm).update(bytes).digest('base64')}`;
