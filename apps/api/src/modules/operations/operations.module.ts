import { Module } from '@nestjs/common';
import { AvailabilityModule } from './availability/index.js';
import { BackupModule } from './backup/backup.module.js';
import { CanariesModule } from './canaries/canaries.module.js';
import { CheckSheetModule } from './check-sheet/check-sheet.module.js';
import { CustomizingModule } from './customizing/customizing.module.js';
import { ConnectionsModule } from './connections/connections.module.js';
import { DataMapModule } from './data-map/data-map.module.js';
import { FallbackModule } from './fallback/fallback.module.js';
import { LimitsModule } from './limits/limits.module.js';
import { LettersModule } from './letters/letters.module.js';
import { MonthlyReportsModule } from './monthly-reports/monthly-reports.module.js';
import { NoticesModule } from './notices/index.js';
import { PlacesModule } from './places/places.module.js';
import { ReleasesModule } from './releases/releases.module.js';
import { ResponseTimesModule } from './response-times/response-times.module.js';
import { DisasterRecoveryModule } from './disaster-recovery/disaster-recovery.module.js';
import { DrillsModule } from './drills/drills.module.js';
import { InstallationLogModule } from './installation-log/installation-log.module.js';
import { IntegrityModule } from './integrity/integrity.module.js';
import { SecondSiteModule } from './second-site/second-site.module.js';
import { SuppressionModule } from './suppression/suppression.module.js';
import { TransportModule } from './transport/transport.module.js';
import { SupportModule } from './support/support.module.js';
import { TenantLifeModule } from './tenant-life/index.js';

/** Running the installation: what is promised to customers, measured and shown. Each of its folders has a module of its own. */
@Module({
  imports: [
    ...[AvailabilityModule, BackupModule, CanariesModule, CheckSheetModule, ConnectionsModule],
    ...[DataMapModule, DisasterRecoveryModule, DrillsModule, FallbackModule, InstallationLogModule],
    ...[IntegrityModule, LettersModule, LimitsModule, MonthlyReportsModule, NoticesModule, PlacesModule],
    ...[ReleasesModule, ResponseTimesModule, SupportModule, TenantLifeModule, TransportModule],
    ...[CustomizingModule, SecondSiteModule, SuppressionModule],
  ],
})
export class OperationsModule {}
