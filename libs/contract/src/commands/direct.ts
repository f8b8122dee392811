import type { DirectSignal, DirectState } from '../direct.js';
import type { IceServer } from '../media.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

/** Whether the sender has to do without the media server. */
export interface WantDirect {
  readonly wanted: boolean;
}

/** `round` is that of the state: an older one is CONFLICT. */
export interface OpenDirect {
  readonly round: number;
}

export interface SendDirectSignal {
  readonly round: number;
  readonly signal: DirectSignal;
}

export interface DirectCommands {
  'direct.want': { input: WantDirect; output: { readonly state: DirectState } };
  'direct.open': { input: OpenDirect; output: { readonly iceServers: readonly IceServer[] } };
  'direct.signal': { input: SendDirectSignal; output: Nothing };
}

export const DIRECT_COMMANDS = {
  'direct.want': 'call:join',
  'direct.open': 'call:join',
  'direct.signal': 'call:join',
} as const satisfies Record<keyof DirectCommands, Permission>;
