import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { AuditModule } from '../modules/audit/index.js';
import {
  EvidenceRepository,
  EvidenceTextRepository,
  RENDER_POLICY,
  StorageNotices,
  StorageQuota,
  StorageRelease,
  StorageUseRepository,
  UPKEEP_POLICY,
} from '../modules/evidence/index.js';
import { IDENTITY_ENTITIES, IdentityModule } from '../modules/identity/index.js';
import {
  ImportComparison,
  RestoredRowsRepository,
  TenantImport,
  TenantRowsRepository,
} from '../modules/portability/index.js';
import { SAML_ENTITIES, SamlModule } from '../modules/saml/index.js';
import { TENANCY_ENTITIES, TenancyModule } from '../modules/tenancy/index.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { PlatformModule } from '../platform/platform.module.js';

/** The part of the product that restores a tenant: no HTTP, no media. What comes after it, the API does. */
@Module({})
export class RestoringModule implements OnModuleInit {
  constructor(private readonly queue: JobQueue) {}

  static with(environment: Environment): DynamicModule {
    return {
      module: RestoringModule,
      imports: [
        ConfigModule.with(environment),
        DatabaseModule.with([...TENANCY_ENTITIES, ...IDENTITY_ENTITIES, ...SAML_ENTITIES]),
        PlatformModule,
        TenancyModule,
        IdentityModule,
        SamlModule,
        AuditModule,
      ],
      providers: [
        ...[EvidenceRepository, EvidenceTextRepository, RestoredRowsRepository, TenantImport],
        ...[ImportComparison, TenantRowsRepository],
        ...[StorageNotices, StorageQuota, StorageRelease, StorageUseRepository],
      ],
    };
  }

  onModuleInit(): void {
    this.queue.leaveToOthers('evidence.render', RENDER_POLICY);
    this.queue.leaveToOthers('evidence.upkeep', UPKEEP_POLICY);
  }
}
