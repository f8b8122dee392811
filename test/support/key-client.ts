import { type HttpAnswer, HttpClient } from './http-client.js';

/** A program's view of the API: a key in a header, no cookies, nothing that a browser would send. */
export class KeyClient extends HttpClient {
  constructor(
    url: string,
    private readonly key: string,
  ) {
    super(url);
  }

  override send<Body>(method: string, path: string, body?: unknown): Promise<HttpAnswer<Body>> {
    return this.sendWith({}, method, path, body);
  }

  /** With more headers. */
  sendWith<Body>(
    more: Readonly<Record<string, string>>,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<HttpAnswer<Body>> {
    const headers = { authorization: `Bearer ${this.key}`, ...more };
    if (body === undefined) return this.raw(method, path, { headers });
    return this.raw(method, path, {
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
}
