export { exportAllowedMs } from './export-allowance.js';
export { PortabilityModule } from './portability.module.js';
export { ImportRefused } from './restoring/import-refused.js';
export { RestoredRowsRepository } from './restoring/restored-rows.repository.js';
export {
  type ImportOptions,
  type ImportResult,
  type ImportTold,
  TenantImport,
} from './restoring/tenant-import.js';
