import type { DataSource } from 'typeorm';
import { holesIn } from './self-check.js';

export interface FenceReport {
  /** Empty: every table is fenced, for both roles. */
  readonly holes: readonly string[];
  /** Tables of tenants that the check has found when it was told to look for a policy that none has. */
  readonly tables: number;
}

/** The fence around tenants, looked at while the process runs as it was when it started. */
export class Fence {
  /** @param sources by the role that each connects as */
  constructor(private readonly sources: Readonly<Record<string, DataSource>>) {}

  async look(): Promise<FenceReport> {
    const holes = new Set<string>();
    let tables = Infinity;
    for (const [role, source] of Object.entries(this.sources)) {
      const runner = source.createQueryRunner();
      try {
        for (const hole of await holesIn(runner, role)) holes.add(hole);
        const wrong = await holesIn(runner, role, 'a policy that no table has');
        tables = Math.min(tables, wrong.filter((hole) => hole.includes('lacks the policy')).length);
      } finally {
        await runner.release();
      }
    }
    return { holes: [...holes], tables };
  }
}
