import type { TestDatabase } from './test-database.js';

/** The plan that every installation has from its preparation on. */
export async function standardPlan(database: TestDatabase): Promise<void> {
  await database.query(
    `insert into plan (id, code, name, max_participants_per_call, max_concurrent_calls, storage_bytes, log_retention_days)
     values (gen_random_uuid(), 'standard', 'Standard', 10, 20, 10000000000, 400) on conflict (code) do nothing`,
  );
}
