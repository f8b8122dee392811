import { Injectable } from '@nestjs/common';
import type { EvidenceId, FileId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { renderPicture } from '../../../platform/renditions/picture-rendition.js';
import { EvidenceRepository, EvidenceStore } from '../../evidence/index.js';
import { whole } from './film-material.js';
import type { CallStory } from './happenings.js';
import { type FilmClip, PICTURE } from './scenes.js';

/** A photo, a frozen picture or a page that was on the stage, as the film shows it. */
export interface StillClip extends FilmClip {
  readonly webp: Buffer;
}

/**
 * The pictures that people put on the stage from files. They are decoded by a process of its own and made anew, so that
 * ffmpeg sees nothing that anybody has uploaded; what the scanner has not found clean is not shown.
 */
@Injectable()
export class StagePictures {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: EvidenceRepository,
    private readonly store: EvidenceStore,
    private readonly logger: Logger,
  ) {}

  async of(principal: Principal, { stage }: CallStory, durationMs: number): Promise<readonly StillClip[]> {
    const ids = stage.flatMap(({ surface }) => (surface?.kind === 'image' ? [surface.fileId] : []));
    const stills: StillClip[] = [];
    for (const fileId of new Set(ids)) {
      const still = await this.still(principal, fileId, durationMs).catch((cause: unknown) => {
        this.logger.warn('a picture of the stage is not in the film', { fileId, ...causeOf(cause) });
        return null;
      });
      if (still) stills.push(still);
    }
    return stills;
  }

  private async still(principal: Principal, fileId: FileId, durationMs: number): Promise<StillClip | null> {
    // What is kept of a file of a call has its id.
    const id = fileId as string as EvidenceId;
    const found = await this.tenantDb.run(principal, (tx) => this.repository.find(tx, id));
    if (found?.view.state !== 'clean' || !found.view.contentType.startsWith('image/')) return null;
    const { width, height } = found.view;
    if (width === null || height === null) return null;
    const original = await whole(this.store.content(principal, id, found.sealed));
    const webp = await renderPicture(original, PICTURE.width);
    return { surface: { kind: 'image', fileId }, offsetMs: 0, durationMs, width, height, webp };
  }
}
