import { Injectable } from '@nestjs/common';
import type { CompositionState, FilmPlace, RecordingId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { Composed } from './composer.js';

/** How the films of a recording stand: the one of every recording, and the one with drawings for which somebody asked. */
@Injectable()
export class FilmsRepository {
  async composing(
    tx: Tx,
    id: RecordingId,
    drawn: boolean,
    state: CompositionState,
    percent: number,
  ): Promise<void> {
    const statement = drawn
      ? `update recording set drawn_composition = $2, drawn_percent = $3 where id = $1 and drawn_evidence_id is null`
      : `update recording set composition = $2, composed_percent = $3 where id = $1 and composition <> 'done'`;
    await tx.query(statement, [id, state, percent]);
  }

  /** Places are those of the first film: the second has the same. */
  async composed(tx: Tx, id: RecordingId, drawn: boolean, film: Composed): Promise<void> {
    const { evidenceId, chapters, places, annotated } = film;
    if (drawn)
      await tx.query(
        `update recording set drawn_composition = 'done', drawn_percent = 100, drawn_evidence_id = $2 where id = $1`,
        [id, evidenceId],
      );
    else
      await tx.query(
        `update recording set composition = 'done', composed_percent = 100, evidence_id = $2, chapters = $3, places = $4,
           annotated = $5 where id = $1`,
        [id, evidenceId, JSON.stringify(chapters), JSON.stringify(places), annotated],
      );
  }

  async places(tx: Tx, id: RecordingId): Promise<readonly FilmPlace[]> {
    const [row] = await tx.query<{ places: FilmPlace[] }>('select places from recording where id = $1', [id]);
    return row?.places ?? [];
  }

  /** True when nobody has asked before, or what was made is gone or failed. */
  async order(tx: Tx, id: RecordingId): Promise<boolean> {
    const rows = await tx.query(
      `update recording set drawn_composition = 'waiting', drawn_percent = 0
       where id = $1 and drawn_evidence_id is null
         and coalesce(drawn_composition, 'failed') not in ('waiting', 'running') returning id`,
      [id],
    );
    return rows.length > 0;
  }
}
