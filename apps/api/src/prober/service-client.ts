import type { ProberOrders, ProberReport, StatusPage } from '@rinjo/contract';
import { AVAILABILITY_LIMITS } from '@rinjo/contract';
import type { ProberCredentials } from './credentials.js';

/** Why a probe failed, as a short word for the ledger. */
export class ProbeFailed extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** The service as a prober reaches it: over HTTP, within ten seconds, with the headers of a browser on its own page. */
export class ServiceClient {
  constructor(
    /** Where it is reached. */
    readonly url: string,
    private readonly credentials: ProberCredentials,
  ) {}

  /** Opens a session of the canary account: its cookie. Throws ProbeFailed. */
  async signIn(): Promise<string> {
    const { tenant, email, password } = this.credentials;
    const answer = await this.ask('POST', '/api/v1/sign-in', { tenant, email, password });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-sid='));
    if (cookie === undefined) throw new ProbeFailed('no_session');
    return cookie.slice(0, cookie.indexOf(';'));
  }

  async signOut(cookie: string): Promise<void> {
    await this.ask('POST', '/api/v1/sign-out', {}, { cookie });
  }

  async report(report: ProberReport): Promise<ProberOrders> {
    const answer = await this.ask('POST', '/api/v1/prober/reports', report, {
      authorization: `Bearer ${this.credentials.key}`,
    });
    return (await answer.json()) as ProberOrders;
  }

  async status(): Promise<StatusPage> {
    return (await (await this.ask('GET', '/api/v1/status')).json()) as StatusPage;
  }

  private async ask(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    let answer: Response;
    try {
      answer = await fetch(this.url + path, {
        ...{ method, redirect: 'error', signal: AbortSignal.timeout(AVAILABILITY_LIMITS.probeMs) },
        headers: {
          ...{ origin: this.credentials.url, 'x-rinjo': '1', 'user-agent': 'Rinjo prober' },
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (answer.ok) return answer;
    } catch (cause) {
      throw new ProbeFailed(codeOf(cause));
    }
    await answer.body?.cancel();
    throw new ProbeFailed(`http_${String(answer.status)}`);
  }
}

/** `ECONNREFUSED`, `timeout` and so on. */
export function codeOf(cause: unknown): string {
  if (cause instanceof ProbeFailed) return cause.code;
  if (!(cause instanceof Error)) return 'unknown';
  if (cause.name === 'TimeoutError') return 'timeout';
  const inner: unknown = cause.cause ?? cause;
  const code = typeof inner === 'object' && inner !== null && 'code' in inner ? inner.code : null;
  return typeof code === 'string' && /^[A-Za-z0-9_-]{1,60}$/.test(code) ? code : 'unreachable';
}
