import { Injectable } from '@nestjs/common';
import type { RecordingId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import type { SealedRef } from '../../platform/sealed-store/sealed-store.js';
import { HELD, KEEP_UNTIL } from '../evidence/index.js';

/** Recordings of which there is no film and none will be made. */
@Injectable()
export class TracksAloneRepository {
  /** What its rule does not keep any longer than until then, and nobody holds. */
  async outlived(tx: Tx, before: Date): Promise<RecordingId[]> {
    const rows = await tx.query<{ id: RecordingId }>(
      `select e.id from (
         select r.tenant_id, r.id, null::uuid as series_id, r.call_id, c.site_id, r.ready_at as received_at
         from recording r join call c on c.tenant_id = r.tenant_id and c.id = r.call_id
         where r.evidence_id is null and r.drawn_evidence_id is null and r.composition in ('nothing', 'failed')
           and r.ready_at is not null) e
       where ${KEEP_UNTIL} <= $1 and not ${HELD} order by e.received_at, e.id limit 100`,
      [before],
    );
    return rows.map(({ id }) => id);
  }

  objects(tx: Tx, id: RecordingId): Promise<SealedRef[]> {
    return tx.query<SealedRef>(
      `select o.id as "objectId", o.version from recording_track t
       join recording_segment s on s.tenant_id = t.tenant_id and s.track_id = t.id
       join stored_object o on o.tenant_id = s.tenant_id and o.id = s.object_id
       where t.recording_id = $1`,
      [id],
    );
  }

  /** Answers the bytes that went. */
  async remove(tx: Tx, id: RecordingId, objects: readonly SealedRef[]): Promise<number> {
    await tx.query('delete from recording where id = $1', [id]);
    const rows = await tx.query<{ bytes: string }>(
      'delete from stored_object where id = any($1::uuid[]) returning bytes',
      [objects.map(({ objectId }) => objectId)],
    );
    return rows.reduce((sum, { bytes }) => sum + Number(bytes), 0);
  }
}
