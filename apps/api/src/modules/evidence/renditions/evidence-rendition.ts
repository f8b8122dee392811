import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceId, EvidenceView, JobKinds } from '@rinjo/contract';
import { IsUUID } from 'class-validator';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { isStreamed } from '../../../platform/films/is-streamed.js';
import { canRenderFilms, renderFilm } from '../../../platform/renditions/film-rendition.js';
import { canRenderPdfs, PDF_BYTES, renderPdf } from '../../../platform/renditions/pdf-rendition.js';
import { renderPicture } from '../../../platform/renditions/picture-rendition.js';
import { inOnePiece } from '../../../platform/bytes/in-one-piece.js';
import { EvidenceStore } from '../kept/evidence-store.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import type { EvidenceRow } from '../kept/evidence-row.js';
import { RenditionKeeping } from './rendition-keeping.js';
import type { RenditionKind } from './renditions.repository.js';

type Render = 'evidence.render';

export class EvidenceRenderDto implements Readonly<JobKinds['evidence.render']> {
  @IsUUID() readonly evidenceId: EvidenceId;
}

const MIN = 60_000;
/** Where a film says whether it has an index. */
const FILM_HEAD_BYTES = 65_536;
/** Pixels of the longest side: sharp on a card of the gallery at twice the density. */
const SIDE = 640;
/** Fills a screen, and can be zoomed into a little. */
const PREVIEW_SIDE = 2048;
/** What is no longer to load than this needs no copy, unless it has more pixels. */
const PREVIEW_BYTES = 1_500_000;

/** Where cameras and what is shared have come. */
const INTO_RECORDING_MS = 3_000;

/** For processes that leave it to others, too. */
export const RENDER_POLICY: JobPolicy = { delaysMs: [MIN, 30 * MIN], visibilityMs: 10 * MIN };

/** Makes the small pictures that pages show, of documents that of their first page; what cannot be made stays without one. Films may need a copy for players, too. */
@Injectable()
export class EvidenceRendition implements JobHandler<Render>, OnModuleInit {
  readonly kind = 'evidence.render';
  readonly payload = EvidenceRenderDto;
  readonly policy = RENDER_POLICY;

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly evidence: EvidenceRepository,
    private readonly store: EvidenceStore,
    private readonly keeping: RenditionKeeping,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
    if (!canRenderPdfs())
      this.logger.info('Documents are shown without a picture: pdftoppm is not installed');
  }

  async run({ principal, payload: { evidenceId } }: Job<Render>): Promise<void> {
    const found = await this.tenantDb.run(principal, (tx) => this.evidence.find(tx, evidenceId));
    if (found?.view.state !== 'clean') return;
    const { view } = found;
    if (!view.hasThumbnail) await this.make(principal, found, 'thumbnail', SIDE);
    if (!view.hasPreview && isLarge(view)) await this.make(principal, found, 'preview', PREVIEW_SIDE);
    if (!view.hasFilm && (await this.isStreamed(principal, found)))
      await this.tenantDb.run(principal, (tx) =>
        this.queue.add(tx, 'evidence.film', { evidenceId }, { dedupeKey: evidenceId }),
      );
  }

  private async isStreamed(principal: Principal, { view, sealed }: EvidenceRow): Promise<boolean> {
    if (!view.contentType.startsWith('video/') || view.kind === 'recording') return false;
    const last = Math.min(view.bytes, FILM_HEAD_BYTES) - 1;
    const pieces: Buffer[] = [];
    for await (const piece of this.store.content(principal, view.id, sealed, { first: 0, last }))
      pieces.push(piece);
    return isStreamed(Buffer.concat(pieces), view.contentType);
  }

  private async make(
    principal: Principal,
    row: EvidenceRow,
    kind: RenditionKind,
    side: number,
  ): Promise<void> {
    const { id } = row.view;
    const picture = await this.pictureOf(principal, row, side).catch((cause: unknown) => {
      this.logger.info('No picture of it could be made', { evidenceId: id, kind, ...causeOf(cause) });
      return null;
    });
    if (picture)
      await this.keeping.keep(principal, id, kind, { bytes: picture.length, content: inOnePiece(picture) });
  }

  private async pictureOf(
    principal: Principal,
    { view, sealed }: EvidenceRow,
    side: number,
  ): Promise<Buffer | null> {
    const read = (first: number, last: number): AsyncIterable<Buffer> =>
      this.store.content(principal, view.id, sealed, { first, last });
    const { bytes } = view;
    if (view.contentType.startsWith('video/'))
      return canRenderFilms()
        ? renderPicture(await renderFilm({ bytes, read }, side, pictureAt(view)), side)
        : null;
    if (view.contentType === 'application/pdf')
      return canRenderPdfs() && bytes <= PDF_BYTES
        ? renderPicture(await renderPdf(read(0, bytes - 1), side), side)
        : null;
    if (!view.contentType.startsWith('image/')) return null;
    const pieces: Buffer[] = [];
    for await (const piece of read(0, bytes - 1)) pieces.push(piece);
    return renderPicture(Buffer.concat(pieces), side);
  }
}

/** What the product composes begins before the first camera is seen: there is nothing on its first picture. */
const pictureAt = ({ kind, durationMs }: EvidenceView): number =>
  kind === 'recording' ? Math.min(INTO_RECORDING_MS, (durationMs ?? 0) / 2) : 0;

/** Whether a picture is too large to be loaded where it is only looked at. */
const isLarge = ({ contentType, width, height, bytes }: EvidenceView): boolean =>
  contentType.startsWith('image/') &&
  (bytes > PREVIEW_BYTES || Math.max(width ?? 0, height ?? 0) > PREVIEW_SIDE);
