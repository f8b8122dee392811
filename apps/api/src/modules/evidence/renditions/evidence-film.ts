import { tmpdir } from 'node:os';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { canRenderFilms } from '../../../platform/renditions/film-rendition.js';
import { viewingFilm } from '../../../platform/renditions/viewing-film.js';
import { EvidenceStore } from '../kept/evidence-store.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import { EvidenceRenderDto } from './evidence-rendition.js';
import { RenditionKeeping } from './rendition-keeping.js';

type Film = 'evidence.film';

const MIN = 60_000;
const LEASE_MS = 30_000;

/** Makes a copy to look at of a film that nobody can seek in; the film itself stays as it is, bit for bit. */
@Injectable()
export class EvidenceFilm implements JobHandler<Film>, OnModuleInit {
  readonly kind = 'evidence.film';
  readonly payload = EvidenceRenderDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 30 * MIN], visibilityMs: LEASE_MS, renewed: true };

  constructor(
    private readonly queue: JobQueue,
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly evidence: EvidenceRepository,
    private readonly store: EvidenceStore,
    private readonly keeping: RenditionKeeping,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async run({ principal, payload: { evidenceId }, signal }: Job<Film>): Promise<void> {
    const found = await this.tenantDb.run(principal, (tx) => this.evidence.find(tx, evidenceId));
    if (found?.view.state !== 'clean' || found.view.hasFilm || !canRenderFilms()) return;
    const { id, contentType } = found.view;
    const content = this.store.content(principal, id, found.sealed);
    const folder = this.environment.RECORDING_DIR || tmpdir();
    const film = await viewingFilm({ contentType, content }, folder, signal);
    try {
      await this.keeping.keep(principal, id, 'film', { bytes: film.bytes, content: film.content() });
    } finally {
      await film.discard();
    }
  }
}
