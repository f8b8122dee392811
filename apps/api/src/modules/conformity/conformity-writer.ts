import { Injectable } from '@nestjs/common';
import type { ConformityLimits, ParticipantId, TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import type { CallRef } from '../calls/index.js';
import type { ConformityBatchEntity } from './conformity.entity.js';
import { ConformityRepository } from './conformity.repository.js';
import { pack, type Sample } from './sample.js';

/** Batches that wait for a database that does not answer: an hour of ten cameras. */
const WAITING_MAX = 3_600;

/** Writes what was measured, in the order in which it came. What cannot be written now is written with the next. */
@Injectable()
export class ConformityWriter {
  private readonly waiting = new Map<TenantId, ConformityBatchEntity[]>();
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: ConformityRepository,
    private readonly logger: Logger,
  ) {}

  add(
    { tenantId, callId }: CallRef,
    limits: ConformityLimits,
    measured: readonly { readonly participantId: ParticipantId; readonly samples: readonly Sample[] }[],
  ): void {
    const rows = measured.flatMap(({ participantId, samples }) => {
      const last = samples.at(-1);
      if (!last) return [];
      const filmed = samples.filter(({ state }) => state === 'filming');
      return {
        ...{ tenantId, callId, participantId, limits, until: new Date(last.at), samples: samples.map(pack) },
        filmedMs: filmed.reduce((sum, { ms }) => sum + ms, 0),
        bytes: filmed.reduce((sum, { videoBytes, audioBytes }) => sum + videoBytes + audioBytes, 0),
      };
    });
    this.waiting.set(tenantId, [...(this.waiting.get(tenantId) ?? []), ...rows].slice(-WAITING_MAX));
  }

  /** Resolves when everything that waits was tried. Never throws. */
  flush(): Promise<void> {
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    for (const [tenantId, rows] of this.waiting) {
      this.waiting.delete(tenantId);
      if (rows.length === 0) continue;
      try {
        await this.tenantDb.run(jobPrincipal(tenantId, 'conformity'), (tx) => this.repository.add(tx, rows));
      } catch (cause) {
        this.waiting.set(tenantId, [...rows, ...(this.waiting.get(tenantId) ?? [])].slice(-WAITING_MAX));
        this.logger.error('what was measured of a call was not written down', causeOf(cause));
      }
    }
  }
}
