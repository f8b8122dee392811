import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from './config/config.module.js';
import type { Environment } from './config/environment.js';
import { EmptyInstallationModule } from './empty-installation/empty-installation.module.js';
import { HeldCallModule } from './held-call/held-call.module.js';
import { ANNOTATION_ENTITIES, AnnotationsModule } from './modules/annotations/index.js';
import {
  AuditModule,
  LogAlertsModule,
  LogExportsModule,
  LogStreamsModule,
  LogWatchModule,
} from './modules/audit/index.js';
import { CALL_ENTITIES, CallsModule } from './modules/calls/index.js';
import { CamerasModule } from './modules/cameras/index.js';
import { CONFORMITY_ENTITIES, ConformityModule } from './modules/conformity/index.js';
import { EVIDENCE_ENTITIES, EvidenceModule } from './modules/evidence/index.js';
import { IDENTITY_ENTITIES, IdentityModule } from './modules/identity/index.js';
import { MediaModule } from './modules/media/index.js';
import { OpensWhenErased, OperationsModule, SuppressionModule } from './modules/operations/index.js';
import { OperatorsModule } from './modules/operators/index.js';
import { PortabilityModule } from './modules/portability/index.js';
import { QualityModule } from './modules/quality/index.js';
import { ReachModule } from './modules/reach/index.js';
import { RecordingModule } from './modules/recording/index.js';
import { BrandingModule } from './modules/branding/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { SAML_ENTITIES, SamlModule } from './modules/saml/index.js';
import { SharingModule } from './modules/sharing/index.js';
import { DomainsModule, TENANCY_ENTITIES, TenancyModule } from './modules/tenancy/index.js';
import { KeyStoreCheck } from './platform/crypto/key-store-check.js';
import { ScimModule } from './modules/scim/index.js';
import { WebhooksModule } from './modules/webhooks/index.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { ObjectStoreCheck } from './platform/object-store/object-store-check.js';
import { PlatformModule } from './platform/platform.module.js';
import { RealtimeModule } from './platform/realtime/realtime.module.js';

/** The whole product in one process. */
@Module({})
export class AppModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(environment),
        DatabaseModule.with([
          ...TENANCY_ENTITIES,
          ...IDENTITY_ENTITIES,
          ...SAML_ENTITIES,
          ...CALL_ENTITIES,
          ...ANNOTATION_ENTITIES,
          ...CONFORMITY_ENTITIES,
          ...EVIDENCE_ENTITIES,
        ]),
        PlatformModule,
        RealtimeModule,
        TenancyModule,
        DomainsModule,
        IdentityModule,
        SamlModule,
        CallsModule,
        ReachModule,
        MediaModule,
        AnnotationsModule,
        CamerasModule,
        ConformityModule,
        EvidenceModule,
        BrandingModule,
        RecordingModule,
        ReportsModule,
        SharingModule,
        QualityModule,
        AuditModule,
        LogWatchModule,
        LogAlertsModule,
        LogStreamsModule,
        LogExportsModule,
        WebhooksModule,
        ScimModule,
        OperatorsModule,
        PortabilityModule,
        OperationsModule,
        SuppressionModule,
        EmptyInstallationModule,
        HeldCallModule,
      ],
      providers: [KeyStoreCheck, ObjectStoreCheck, OpensWhenErased],
    };
  }
}
