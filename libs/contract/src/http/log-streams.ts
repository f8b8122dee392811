import type { LogStreamId } from '../ids.js';

/** `json`: the entry as this product has it. `ocsf`: Open Cybersecurity Schema Framework 1.3.0, which SIEMs read. */
export const LOG_STREAM_FORMATS = ['json', 'ocsf'] as const;
export type LogStreamFormat = (typeof LOG_STREAM_FORMATS)[number];

/** `operations`: what was done, sign-ins too, which is the signed log. `access`: every request and command, errors too. */
export const LOG_STREAM_LOGS = ['operations', 'access'] as const;
export type LogStreamLog = (typeof LOG_STREAM_LOGS)[number];

/** A system elsewhere, usually a SIEM, that gets the log of the tenant entry by entry, in order. */
export interface LogStreamView {
  readonly id: LogStreamId;
  readonly name: string;
  /** With scheme https: lines of JSON in the body of a POST. With scheme syslog-tls: RFC 5424 over TLS (RFC 5425), port 6514. */
  readonly url: string;
  readonly log: LogStreamLog;
  readonly format: LogStreamFormat;
  readonly enabled: boolean;
  /** Whether requests carry a token; only with https. */
  readonly hasToken: boolean;
  /** Number of the last entry that has arrived. */
  readonly sentUpTo: number;
  /** Entries that have not arrived yet. */
  readonly waiting: number;
  readonly lastSentAt: string | null;
  /** Since when nothing arrives; null while all is well. */
  readonly failingSince: string | null;
  /** Why: `status 503`, or a reason of OUTGOING_REFUSED or OUTGOING_FAILED. */
  readonly lastError: string | null;
  readonly createdAt: string;
}

/** POST /log-streams */
export interface CreateLogStream {
  readonly name: string;
  readonly url: string;
  readonly log: LogStreamLog;
  readonly format: LogStreamFormat;
  /** Sent as `Authorization: Bearer`, kept sealed, never shown. */
  readonly token: string | null;
  /** Certificates (PEM) that the receiver of syslog must be signed by, instead of those that the system trusts. */
  readonly ca: string | null;
  /** `beginning`: the whole log first. `now`: what is written from now on. */
  readonly from: 'beginning' | 'now';
}

/** PATCH /log-streams/:logStreamId. Absent fields stay as they are; what is sent from elsewhere goes on where it was. */
export interface UpdateLogStream {
  readonly name?: string;
  readonly format?: LogStreamFormat;
  readonly enabled?: boolean;
}

/** POST /log-streams/:logStreamId/tests: whether a line with nothing in it would arrive. */
export interface LogStreamTest {
  /** Null when it did. */
  readonly error: string | null;
}
