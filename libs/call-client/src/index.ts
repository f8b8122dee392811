export * from './call-session.js';
export { type ClientClock, systemClock } from './clock.js';
export { Cell, type Readable } from './readable.js';
export { CallClient, type CallClientParts } from './call-client.js';
export { type Link, type LinkListener, type OpenLink, openSocketLink } from './link.js';
export type { CreateDevice } from './media-session.js';
export { DeskClient, type DeskListener } from './desk/desk-client.js';
export { preload } from './preload.js';
export { Transients } from './transients.js';
