import { Injectable } from '@nestjs/common';
import type { CallId, ConformityLimits, DeviceKind, ParticipantId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { ConformityBatchEntity, ConformityEntity } from './conformity.entity.js';
import type { PackedSample } from './sample.js';

/** What one camera has filmed in a call so far. */
export interface FilmTotal {
  readonly participantId: ParticipantId;
  readonly filmedMs: number;
  readonly bytes: number;
}

/** A batch with whose camera it was. */
export interface BatchRow {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly device: DeviceKind;
  readonly limits: ConformityLimits;
  readonly samples: readonly PackedSample[];
}

@Injectable()
export class ConformityRepository {
  chosen(tx: Tx, callId: CallId): Promise<ConformityEntity | null> {
    return tx.repo(ConformityEntity).findOne({ where: { callId } });
  }

  async choose(tx: Tx, row: ConformityEntity): Promise<void> {
    await tx.repo(ConformityEntity).upsert(row, ['tenantId', 'callId']);
  }

  /** A batch that was written already, by a try whose answer was lost, stays as it is. */
  async add(tx: Tx, batches: readonly ConformityBatchEntity[]): Promise<void> {
    await tx
      .repo(ConformityBatchEntity)
      .createQueryBuilder()
      .insert()
      .values([...batches])
      .orIgnore()
      .execute();
  }

  async totals(tx: Tx, callId: CallId): Promise<readonly FilmTotal[]> {
    const rows = await tx.query<{ participantId: ParticipantId; filmedMs: string; bytes: string }>(
      `select participant_id as "participantId", sum(filmed_ms) as "filmedMs", sum(bytes::bigint) as bytes
         from call_conformity_batch where call_id = $1 group by participant_id`,
      [callId],
    );
    return rows.map(({ participantId, filmedMs, bytes }) => ({
      ...{ participantId, filmedMs: Number(filmedMs), bytes: Number(bytes) },
    }));
  }

  /** Oldest first. */
  batches(tx: Tx, callId: CallId): Promise<BatchRow[]> {
    return tx.query<BatchRow>(
      `select batch.participant_id as "participantId", person.display_name as name, person.device,
              batch.limits, batch.samples
         from call_conformity_batch batch
         join participant person on person.tenant_id = batch.tenant_id and person.id = batch.participant_id
        where batch.call_id = $1
        order by batch.until, batch.participant_id`,
      [callId],
    );
  }
}
