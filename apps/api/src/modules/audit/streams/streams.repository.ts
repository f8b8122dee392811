import { Injectable } from '@nestjs/common';
import type {
  LogStreamFormat,
  LogStreamId,
  LogStreamLog,
  LogStreamView,
  UpdateLogStream,
} from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { Position } from '../../../platform/http/cursor.js';

export interface NewStream {
  readonly id: LogStreamId;
  readonly name: string;
  readonly url: string;
  readonly log: LogStreamLog;
  readonly format: LogStreamFormat;
  readonly token: string | null;
  readonly ca: string | null;
  readonly sentUpTo: number;
  readonly createdAt: Date;
}

/** What sending needs to know; `token` is sealed. */
export interface StreamTarget {
  readonly id: LogStreamId;
  readonly url: string;
  readonly log: LogStreamLog;
  readonly format: LogStreamFormat;
  readonly enabled: boolean;
  readonly token: string | null;
  readonly ca: string | null;
  readonly sentUpTo: number;
}

type Moments = 'lastSentAt' | 'failingSince' | 'createdAt';
interface Row extends Omit<LogStreamView, Moments | 'sentUpTo' | 'waiting'> {
  readonly sentUpTo: string;
  readonly waiting: string;
  readonly lastSentAt: Date | null;
  readonly failingSince: Date | null;
  readonly createdAt: Date;
}

/** Streams `s` with the length of the log that each sends: `o` of operations or `a` of access. */
const STREAMS = `from log_stream s
  left join audit_head o on o.tenant_id = s.tenant_id and s.log = 'operations'
  left join access_head a on a.tenant_id = s.tenant_id and s.log = 'access'`;

const VIEW = `
  select s.id, s.name, s.url, s.log, s.format, s.enabled, s.token is not null as "hasToken", s.sent_up_to as "sentUpTo",
    greatest(coalesce(o.size, a.size, 0) - s.sent_up_to, 0) as waiting, s.last_sent_at as "lastSentAt",
    s.failing_since as "failingSince", s.last_error as "lastError", s.created_at as "createdAt"
  ${STREAMS}`;

const toView = (row: Row): LogStreamView => ({
  ...{ ...row, sentUpTo: Number(row.sentUpTo), waiting: Number(row.waiting) },
  lastSentAt: row.lastSentAt?.toISOString() ?? null,
  failingSince: row.failingSince?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

@Injectable()
export class StreamsRepository {
  async list(tx: Tx, after: Position | null, limit: number): Promise<readonly LogStreamView[]> {
    const [at, id] = after ?? [null, null];
    const rows = await tx.query<Row>(
      `${VIEW} where $1::timestamptz is null or (s.created_at, s.id) > ($1, $2::uuid)
       order by s.created_at, s.id limit $3`,
      [at, id, limit],
    );
    return rows.map(toView);
  }

  async view(tx: Tx, id: LogStreamId): Promise<LogStreamView | null> {
    const [row] = await tx.query<Row>(`${VIEW} where s.id = $1`, [id]);
    return row ? toView(row) : null;
  }

  async count(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ n: number }>('select count(*)::int as n from log_stream');
    return row?.n ?? 0;
  }

  async insert(tx: Tx, stream: NewStream): Promise<void> {
    const { id, name, url, log, format, token, ca, sentUpTo, createdAt } = stream;
    await tx.query(
      `insert into log_stream (tenant_id, id, name, url, log, format, enabled, token, ca, sent_up_to, created_at)
       values ($1, $2, $3, $4, $5, $6, true, $7, $8, $9, $10)`,
      [tx.principal.tenantId, id, name, url, log, format, token, ca, sentUpTo, createdAt],
    );
  }

  /** What failed before does not count any more. */
  async update(tx: Tx, id: LogStreamId, { name, format, enabled }: UpdateLogStream): Promise<void> {
    await tx.query(
      `update log_stream set name = coalesce($2, name), format = coalesce($3, format), enabled = coalesce($4, enabled),
         failing_since = null, last_error = null where id = $1`,
      [id, name ?? null, format ?? null, enabled ?? null],
    );
  }

  async delete(tx: Tx, id: LogStreamId): Promise<void> {
    await tx.query('delete from log_stream where id = $1', [id]);
  }

  async target(tx: Tx, id: LogStreamId): Promise<StreamTarget | null> {
    const [row] = await tx.query<Omit<StreamTarget, 'sentUpTo'> & { readonly sentUpTo: string }>(
      `select id, url, log, format, enabled, token, ca, sent_up_to as "sentUpTo" from log_stream where id = $1`,
      [id],
    );
    return row ? { ...row, sentUpTo: Number(row.sentUpTo) } : null;
  }

  /** Those that lack entries. */
  lagging(tx: Tx): Promise<readonly { readonly id: LogStreamId }[]> {
    return tx.query(
      `select s.id ${STREAMS} where s.enabled and s.sent_up_to < coalesce(o.size, a.size, 0) order by s.id`,
    );
  }

  async sent(tx: Tx, id: LogStreamId, upTo: number, at: Date): Promise<void> {
    await tx.query(
      `update log_stream set sent_up_to = greatest(sent_up_to, $2), last_sent_at = $3, failing_since = null, last_error = null
       where id = $1`,
      [id, upTo, at],
    );
  }

  async failed(tx: Tx, id: LogStreamId, error: string, at: Date): Promise<void> {
    await tx.query(
      `update log_stream set failing_since = coalesce(failing_since, $3), last_error = $2 where id = $1`,
      [id, error, at],
    );
  }
}
