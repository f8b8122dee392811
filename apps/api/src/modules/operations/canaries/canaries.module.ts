import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/index.js';
import { EvidenceModule } from '../../evidence/index.js';
import { IdentityModule } from '../../identity/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { AvailabilityModule } from '../availability/availability.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { CanaryAccounts } from './doors/canary-accounts.js';
import { CanaryTenants } from './doors/canary-tenants.js';
import { OwnDoors } from './doors/own-doors.js';
import { SecurityIncidents } from './ledger/security-incidents.js';
import { CanaryMeasures } from './measures/canary-measures.js';
import { LogMeasure } from './measures/log-measure.js';
import { LogRecords } from './measures/log-records.js';
import { TenantRecords } from './measures/tenant-records.js';
import { CrossTenant } from './proofs/cross-tenant.js';
import { InputCanary } from './proofs/input.js';
import { IsolationCatalog } from './proofs/isolation-catalog.js';
import { KeyRevoke } from './proofs/key-revoke.js';
import { OperatorsAccessCanary } from './proofs/operators-access.js';
import { Plaintext } from './proofs/plaintext.js';
import { ScannerSample } from './proofs/scanner-sample.js';
import { Tamper } from './proofs/tamper.js';
import { CanaryRounds } from './rounds/canary-rounds.js';
import { RunCanary } from './rounds/run-canary.js';
import { CanariesController } from './showing/canaries.controller.js';
import { CanaryDesk } from './showing/canary-desk.js';
import { CanaryViews } from './showing/canary-views.js';

/** Proofs of what the service promises, which it runs by itself again and again (ADR 0097). */
@Module({
  imports: [AuditModule, AvailabilityModule, EvidenceModule, IdentityModule, ReleasesModule, TenancyModule],
  controllers: [CanariesController],
  providers: [
    ...[CanaryRounds, RunCanary, SecurityIncidents, CanaryDesk, CanaryViews],
    ...[CanaryAccounts, CanaryTenants, OwnDoors],
    ...[
      CrossTenant,
      InputCanary,
      IsolationCatalog,
      KeyRevoke,
      OperatorsAccessCanary,
      Plaintext,
      ScannerSample,
      Tamper,
    ],
    ...[CanaryMeasures, LogMeasure, LogRecords, TenantRecords],
  ],
  exports: [CanaryAccounts, CanaryTenants, CanaryViews, OwnDoors],
})
export class CanariesModule {}
