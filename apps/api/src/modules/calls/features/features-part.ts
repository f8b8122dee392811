import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ALL_FEATURES, type CallId, type FeaturesInUse } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { type CallPart, CallPartRegistry } from '../call-parts.js';
import type { CallRef } from '../media.port.js';

/** What there is for the people of a call and what not, as it was when the call began. */
@Injectable()
export class FeaturesPart implements CallPart<'features'>, OnModuleInit {
  readonly key = 'features';
  private readonly calls = new Map<CallId, FeaturesInUse>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  async load({ tenantId, callId }: CallRef): Promise<void> {
    const features = await this.tenantDb.run(jobPrincipal(tenantId, 'features'), (tx) =>
      this.tenants.features(tx),
    );
    this.calls.set(callId, features);
  }

  snapshot({ callId }: CallRef): FeaturesInUse {
    return this.calls.get(callId) ?? ALL_FEATURES;
  }

  close({ callId }: CallRef): void {
    this.calls.delete(callId);
  }
}
