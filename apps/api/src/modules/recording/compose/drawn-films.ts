import { Injectable } from '@nestjs/common';
import type { EvidenceId, RecordingComposition, RecordingId, RecordingOverlay } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { CallAccess } from '../../calls/index.js';
import { type RecordingRow, RecordingsRepository } from '../recordings.repository.js';
import { FilmMaterial } from './film-material.js';
import { FilmsRepository } from './films.repository.js';
import { PICTURE } from './scenes.js';

/** What people drew and pointed at: to be shown over the film, or burnt into a second one for whoever asks for it. */
@Injectable()
export class DrawnFilms {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: CallAccess,
    private readonly repository: RecordingsRepository,
    private readonly films: FilmsRepository,
    private readonly material: FilmMaterial,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly ids: Ids,
  ) {}

  /** Throws NOT_FOUND; also before there is a film. */
  async overlay(principal: Principal, id: RecordingId): Promise<RecordingOverlay> {
    const places = await this.tenantDb.run(principal, async (tx) => {
      await this.withFilm(tx, principal, id);
      return this.films.places(tx, id);
    });
    const { story } = await this.material.of(principal, { id });
    return {
      ...{ width: PICTURE.width, height: PICTURE.height, people: story.people, places },
      sheets: story.drawings.flatMap((change) => ('sheets' in change ? [change] : [])),
      steps: story.drawings.flatMap((change) => ('step' in change ? [change] : [])),
      pointers: story.pointers,
    };
  }

  /** Asks for the second film; asking again changes nothing. Throws NOT_FOUND; CONFLICT when nothing was drawn. */
  order(principal: Principal, id: RecordingId): Promise<RecordingComposition> {
    return this.tenantDb.run(principal, async (tx) => {
      const { annotated } = await this.withFilm(tx, principal, id);
      if (!annotated) throw new DomainError('CONFLICT');
      if (await this.films.order(tx, id)) {
        const payload = { recordingId: id, filmId: this.ids.next<EvidenceId>(), drawn: true };
        await this.queue.add(tx, 'recording.compose', payload, { dedupeKey: `${id}/drawn` });
        await this.audit.record(tx, 'recording.film_ordered', { recordingId: id });
      }
      const { drawnFilm } = await this.withFilm(tx, principal, id);
      if (!drawnFilm) throw new DomainError('INTERNAL');
      return drawnFilm;
    });
  }

  private async withFilm(tx: Tx, principal: Principal, id: RecordingId): Promise<RecordingRow> {
    const recording = await this.repository.find(tx, id);
    if (!recording) throw new DomainError('NOT_FOUND');
    await this.access.require(tx, principal, recording.callId);
    if (recording.film.evidenceId === null) throw new DomainError('NOT_FOUND');
    return recording;
  }
}
