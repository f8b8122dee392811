export * from './call-session.js';
export { type ClientClock, systemClock } from './clock.js';
export { Cell, type Readable } from './readable.js';
