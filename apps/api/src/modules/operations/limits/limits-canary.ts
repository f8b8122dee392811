import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Canaries } from '../../../platform/proofs/canaries.js';
import type { Canary, CanaryResult } from '../../../platform/proofs/canary.js';
import { CANARY_TENANTS } from '../../tenancy/index.js';
import { CanaryTenants } from '../canaries/doors/canary-tenants.js';
import { ByteLimit } from './proofs/byte-limit.js';
import { SeatLimit } from './proofs/seat-limit.js';

export const LIMITS_CANARY = 'limits';
const DAY_MS = 86_400_000;

/** What a plan sells is what there is: one person and one byte too many are refused, with a code and the use. */
@Injectable()
export class LimitsCanary implements Canary, OnModuleInit {
  readonly name = LIMITS_CANARY;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly tenants: CanaryTenants,
    private readonly seats: SeatLimit,
    private readonly bytes: ByteLimit,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    const home = await this.tenants.home(CANARY_TENANTS[0]);
    const seats = await this.seats.prove(home);
    const bytes = await this.bytes.prove(home);
    return { outcome: 'passed', detail: `${seats}; ${bytes}; the others were refused` };
  }
}
