import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { AuditModule } from '../modules/audit/index.js';
import { IDENTITY_ENTITIES, IdentityModule } from '../modules/identity/index.js';
import {
  BackupCoreModule,
  DrillOrders,
  MaintenanceWindows,
  NodeLossConditions,
} from '../modules/operations/index.js';
import { SAML_ENTITIES, SamlModule } from '../modules/saml/index.js';
import { TENANCY_ENTITIES, TenancyModule } from '../modules/tenancy/index.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { PlatformModule } from '../platform/platform.module.js';

/** The part of the product that makes backups and drills, beside a running product: no HTTP, no media. */
@Module({})
export class BackingUpModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: BackingUpModule,
      imports: [
        ConfigModule.with(environment),
        DatabaseModule.with([...TENANCY_ENTITIES, ...IDENTITY_ENTITIES, ...SAML_ENTITIES]),
        PlatformModule,
        TenancyModule,
        IdentityModule,
        SamlModule,
        AuditModule,
        BackupCoreModule,
      ],
      providers: [DrillOrders, MaintenanceWindows, NodeLossConditions],
    };
  }
}
