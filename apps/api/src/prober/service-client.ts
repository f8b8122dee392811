import { createHash } from 'node:crypto';
import {
  AVAILABILITY_LIMITS,
  type CallId,
  type CallView,
  type CreateCall,
  type FailoverReport,
  type Page,
  PROBER_AGENT,
  type ProberOrders,
  type ProberReport,
  type RecordingId,
  type RecordingSummary,
  type StatusPage,
  type StoredObjectId,
  type Ticket,
} from '@rinjo/contract';
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

  /** Plans a call of the canary account from now on. */
  planCall(cookie: string, now: Date, durationMin: number): Promise<CallId> {
    const planned = { startsAt: now.toISOString(), durationMin, timeZone: 'Asia/Tokyo' };
    return this.newCall(cookie, { title: 'Prober', inviteUserIds: [], ...planned });
  }

  /** Opens a call of the canary account, which is over when nobody is in it any more. */
  openCall(cookie: string, title: string): Promise<CallId> {
    return this.newCall(cookie, { title, inviteUserIds: [] });
  }

  async ticket(cookie: string, callId: CallId): Promise<string> {
    const answer = await this.ask('POST', `/api/v1/calls/${callId}/tickets`, {}, { cookie });
    return ((await answer.json()) as Ticket).ticket;
  }

  async recordings(cookie: string, callId: CallId): Promise<readonly RecordingSummary[]> {
    const answer = await this.ask('GET', `/api/v1/calls/${callId}/recordings`, undefined, { cookie });
    return ((await answer.json()) as Page<RecordingSummary>).items;
  }

  /** Reads a file of a recording: SHA-256 in hexadecimal. */
  async segmentHash(cookie: string, recordingId: RecordingId, id: StoredObjectId): Promise<string> {
    const path = `/api/v1/recordings/${recordingId}/segments/${id}/content`;
    const answer = await this.ask('GET', path, undefined, { cookie });
    const hash = createHash('sha256');
    for await (const chunk of answer.body ?? []) hash.update(chunk);
    return hash.digest('hex');
  }

  async report(report: ProberReport): Promise<ProberOrders> {
    const answer = await this.ask('POST', '/api/v1/prober/reports', report, {
      authorization: `Bearer ${this.credentials.key}`,
    });
    return (await answer.json()) as ProberOrders;
  }

  /** Tells what a drill at the second site came to, by its key. */
  async failover(report: FailoverReport): Promise<void> {
    await this.ask('POST', '/api/v1/second-site/failovers', report, {
      authorization: `Bearer ${this.credentials.key}`,
    });
  }

  /** Reads something that the service has for everybody: its media type. */
  async typeOf(path: string): Promise<string> {
    const answer = await this.ask('GET', path);
    await answer.body?.cancel();
    return answer.headers.get('content-type') ?? '';
  }

  async status(): Promise<StatusPage> {
    return (await (await this.ask('GET', '/api/v1/status')).json()) as StatusPage;
  }

  private async newCall(cookie: string, call: CreateCall): Promise<CallId> {
    const answer = await this.ask('POST', '/api/v1/calls', call, { cookie });
    return ((await answer.json()) as CallView).id;
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
          ...{ origin: this.credentials.url, 'x-rinjo': '1', 'user-agent': PROBER_AGENT },
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
