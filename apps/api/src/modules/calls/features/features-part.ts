import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CallId, FEATURE_DEFAULTS, type TenantFeatures } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { featuresOf, TenantsRepository } from '../../tenancy/index.js';
import { type CallPart, CallPartRegistry } from '../call-parts.js';
import type { CallRef } from '../media.port.js';

/** What the organization of a call does without, as it was when the call began. */
@Injectable()
export class FeaturesPart implements CallPart<'features'>, OnModuleInit {
  readonly key = 'features';
  private readonly calls = new Map<CallId, TenantFeatures>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  async load({ tenantId, callId }: CallRef): Promise<void> {
    const tenant = await this.tenantDb.run(jobPrincipal(tenantId, 'features'), (tx) => this.tenants.own(tx));
    this.calls.set(callId, featuresOf(tenant));
  }

  snapshot({ callId }: CallRef): TenantFeatures {
    return this.calls.get(callId) ?? FEATURE_DEFAULTS;
  }

  close({ callId }: CallRef): void {
    this.calls.delete(callId);
  }
}
