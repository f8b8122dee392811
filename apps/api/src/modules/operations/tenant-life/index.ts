export { LifeChanges } from './moves/life-changes.js';
export { LifeSweep } from './moves/life-sweep.js';
export { TenantErasure } from './erasing/tenant-erasure.js';
export { TenantLifeModule } from './tenant-life.module.js';
