import { Injectable } from '@nestjs/common';
import type {
  AccessQuery,
  AuditQuery,
  CallId,
  LogFilter,
  Page,
  TimelineEntry,
  TimelineQuery,
  TimelineSubject,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { AccessEntriesRepository, type AccessEntryRow } from '../access/access-entries.repository.js';
import { AuditEntriesRepository, type AuditEntryRow } from '../audit-entries.repository.js';
import { ID_KEY, SEQ_KEY, type TimePosition, timePosition } from '../time-cursor.js';
import { type Dated, merged } from './merged.js';

const LIST = 'timeline';
const SOURCES = ['audit', 'access'] as const;
type Source = (typeof SOURCES)[number];

interface Row extends Dated<Source> {
  readonly entry: TimelineEntry;
}

/** Up to where each log was shown; null: from its end. */
type Shown = Readonly<Record<Source, TimePosition | null>>;

/** The questions that together find everything about a subject. */
interface Questions {
  readonly audit: readonly AuditQuery[];
  readonly access: readonly AccessQuery[];
}

/** All logs of one person, call or item in one. */
@Injectable()
export class Timeline {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly auditEntries: AuditEntriesRepository,
    private readonly accessEntries: AccessEntriesRepository,
  ) {}

  /** Empty for what nobody knows: a log does not say what exists. */
  list(principal: Principal, query: TimelineQuery): Promise<Page<TimelineEntry>> {
    const limit = pageSize(query);
    const shown = query.cursor === undefined ? { audit: null, access: null } : shownIn(query.cursor);
    const questions = questionsAbout(query);
    return this.tenantDb.run(principal, async (tx) => {
      const rows = merged<Source, Row>(SOURCES, await this.rows(tx, questions, shown, limit + 1));
      const page = rows.slice(0, limit);
      const nextCursor = rows.length > limit ? cursorAfter(page, shown) : null;
      return { items: page.map(({ entry }) => entry), nextCursor };
    });
  }

  private async rows(tx: Tx, { audit, access }: Questions, shown: Shown, limit: number): Promise<Row[]> {
    const rows: Row[] = [];
    for (const question of audit) {
      const found = await this.auditEntries.find(tx, question, shown.audit, limit);
      rows.push(...found.rows.map(ofAudit));
    }
    for (const question of access)
      rows.push(...(await this.accessEntries.find(tx, question, shown.access, limit)).map(ofAccess));
    return rows;
  }
}

function questionsAbout({ subject, id, requests }: TimelineQuery): Questions {
  const about = subjects(subject, id);
  const wanted: readonly AccessQuery[] = requests ? [{}] : [{ contents: true }, { errors: true }];
  return { audit: about, access: about.flatMap((one) => wanted.map((which) => ({ ...one, ...which }))) };
}

/** Of a person: what they did, and what was done with them. */
function subjects(
  subject: TimelineSubject,
  id: TimelineQuery['id'],
): readonly Pick<LogFilter, 'actorId' | 'objectId' | 'callId'>[] {
  switch (subject) {
    case 'user':
      return [{ actorId: id.toLowerCase() }, { objectId: id }];
    case 'call':
      return [{ callId: id as string as CallId }];
    case 'evidence':
      return [{ objectId: id }];
  }
}

function ofAudit(row: AuditEntryRow): Row {
  const { id, at, seq, action, outcome, address, requestId, details } = row;
  const { callId } = details;
  return {
    ...{ source: 'audit', at, key: seq },
    entry: {
      ...{ id, at: at.toISOString(), log: action.startsWith('signin.') ? 'signIns' : 'operations', action },
      ...{ route: null, content: false, outcome, code: null, address, requestId },
      actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
      callId: typeof callId === 'string' ? (callId as CallId) : null,
    },
  };
}

function ofAccess(row: AccessEntryRow): Row {
  const { id, at, route, content, outcome, code, address, requestId, callId } = row;
  return {
    ...{ source: 'access', at, key: id },
    entry: {
      ...{ id, at: at.toISOString(), log: code === null ? 'access' : 'errors', action: null },
      ...{ route, content, outcome, code, address, requestId, callId },
      actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    },
  };
}

function cursorAfter(page: readonly Row[], before: Shown): string {
  const last = (source: Source): TimePosition | null =>
    page.findLast((row) => row.source === source) ?? before[source];
  return encodeCursor(
    LIST,
    SOURCES.map(last).flatMap((position) =>
      position ? [position.at.toISOString(), position.key] : ['', ''],
    ),
  );
}

/** Throws VALIDATION. */
function shownIn(cursor: string): Shown {
  const [auditAt = '', seq = '', accessAt = '', id = ''] = decodeCursor(LIST, cursor, 4);
  return {
    audit: positionOf(auditAt, seq, SEQ_KEY),
    access: positionOf(accessAt, id, ID_KEY),
  };
}

/** Null where nothing of a log was shown yet. */
const positionOf = (at: string, key: string, shape: RegExp): TimePosition | null =>
  at === '' && key === '' ? null : timePosition(at, key, shape);
