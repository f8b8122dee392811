import { Injectable } from '@nestjs/common';
import type { CallId, CameraConformity, ConformityReport, ParticipantId } from '@rinjo/contract';
import { assertReader, type Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { CallAccess } from '../calls/index.js';
import { type BatchRow, ConformityRepository } from './conformity.repository.js';
import { unpack } from './sample.js';
import { summaryOf } from './summary.js';

/** What was measured of a call, to read during it and afterwards. */
@Injectable()
export class ConformityReports {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: CallAccess,
    private readonly repository: ConformityRepository,
  ) {}

  /** Throws NOT_FOUND; FORBIDDEN for guests. */
  of(principal: Principal, callId: CallId): Promise<ConformityReport> {
    assertReader(principal);
    return this.tenantDb.run(principal, async (tx) => {
      await this.access.require(tx, principal, callId);
      return this.measured(tx, callId);
    });
  }

  /** For the product itself: whoever asks has made sure of who may see the call. */
  async measured(tx: Tx, callId: CallId): Promise<ConformityReport> {
    const row = await this.repository.chosen(tx, callId);
    const batches = await this.repository.batches(tx, callId);
    return {
      callId,
      preset: row?.preset ?? 'off',
      limits: row?.limits ?? null,
      // The site first: phones and tablets film it.
      cameras: camerasOf(batches).toSorted(
        (a, b) => Number(a.device === 'desktop') - Number(b.device === 'desktop'),
      ),
    };
  }
}

function camerasOf(batches: readonly BatchRow[]): readonly CameraConformity[] {
  const byPerson = new Map<ParticipantId, BatchRow[]>();
  for (const batch of batches)
    byPerson.set(batch.participantId, [...(byPerson.get(batch.participantId) ?? []), batch]);
  return [...byPerson].flatMap(([participantId, rows]) => {
    const samples = rows.flatMap(({ samples: packed, limits }) =>
      packed.map((one) => [unpack(one), limits] as const),
    );
    const [summary, first] = [summaryOf(samples), rows[0]];
    return summary && first ? [{ participantId, name: first.name, device: first.device, ...summary }] : [];
  });
}
