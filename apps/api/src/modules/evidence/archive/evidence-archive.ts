import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type EvidenceArchiveQuery, type EvidenceView, LIMITS } from '@rinjo/contract';
import { makeZip, predictLength } from 'client-zip';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { csvTable } from '../../../platform/http/csv-cell.js';
import { EvidenceItems } from '../kept/evidence-items.js';
import { EvidenceStore } from '../kept/evidence-store.js';
import { entryNames } from './entry-names.js';

const CONTENTS = 'contents.csv';

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly lastModified: Date;
  readonly input: AsyncIterable<Uint8Array>;
}

/** An archive whose size is known before its first byte. */
export interface OpenedArchive {
  readonly bytes: number;
  readonly content: ReadableStream<Uint8Array>;
}

/**
 * Several items as one ZIP, made while it is sent: originals, uncompressed, and a table of what they are with their hashes.
 * What is not clean stands in the table alone.
 */
@Injectable()
export class EvidenceArchive {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly items: EvidenceItems,
    private readonly store: EvidenceStore,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND for an item or a call that the caller does not see, ARCHIVE_LIMIT for more than fits. */
  async open(principal: Principal, query: EvidenceArchiveQuery): Promise<OpenedArchive> {
    const items = await this.itemsOf(principal, query);
    const names = entryNames(items);
    const table = contentsOf(items, names);
    const clean = items.flatMap((item, i) =>
      item.state === 'clean' ? [{ item, name: names[i] ?? '' }] : [],
    );
    const files = clean.map(({ item, name }) => ({ name, size: item.bytes, lastModified: momentOf(item) }));
    const listed = { name: CONTENTS, size: table.length, lastModified: new Date(0) };
    const { store } = this;
    async function* entries(): AsyncGenerator<Entry, void, undefined> {
      yield { ...listed, input: Readable.from([table]) };
      for (const { item, name } of clean) {
        const { content } = await store.open(principal, item.id);
        yield { name, size: item.bytes, lastModified: momentOf(item), input: content() };
      }
    }
    await this.tenantDb.run(principal, (tx) =>
      this.audit.record(tx, 'evidence.archived', { callId: query.callId ?? null, items: clean.length }),
    );
    return { bytes: Number(predictLength([listed, ...files])), content: makeZip(entries()) };
  }

  private async itemsOf(
    principal: Principal,
    { callId, ids }: EvidenceArchiveQuery,
  ): Promise<readonly EvidenceView[]> {
    if (ids) {
      const items: EvidenceView[] = [];
      for (const id of ids) items.push(await this.items.read(principal, id));
      return items;
    }
    if (!callId) throw new DomainError('VALIDATION', { fields: ['ids:isDefined'] });
    const items: EvidenceView[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await this.items.list(principal, {
        callId,
        limit: LIMITS.pageSizeMax,
        ...(cursor && { cursor }),
      });
      items.push(...page.items);
      if (items.length > LIMITS.archiveItems)
        throw new DomainError('ARCHIVE_LIMIT', { max: LIMITS.archiveItems });
      cursor = page.nextCursor ?? undefined;
    }
    return items.toReversed(); // as they came
  }
}

const momentOf = ({ takenAt, receivedAt }: EvidenceView): Date => new Date(takenAt ?? receivedAt);

function contentsOf(items: readonly EvidenceView[], names: readonly string[]): Uint8Array {
  const head = ['file', 'name', 'kind', 'taken_at', 'received_at', 'by', 'bytes', 'sha256', 'state', 'tags'];
  const rows = items.map((item, i) => [
    ...[
      item.state === 'clean' ? (names[i] ?? '') : '',
      item.name,
      item.kind,
      item.takenAt ?? '',
      item.receivedAt,
    ],
    ...[item.byName, String(item.bytes), item.sha256, item.state, item.tags.join(' ')],
  ]);
  return Buffer.from(csvTable([head, ...rows]), 'utf8');
}
