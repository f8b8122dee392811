export { BackupFault } from './backup/backup-fault.js';
export { BackupCoreModule } from './backup/backup-core.module.js';
export { Backups } from './backup/backups.js';
export { makeBackup } from './backup/base/make-backup.js';
export { SmokeTest } from './backup/drill/smoke-test.js';
export { BackupSealed } from './backup/drill/backup-sealed.js';
export { RESTORE_DRILLS, RestoreDrill } from './backup/drill/restore-drill.js';
export { newestBeatOfCopies } from './backup/copies/copy-beat.js';
export { readManifest, storedGenerations } from './backup/generations.js';
export { plainBytes } from './backup/format/manifest.js';
export { serverBinaries } from './backup/postgres/binaries.js';
export {
  type RestoredInstallation,
  restoreInstallation,
  type RestoreStep,
} from './backup/restore/restore-installation.js';
export { startEmptyServer } from './backup/postgres/empty-server.js';
export { PrivateServer } from './backup/postgres/private-server.js';
export { DrillLook, DrillRounds } from './drills/drill-rounds.js';
export { DrillOrders } from './drills/drill-orders.js';
export { DrillWork } from './drills/drill-work.js';
export {
  type EmptyInstallation,
  EmptyInstallations,
  type ProcessLoss,
} from './drills/kit/empty-installations.port.js';
export { type HeldBy, type HeldCall, HeldCalls } from './drills/node-loss/held-calls.port.js';
export { NodeLossConditions } from './drills/node-loss/node-loss-conditions.js';
export { MaintenanceWindows } from './availability/index.js';
export { InstallationLogRounds } from './installation-log/installation-log-rounds.js';
export { Registering } from './second-site/register/registering.js';
export { parsePlace, SITE_NAME } from './second-site/register/second-site.dto.js';
export { SecondSites } from './second-site/register/second-sites.js';
export { IntegrityRounds } from './integrity/integrity-rounds.js';
export { TopologyRounds } from './check-sheet/topology/topology-rounds.js';
export { DatabaseChecks } from './integrity/database/database-checks.js';
export { TamperCanary } from './integrity/tamper-canary.js';
export { Heartbeat } from './backup/rounds/heartbeat.js';
export { verifyFiles } from './backup/restore/restore-files.js';
export { verifyGeneration } from './backup/restore/generation-files.js';
export { openBackupStore } from './backup/store/open-backup-store.js';
export { WalPrograms } from './backup/wal/wal-programs.js';
export { CanaryRounds } from './canaries/rounds/canary-rounds.js';
export { RunCanary } from './canaries/rounds/run-canary.js';
export { MonthlyRounds } from './monthly-reports/monthly-rounds.js';
export { NoticeRounds } from './notices/index.js';
export { LifeSweep } from './tenant-life/index.js';
export { LoadTests } from './limits/load-tests/load-tests.js';
export { readLoadTest } from './limits/load-tests/read-load-test.js';
export { SuppressionModule } from './suppression/suppression.module.js';
export { OpensWhenErased } from './suppression/opens-when-erased.js';
export { parseBatch, parseSignedBatch } from './suppression/suppression-document.js';
export { SUPPRESSION_CONTAINER } from './suppression/suppression-places.js';
export { SuppressionRounds } from './suppression/suppression-rounds.js';
export { OperationsModule } from './operations.module.js';
