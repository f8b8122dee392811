export { InterruptionsPart } from './interruptions-part.js';
export { QualityModule } from './quality.module.js';
export { QualityPart } from './quality-part.js';
