import { Injectable } from '@nestjs/common';
import type { ReservationId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import type { SealedRef } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import { AdministratorsRepository } from '../../identity/index.js';
import { noticeOf } from './storage-rules.js';
import { type StorageUse, StorageUseRepository } from './storage-use.repository.js';

/** Room that is promised to something that is being written. */
export interface Reservation {
  readonly id: ReservationId;
  readonly bytes: number;
}

export interface ReserveOptions {
  /** The object that is going to be written: it is removed when the reservation runs out without a commit. */
  readonly object?: SealedRef;
  /** For what has happened already and cannot be had again, such as a recording: also where the plan has no more room. */
  readonly beyond?: boolean;
  /** Milliseconds until the room is given back by itself. */
  readonly forMs?: number;
}

const FOR_MS = 3_600_000;

/**
 * How much of its plan's storage a tenant uses, to the byte. Room is reserved before anything is written, committed in
 * the transaction of the row that makes it count, or released; what a dead process leaves is released when it runs out.
 */
@Injectable()
export class StorageQuota {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: StorageUseRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  use(principal: Principal): Promise<StorageUse> {
    return this.tenantDb.run(principal, (tx) => this.repository.use(tx));
  }

  /** Throws STORAGE_FULL with what is in use and the most there may be. */
  reserve(principal: Principal, bytes: number, options: ReserveOptions = {}): Promise<Reservation> {
    return this.tenantDb.run(principal, (tx) => this.reserveIn(tx, bytes, options));
  }

  /** As `reserve`, with the transaction of the row that the room is for. */
  async reserveIn(
    tx: Tx,
    bytes: number,
    { object, beyond, forMs = FOR_MS }: ReserveOptions = {},
  ): Promise<Reservation> {
    await this.need(tx, bytes, beyond);
    const id = this.ids.next<ReservationId>();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + forMs);
    await this.repository.insert(tx, { id, bytes, object: object ?? null, createdAt, expiresAt });
    await this.queue.add(tx, 'storage.release', { reservationId: id }, { runAt: expiresAt, dedupeKey: id });
    return { id, bytes };
  }

  /** More room and more time for what goes on longer than was thought. Throws STORAGE_FULL; CONFLICT when it has run out. */
  grow(principal: Principal, { id, bytes }: Reservation, more: number, forMs = FOR_MS): Promise<Reservation> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.need(tx, more);
      const until = new Date(this.clock.now().getTime() + forMs);
      if (!(await this.repository.widen(tx, id, more, until))) throw new DomainError('CONFLICT');
      return { id, bytes: bytes + more };
    });
  }

  /** Says which object the room is for: it goes with the room when nobody commits. Throws CONFLICT when it has run out. */
  hold(principal: Principal, { id }: Reservation, object: SealedRef): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.hold(tx, id, object))) throw new DomainError('CONFLICT');
    });
  }

  /** What was written counts from now on; the rest of the room is free again. Throws CONFLICT when it has run out. */
  async commit(tx: Tx, { id }: Reservation, bytes: number): Promise<void> {
    const reserved = await this.repository.take(tx, id);
    if (reserved === null || bytes > reserved) throw new DomainError('CONFLICT');
    await this.queue.cancel(tx, 'storage.release', [id]);
    await this.count(tx, { used: bytes, reserved: -reserved });
  }

  /** Nothing was written after all. Does nothing when it has run out already. */
  release(principal: Principal, { id }: Reservation): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const reserved = await this.repository.take(tx, id);
      if (reserved === null) return;
      await this.queue.cancel(tx, 'storage.release', [id]);
      await this.repository.count(tx, { used: 0, reserved: -reserved });
    });
  }

  /** Something that counted is gone. */
  freed(tx: Tx, bytes: number): Promise<void> {
    return this.count(tx, { used: -bytes, reserved: 0 });
  }

  private async need(tx: Tx, bytes: number, beyond = false): Promise<void> {
    if (await this.repository.reserve(tx, bytes, beyond)) return;
    const { used, reserved, max } = await this.repository.use(tx);
    throw new DomainError('STORAGE_FULL', { used: used + reserved, max });
  }

  private async count(tx: Tx, change: { readonly used: number; readonly reserved: number }): Promise<void> {
    const before = await this.repository.count(tx, change);
    const { used, max } = await this.repository.use(tx);
    const { tell, noticed } = noticeOf(before, used, max);
    if (noticed !== before) await this.repository.notice(tx, noticed);
    if (tell === null) return;
    await this.audit.record(tx, 'storage.nearly_full', { percent: tell, used, max });
    const administrators = await this.administrators.all(tx);
    await this.queue.addAll(
      tx,
      'storage.notice',
      administrators.map(({ userId }) => ({
        payload: { userId, percent: tell },
        dedupeKey: `${userId}:${String(tell)}`,
      })),
    );
  }
}
