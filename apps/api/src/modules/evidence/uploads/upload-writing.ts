import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { LIMITS, type StoredObjectId, type UploadId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import { inOnePiece } from '../../../platform/bytes/in-one-piece.js';
import { StorageQuota } from '../storage/storage-quota.js';
import { assertChecksum, type UploadChecksum } from './upload-checksum.js';
import { LIFETIME_MS, ROOM_MS, Uploads } from './uploads.js';
import { type UploadRow, UploadsRepository } from './uploads.repository.js';

/** What is left of a broken line is worth a part from this size on. */
const WORTH_KEEPING = 65_536;
/** Not for every part. */
const PROLONG_MS = LIFETIME_MS / 2;

export interface Sent {
  readonly offset: number;
  /** Of all that is sent; then it is one part at most, and kept whole or not at all. */
  readonly checksum: UploadChecksum | null;
  readonly body: Readable;
}

/** Takes the bytes of uploads in: sealed parts, each of which counts when its row does. */
@Injectable()
export class UploadWriting {
  constructor(
    private readonly uploads: Uploads,
    private readonly tenantDb: TenantDb,
    private readonly repository: UploadsRepository,
    private readonly sealed: SealedStore,
    private readonly quota: StorageQuota,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Answers how far the upload is. Throws NOT_FOUND for another's, UPLOAD_OFFSET, CHECKSUM_MISMATCH, TOO_LARGE; what came in
   * whole parts before stays.
   */
  async append(principal: Principal, id: UploadId, { offset, checksum, body }: Sent): Promise<UploadRow> {
    let row = await this.tenantDb.run(principal, (tx) => this.uploads.own(tx, principal, id));
    if (row.state !== 'open' || row.offset !== offset) throw new DomainError('UPLOAD_OFFSET');
    await this.prolong(principal, row);
    for await (const piece of piecesOf(body)) {
      if (row.offset + piece.bytes.length > row.bytes) throw new DomainError('TOO_LARGE', { max: row.bytes });
      if (checksum && (piece.broken || !piece.last)) throw new DomainError('CHECKSUM_MISMATCH');
      if (checksum) assertChecksum(checksum, piece.bytes);
      if (piece.bytes.length === 0 || (piece.broken && piece.bytes.length < WORTH_KEEPING)) continue;
      row = await this.keep(principal, row, piece.bytes);
    }
    return row;
  }

  private async keep(principal: Principal, row: UploadRow, bytes: Buffer): Promise<UploadRow> {
    if (row.parts >= LIMITS.uploadParts) throw new DomainError('TOO_LARGE', { parts: LIMITS.uploadParts });
    const ref = { objectId: this.ids.next<StoredObjectId>(), version: 1 };
    const sealed = await this.sealed.write(principal.tenantId, ref, inOnePiece(bytes));
    const offset = row.offset + bytes.length;
    const isWhole = offset === row.bytes;
    const kept = await this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.append(tx, row, sealed, this.clock.now()))) return false;
      if (isWhole) {
        await this.repository.changeState(tx, row.id, 'open', 'received');
        await this.queue.add(tx, 'upload.finish', { uploadId: row.id }, { dedupeKey: row.id });
      }
      return true;
    });
    if (!kept) {
      await this.sealed.erase(principal.tenantId, ref);
      throw new DomainError('UPLOAD_OFFSET');
    }
    return { ...row, offset, parts: row.parts + 1, state: isWhole ? 'received' : 'open' };
  }

  private async prolong(principal: Principal, row: UploadRow): Promise<void> {
    const now = this.clock.now().getTime();
    if (row.expiresAt.getTime() - now > PROLONG_MS) return;
    await this.quota.grow(principal, { id: row.reservationId, bytes: row.bytes }, 0, ROOM_MS);
    const expiresAt = new Date(now + LIFETIME_MS);
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.prolong(tx, row.id, expiresAt);
      await this.queue.cancel(tx, 'upload.expire', [row.id]);
      await this.queue.add(
        tx,
        'upload.expire',
        { uploadId: row.id },
        { runAt: expiresAt, dedupeKey: row.id },
      );
    });
  }
}

interface Piece {
  readonly bytes: Buffer;
  readonly last: boolean;
  /** The line broke after it. */
  readonly broken: boolean;
}

/** A body in parts of equal size but for the last; one that breaks off ends like one that ends. */
async function* piecesOf(body: Readable): AsyncGenerator<Piece, void, undefined> {
  const size = LIMITS.uploadPartBytes;
  let held: Buffer[] = [];
  let length = 0;
  let broken = false;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      held.push(chunk);
      length += chunk.length;
      while (length > size) {
        const all = Buffer.concat(held);
        yield { bytes: all.subarray(0, size), last: false, broken: false };
        held = [all.subarray(size)];
        length -= size;
      }
    }
  } catch {
    broken = true;
  }
  yield { bytes: Buffer.concat(held), last: true, broken };
}
