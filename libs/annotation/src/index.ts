export * from './drawing-limits.js';
export * from './drawing-rules.js';
export * from './drawing-sheet.js';
export * from './measure.js';
export * from './pointer-codec.js';
export * from './surface-key.js';
