import { Injectable } from '@nestjs/common';
import type { LogStreamId, TenantId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import { ColumnSecrets } from '../../../platform/crypto/column-secrets.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { OutgoingHttp } from '../../../platform/http/outgoing.js';
import { OutgoingTls } from '../../../platform/http/outgoing-tls.js';
import { escapedJson } from './escaped-json.js';
import type { SentEntry } from './sent-entry.js';
import { isSyslog, SYSLOG } from './stream-way.js';
import type { StreamTarget } from './streams.repository.js';
import { syslogFrame } from './syslog-line.js';

const TIMEOUT_MS = 30_000;
/** Bytes of an answer that are read: nothing in it matters. */
const ANSWER_BYTES = 1_024;

export const tokenPlace = (rowId: LogStreamId) => ({ table: 'log_stream', column: 'token', rowId });

/** Brings entries to a system elsewhere. Not inside `TenantDb.run`. */
@Injectable()
export class StreamSender {
  private readonly host: string;

  constructor(
    private readonly http: OutgoingHttp,
    private readonly tls: OutgoingTls,
    private readonly secrets: ColumnSecrets,
    { PUBLIC_URL }: Environment,
  ) {
    this.host = new URL(PUBLIC_URL).hostname;
  }

  /** Refuses addresses that nothing would be sent to. Throws OUTGOING_REFUSED. */
  check(url: string): void {
    if (isSyslog(url)) this.tls.check(url, SYSLOG);
    else this.http.check(url);
  }

  /** Null when the other side has taken all of them; otherwise why not, in a word or two. No entry: only tries. */
  async send(
    tenantId: TenantId,
    target: StreamTarget,
    entries: readonly SentEntry[],
  ): Promise<string | null> {
    const lines = entries.map((entry) => ({ entry, text: escapedJson(entry.written(target.format)) }));
    try {
      if (!isSyslog(target.url)) return await this.post(tenantId, target, lines);
      const bytes = Buffer.concat(lines.map((line) => this.frame(line)));
      await this.tls.send({ url: target.url, bytes, ca: target.ca, timeoutMs: TIMEOUT_MS }, SYSLOG);
      return null;
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown;
      const { reason } = thrown.details;
      return typeof reason === 'string' ? reason : thrown.code;
    }
  }

  private async post(
    tenantId: TenantId,
    { id, url, token }: StreamTarget,
    lines: readonly Line[],
  ): Promise<string | null> {
    const secret = token === null ? null : await this.secrets.open(tenantId, tokenPlace(id), token);
    const numbers = [lines.at(0), lines.at(-1)].map((line) => String(line?.entry.seq ?? 0));
    const { status } = await this.http.send({
      ...{ method: 'POST', url, maxBytes: ANSWER_BYTES, excess: 'cut', timeoutMs: TIMEOUT_MS },
      headers: {
        'content-type': 'application/x-ndjson',
        // What was sent twice is known by it.
        'idempotency-key': [id, ...numbers].join('-'),
        ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
      },
      body: lines.map(({ text }) => `${text}\n`).join(''),
    });
    return status >= 200 && status < 300 ? null : `status ${String(status)}`;
  }

  private frame({ entry: { at, name, seq, refused }, text }: Line): Buffer {
    return syslogFrame({ at, action: name, seq, text, host: this.host, refused });
  }
}

interface Line {
  readonly entry: SentEntry;
  readonly text: string;
}
