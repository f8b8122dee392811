export { LifeSweep } from './moves/life-sweep.js';
export { TenantLifeModule } from './tenant-life.module.js';
