import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceId, JobKinds, StoredObjectId } from '@rinjo/contract';
import { IsUUID } from 'class-validator';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { canRenderFilms, renderFilm } from '../../../platform/renditions/film-rendition.js';
import { renderPicture } from '../../../platform/renditions/picture-rendition.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import { inOnePiece } from '../in-one-piece.js';
import { EvidenceStore } from '../kept/evidence-store.js';
import { EvidenceRepository, type EvidenceRow } from '../kept/evidence.repository.js';
import { StorageQuota } from '../storage/storage-quota.js';
import { RenditionsRepository } from './renditions.repository.js';

type Render = 'evidence.render';

export class EvidenceRenderDto implements Readonly<JobKinds['evidence.render']> {
  @IsUUID() readonly evidenceId: EvidenceId;
}

const MIN = 60_000;
/** Pixels of the longest side: sharp on a card of the gallery at twice the density. */
const SIDE = 640;
const ROOM_BYTES = 5_000_000;

/** Makes the small pictures that pages show; what cannot be made stays without one. */
@Injectable()
export class EvidenceRendition implements JobHandler<Render>, OnModuleInit {
  readonly kind = 'evidence.render';
  readonly payload = EvidenceRenderDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 30 * MIN], visibilityMs: 10 * MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly evidence: EvidenceRepository,
    private readonly repository: RenditionsRepository,
    private readonly store: EvidenceStore,
    private readonly sealed: SealedStore,
    private readonly quota: StorageQuota,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async run({ principal, payload: { evidenceId } }: Job<Render>): Promise<void> {
    const found = await this.tenantDb.run(principal, (tx) => this.evidence.find(tx, evidenceId));
    if (found?.view.state !== 'clean' || found.view.hasThumbnail) return;
    const picture = await this.pictureOf(principal, found).catch((cause: unknown) => {
      this.logger.info('No small picture could be made', { evidenceId, ...causeOf(cause) });
      return null;
    });
    if (picture) await this.keep(principal, evidenceId, picture);
  }

  private async pictureOf(principal: Principal, { view, sealed }: EvidenceRow): Promise<Buffer | null> {
    const read = (first: number, last: number): AsyncIterable<Buffer> =>
      this.store.content(principal, view.id, sealed, { first, last });
    const { bytes } = view;
    if (view.contentType.startsWith('video/'))
      return canRenderFilms() ? renderPicture(await renderFilm({ bytes, read }, SIDE), SIDE) : null;
    if (!view.contentType.startsWith('image/')) return null;
    const pieces: Buffer[] = [];
    for await (const piece of read(0, bytes - 1)) pieces.push(piece);
    return renderPicture(Buffer.concat(pieces), SIDE);
  }

  private async keep(principal: Principal, evidenceId: EvidenceId, picture: Buffer): Promise<void> {
    const object = { objectId: this.ids.next<StoredObjectId>(), version: 1 };
    const room = await this.quota.reserve(principal, ROOM_BYTES, { object });
    const sealed = await this.sealed.write(principal.tenantId, object, inOnePiece(picture));
    await this.tenantDb.run(principal, async (tx) => {
      await this.evidence.insertObject(tx, sealed, this.clock.now());
      await this.repository.setThumbnail(tx, evidenceId, sealed.objectId);
      await this.quota.commit(tx, room, sealed.bytes);
    });
  }
}
