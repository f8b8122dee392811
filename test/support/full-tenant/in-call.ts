import type { CallIds } from './calls.js';
import { NOW, type RowWriter } from './row-writer.js';

/** What comes of a call: drawings, chat, the measure of conformity. */
export async function inCallRows(rows: RowWriter, { call_id, participant_id }: CallIds): Promise<void> {
  const { tenant_id } = rows;
  const surface = { kind: 'video', participantId: participant_id, source: 'camera' };
  await rows.insert('call_board', {
    ...{
      tenant_id,
      call_id,
      texts: {},
      corner: 'top_left',
      shown: true,
      written_by: participant_id,
      version: 1,
    },
  });
  await rows.insert('call_stage', { tenant_id, call_id, surface, shown_by: participant_id, version: 1 });
  await rows.insert('drawing_step', {
    ...{ tenant_id, call_id, seq: 1, participant_id, surface, operation: { kind: 'undo' }, at: NOW },
  });
  await rows.insert('chat_message', {
    ...{ ...rows.own(), call_id, participant_id, author_name: 'A', text: 'Hi', mentions: [], at: NOW },
  });
  const limits = { width: 640, height: 480, fps: 15, kbps: 1000 };
  await rows.insert('call_conformity', {
    ...{ tenant_id, call_id, preset: 'civil', limits, chosen_by: participant_id, chosen_at: NOW },
  });
  await rows.insert('call_conformity_batch', {
    ...{ tenant_id, call_id, participant_id, until: NOW, limits, samples: [], filmed_ms: 0, bytes: 0 },
  });
}
