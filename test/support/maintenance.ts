import type { TestDatabase } from './test-database.js';

/** Planned work that was announced a month ago and is in progress; its planned end is in so many minutes. */
export async function maintenanceInProgress(database: TestDatabase, minutesLeft = 60): Promise<void> {
  await database.query(
    `with told as (
       insert into notice (id, kind, subject, event, about, made_at, happened_at, facts)
       values (gen_random_uuid(), 'maintenance', gen_random_uuid(), 'announced', 'test', now() - interval '31 days',
         now() - interval '31 days', '{}') returning id, subject, made_at)
     insert into maintenance_window (id, window_id, recorded_at, kind, state, planned_start, planned_end, actual_start, ja, en,
       notice_id, notice_by)
     select gen_random_uuid(), subject, now(), 'planned', 'in_progress', now() - interval '1 minute',
       now() + make_interval(mins => $1), now() - interval '1 minute', '演習', 'Drill', id, made_at from told`,
    [minutesLeft],
  );
}
