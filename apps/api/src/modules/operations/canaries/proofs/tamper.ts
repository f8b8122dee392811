import { Injectable, type OnModuleInit } from '@nestjs/common';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { type DrilledLog, LogDrill } from '../../../audit/index.js';
import { CANARY_TENANTS, TenantLookup } from '../../../tenancy/index.js';

export const TAMPER = 'tamper';
const DAY_MS = 86_400_000;

/** Whoever alters the log is found: each known alteration is done to a copy of it, and the log itself verifies. */
@Injectable()
export class Tamper implements Canary, OnModuleInit {
  readonly name = TAMPER;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly lookup: TenantLookup,
    private readonly drill: LogDrill,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  /** From the first signed checkpoint on. */
  async applies(): Promise<boolean> {
    const tenantId = await this.lookup.bySlug(CANARY_TENANTS[0]);
    return tenantId !== null && this.drill.isPossible(jobPrincipal(tenantId, 'canaries'));
  }

  async run(): Promise<CanaryResult> {
    const drilled = await this.drilled();
    if (drilled === null) throw new CanaryFailure('failed', 'Nothing of the log was signed yet');
    const { sound, tried, missed, size } = drilled;
    if (!sound) throw new CanaryFailure('breach', 'The log itself does not verify: it was altered');
    if (missed.length > 0) throw new CanaryFailure('failed', `Not found in a copy: ${missed.join(', ')}`);
    if (!tried.includes('flipped')) throw new CanaryFailure('failed', 'No byte of a copy was flipped');
    const ways = `${String(tried.length)} alterations of copies were found`;
    return { outcome: 'passed', detail: `${ways}, the log of ${String(size)} entries verifies` };
  }

  private async drilled(): Promise<DrilledLog | null> {
    const tenantId = await this.lookup.bySlug(CANARY_TENANTS[0]);
    return tenantId && this.drill.run(jobPrincipal(tenantId, 'canaries'));
  }
}
