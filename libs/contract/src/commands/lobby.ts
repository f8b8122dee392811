import type { LobbyEntryId } from '../ids.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

/** Those who fit are let in, first come first; CALL_FULL when nobody does. */
export interface AdmitGuests {
  readonly entryIds: readonly LobbyEntryId[];
}
export interface AdmittedGuests {
  /** How many this let in: somebody else may have answered them first, or the call is full now. */
  readonly admitted: number;
}

/** For good: the guest's session does not open this call any more. */
export interface DenyGuest {
  readonly entryId: LobbyEntryId;
}

export interface LobbyCommands {
  'lobby.admit': { input: AdmitGuests; output: AdmittedGuests };
  'lobby.deny': { input: DenyGuest; output: Nothing };
}

export const LOBBY_COMMANDS = {
  'lobby.admit': 'lobby:admit',
  'lobby.deny': 'lobby:admit',
} as const satisfies Record<keyof LobbyCommands, Permission>;
