import { ConformityBatchEntity, ConformityEntity } from './conformity.entity.js';

export { ConformityReports } from './conformity-reports.js';
export { ConformityModule } from './conformity.module.js';

/** Entities of this module, for the database module. */
export const CONFORMITY_ENTITIES = [ConformityEntity, ConformityBatchEntity] as const;
