import { Injectable } from '@nestjs/common';
import type {
  BoardOverlay,
  CallId,
  EvidenceId,
  EvidenceKind,
  EvidencePosition,
  EvidenceView,
  ParticipantId,
  SiteId,
  StoredObjectId,
  UserId,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import type { ByteRange } from '../../../platform/crypto/streaming-aead.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { type SealedObject, SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import type { Stripped } from '../content/photo-rule.js';
import { EvidenceUpkeep } from '../life/evidence-upkeep.js';
import { Receipts } from '../receipts/receipts.js';
import { type Reservation, StorageQuota } from '../storage/storage-quota.js';
import { capped } from './capped.js';
import { EvidenceTextRepository } from '../finding/evidence-text.repository.js';
import { EvidenceAccess } from './evidence-access.js';
import { EvidenceRepository } from './evidence.repository.js';
import { OpenedLately, openingOf } from './opened-lately.js';

/** What is said of something that is to be kept. */
export interface EvidenceMeta {
  /** One of the caller's own, e.g. of the file in the call; else a new one. */
  readonly id?: EvidenceId;
  readonly kind: EvidenceKind;
  readonly callId?: CallId;
  /** Without it, the site of the call. */
  readonly siteId?: SiteId;
  readonly participantId?: ParticipantId;
  /** Whose it is, where that is not the caller. */
  readonly byUserId?: UserId;
  /** Who made it, as others are shown it; else the caller's name. */
  readonly byName?: string;
  /** Data, never a path. */
  readonly name: string;
  /** By content, not by what somebody says. */
  readonly contentType: string;
  /** The most that `source` may have; so much is reserved. */
  readonly bytes: number;
  /** Room that was reserved for it before; it is the caller's to release when this throws. */
  readonly room?: Reservation;
  /** SHA-256 in hexadecimal where it was made; what comes must have it. */
  readonly sha256?: string;
  readonly takenAt?: Date;
  /** Milliseconds by which the clock of the device was ahead of ours. */
  readonly clockOffsetMs?: number;
  readonly position?: EvidencePosition;
  readonly width?: number;
  readonly height?: number;
  readonly durationMs?: number;
  readonly board?: BoardOverlay;
  readonly previousId?: EvidenceId;
  /** What the server took away of it before; then `sha256` is that of what is left. */
  readonly stripped?: Stripped;
  /** The product itself has made it: it is clean without the scanner. For recordings and reports alone. */
  readonly ownMaking?: boolean;
}

/** Something that is being handed out. */
export interface OpenedEvidence {
  readonly evidence: EvidenceView;
  /** The bytes, or those of a range within them; by default of the one that `open` was given. Throws INTEGRITY_FAILED, which is in the log then. */
  readonly content: (range?: ByteRange) => AsyncIterable<Buffer>;
}

/** Keeps things, sealed, counted and in the log; and hands them out to those who may have them. */
@Injectable()
export class EvidenceStore {
  private readonly lately = new OpenedLately();

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly quota: StorageQuota,
    private readonly sealed: SealedStore,
    private readonly repository: EvidenceRepository,
    private readonly access: EvidenceAccess,
    private readonly text: EvidenceTextRepository,
    private readonly audit: AuditTrail,
    private readonly receipts: Receipts,
    private readonly queue: JobQueue,
    private readonly upkeep: EvidenceUpkeep,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Keeps a stream; the caller has seen to it that it may be kept there. It is scanned before anybody reads it. Throws
   * STORAGE_FULL, TOO_LARGE, HASH_MISMATCH; nothing is kept then.
   */
  async add(
    principal: Principal,
    meta: EvidenceMeta,
    source: AsyncIterable<Uint8Array>,
  ): Promise<EvidenceView> {
    const object = { objectId: this.ids.next<StoredObjectId>(), version: 1 };
    const reservation = meta.room ?? (await this.quota.reserve(principal, meta.bytes, { object }));
    if (meta.room) await this.quota.hold(principal, meta.room, object);
    try {
      const sealed = await this.sealed.write(principal.tenantId, object, capped(source, meta.bytes));
      if (meta.sha256 !== undefined && meta.sha256 !== sealed.sha256) throw new DomainError('HASH_MISMATCH');
      return await this.keep(principal, meta, sealed, reservation);
    } catch (cause) {
      await this.sealed.erase(principal.tenantId, object);
      if (!meta.room) await this.quota.release(principal, reservation);
      throw cause;
    }
  }

  /**
   * Opens what is clean, and says so in the log. Throws NOT_FOUND for everything else: what the caller may not see, what
   * is in the trash, and what the scanner has not found clean.
   */
  async open(principal: Principal, id: EvidenceId, range?: ByteRange): Promise<OpenedEvidence> {
    const { view, sealed } = await this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.find(tx, id);
      if (!found) throw new DomainError('NOT_FOUND');
      await this.access.require(tx, principal, found.view.callId);
      if (found.view.state !== 'clean') throw new DomainError('NOT_FOUND');
      const now = this.clock.now();
      const opening = openingOf(principal, id);
      if (!this.lately.has(opening, now))
        await this.audit.record(tx, 'evidence.opened', { evidenceId: id, callId: found.view.callId });
      tx.afterCommit(() => this.lately.remember(opening, now));
      return found;
    });
    return { evidence: view, content: (part = range) => this.content(principal, id, sealed, part) };
  }

  /** The bytes for the product itself, in whatever state they are: for the scanner, for thumbnails. Not in the log. */
  async *content(
    principal: Principal,
    id: EvidenceId,
    sealed: SealedObject,
    range?: ByteRange,
  ): AsyncGenerator<Buffer, void, undefined> {
    try {
      yield* this.sealed.read(principal.tenantId, sealed, range);
    } catch (cause) {
      if (cause instanceof DomainError && cause.code === 'INTEGRITY_FAILED') {
        const reason = cause.details['reason'] === 'missing' ? 'missing' : 'altered';
        await this.audit.recordRefusal(principal, 'evidence.integrity_failed', { evidenceId: id, reason });
      }
      throw cause;
    }
  }

  private async keep(
    principal: Principal,
    meta: EvidenceMeta,
    sealed: SealedObject,
    reservation: Reservation,
  ): Promise<EvidenceView> {
    const { actor } = principal;
    const id = meta.id ?? this.ids.next<EvidenceId>();
    const now = this.clock.now();
    const sign = await this.receipts.issuer(principal.tenantId);
    return this.tenantDb.run(principal, async (tx) => {
      await this.repository.insertObject(tx, sealed, now);
      const item = {
        ...{ id, kind: meta.kind, state: meta.ownMaking ? ('clean' as const) : ('received' as const) },
        ...{ callId: meta.callId ?? null, siteId: meta.siteId ?? null },
        byUserId: meta.byUserId ?? (actor.kind === 'user' || actor.kind === 'key' ? actor.userId : null),
        ...{ byParticipantId: meta.participantId ?? null, byName: meta.byName ?? actor.name },
        ...{ name: meta.name, contentType: meta.contentType },
        ...{ takenAt: meta.takenAt ?? null, receivedAt: now, position: meta.position ?? null },
        ...{ width: meta.width ?? null, height: meta.height ?? null },
        ...{ durationMs: meta.durationMs ?? null, board: meta.board ?? null },
        previousId: meta.previousId ?? null,
      };
      await this.repository.insert(tx, item, sealed);
      await this.text.renew(tx, id);
      const found = await this.repository.find(tx, id);
      if (!found) throw new DomainError('INTERNAL');
      const { kind, callId, siteId, bytes, sha256 } = found.view;
      const details = { evidenceId: id, kind, callId, siteId, bytes, sha256 };
      await sign(tx, found.view, {
        byDevice: meta.sha256 !== undefined && meta.takenAt !== undefined && !meta.stripped,
        ...{ clockOffsetMs: meta.clockOffsetMs ?? null, stripped: meta.stripped ?? null },
      });
      await this.audit.record(tx, 'evidence.added', details);
      // What nobody has to find clean first can be shown at once.
      const next = meta.ownMaking ? 'evidence.render' : 'evidence.scan';
      await this.queue.add(tx, next, { evidenceId: id }, { dedupeKey: id });
      await this.upkeep.ensure(tx);
      // Last: the tenant's one row of counts stays locked from here to the commit.
      await this.quota.commit(tx, reservation, sealed.bytes);
      return found.view;
    });
  }
}
