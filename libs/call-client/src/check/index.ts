export * from './network-check.js';
export type { PeerFactory } from './probe-peer.js';
export { checkNetwork, type CheckNetworkParts } from './run-check.js';
export * from './verdict.js';
