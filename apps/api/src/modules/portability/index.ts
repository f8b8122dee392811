export { exportAllowedMs } from './export-allowance.js';
export { EXPORT_FORMAT } from './declared/exported-tables.js';
export { TenantRowsRepository } from './packing/tenant-rows.repository.js';
export { PortabilityModule } from './portability.module.js';
export { type ComparedImport, ImportComparison } from './restoring/import-comparison.js';
export { ImportRefused } from './restoring/import-refused.js';
export { RestoredRowsRepository } from './restoring/restored-rows.repository.js';
export {
  type ImportOptions,
  type ImportResult,
  type ImportTold,
  TenantImport,
} from './restoring/tenant-import.js';
export { TakenExports } from './taken-exports.js';
