import { Injectable } from '@nestjs/common';
import type { LogStreamLog } from '@rinjo/contract';
import { AccessEntriesRepository } from '../access/access-entries.repository.js';
import { LogEntriesRepository } from '../transparency/log-entries.repository.js';
import { accessJson } from './access-json.js';
import { accessOcsf } from './access-ocsf.js';
import { jsonEntry } from './json-entry.js';
import { ocsfEntry } from './ocsf-entry.js';
import type { StreamSource } from './sent-entry.js';

/** The logs that can be sent elsewhere. */
@Injectable()
export class StreamSources {
  private readonly all: Readonly<Record<LogStreamLog, StreamSource>>;

  constructor(operations: LogEntriesRepository, access: AccessEntriesRepository) {
    this.all = { operations: operationsSource(operations), access: accessSource(access) };
  }

  of(log: LogStreamLog): StreamSource {
    return this.all[log];
  }
}

/** The signed log: its numbers have no gap. */
const operationsSource = (log: LogEntriesRepository): StreamSource => ({
  size: (tx) => log.size(tx),
  async after(tx, seq, limit) {
    const found = await log.openedFollowing(tx, seq, limit);
    const last = found.at(-1);
    if (!last) return null;
    const entries = found.map((opened) => ({
      ...{ seq: opened.entry.seq, at: opened.entry.at, name: opened.entry.action },
      refused: opened.entry.outcome === 'refused',
      written: (format: 'json' | 'ocsf') => (format === 'ocsf' ? ocsfEntry(opened) : jsonEntry(opened)),
    }));
    return { entries, upTo: last.entry.seq };
  },
});

/** The access log: rows whose time is over are gone with their numbers. */
const accessSource = (log: AccessEntriesRepository): StreamSource => ({
  size: (tx) => log.size(tx),
  async after(tx, seq, limit) {
    const size = await log.size(tx);
    if (size <= seq) return null;
    const { tenantId } = tx.principal;
    const rows = await log.following(tx, seq, size, limit);
    const entries = rows.map((row) => ({
      ...{ seq: row.seq, at: row.at.toISOString(), name: row.route, refused: row.outcome !== 'success' },
      written: (format: 'json' | 'ocsf') =>
        format === 'ocsf' ? accessOcsf(tenantId, row) : accessJson(tenantId, row),
    }));
    return { entries, upTo: rows.length < limit ? size : (rows.at(-1)?.seq ?? size) };
  },
});
