import type { ErrorCode, WireError } from '@rinjo/contract';

export interface HttpAnswer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A browser's view of the API: keeps cookies, and sends what the web app sends against CSRF. */
export class HttpClient {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    private readonly origin = url,
  ) {}

  get<Body>(path: string): Promise<HttpAnswer<Body>> {
    return this.send('GET', path);
  }

  post<Body>(path: string, body?: unknown): Promise<HttpAnswer<Body>> {
    return this.send('POST', path, body);
  }

  put<Body>(path: string, body?: unknown): Promise<HttpAnswer<Body>> {
    return this.send('PUT', path, body);
  }

  patch<Body>(path: string, body?: unknown): Promise<HttpAnswer<Body>> {
    return this.send('PATCH', path, body);
  }

  delete<Body>(path: string): Promise<HttpAnswer<Body>> {
    return this.send('DELETE', path);
  }

  /** `path` is below /api/v1 unless it begins with /api or /saml. */
  async send<Body>(method: string, path: string, body?: unknown): Promise<HttpAnswer<Body>> {
    return this.raw(method, path, {
      headers: {
        origin: this.origin,
        'x-rinjo': '1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** A request with exactly these headers, besides the cookies. */
  async raw<Body>(
    method: string,
    path: string,
    init: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {},
  ): Promise<HttpAnswer<Body>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.urlOf(path), {
      method,
      redirect: 'manual',
      ...(init.body === undefined ? {} : { body: init.body }),
      headers: { ...(cookie === '' ? {} : { cookie }), ...init.headers },
    });
    this.keepCookies(response.headers);
    const text = await response.text();
    const json = /\bjson\b/.test(response.headers.get('content-type') ?? '') && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      body: (json ? JSON.parse(text) : text) as Body,
    };
  }

  private urlOf(path: string): string {
    return this.url + (/^\/(api|saml)\//.test(path) ? path : `/api/v1${path}`);
  }

  private keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** For `toMatchObject`: an answer that refuses with this code. */
export const refusal = (status: number, code: ErrorCode): { status: number; body: Partial<WireError> } => ({
  status,
  body: { code },
});
