export * from './audit.js';
export * from './calls.js';
export * from './groups.js';
export * from './health.js';
export * from './identity.js';
export * from './page.js';
export * from './sites.js';
export * from './tenant-settings.js';
