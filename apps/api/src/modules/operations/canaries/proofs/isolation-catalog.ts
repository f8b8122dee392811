import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Fence } from '../../../../platform/database/fence.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';

export const ISOLATION_CATALOG = 'isolation-catalog';
const DAY_MS = 86_400_000;

/** Every table of tenants is behind the forced policy, and the roles of the product cannot go round it: by the catalogue of the database. */
@Injectable()
export class IsolationCatalog implements Canary, OnModuleInit {
  readonly name = ISOLATION_CATALOG;
  readonly everyMs = DAY_MS;
  readonly atStart = true;

  constructor(
    private readonly canaries: Canaries,
    private readonly fence: Fence,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    const { holes, tables } = await this.fence.look();
    if (holes.length > 0) throw new CanaryFailure('breach', holes.join('; '));
    // The control: told to look for a policy that no table has, the same look finds every table.
    if (tables === 0) throw new CanaryFailure('failed', 'The check does not see a single table');
    return { outcome: 'passed', detail: `${String(tables)} tables behind the forced policy` };
  }
}
