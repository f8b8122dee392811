import type { UserId } from '../ids.js';
import type { Permission } from '../permissions.js';
import type { IncomingRing, PresenceView } from '../reach.js';
import type { Nothing } from './calls.js';

/** Everything that a desk line has to know to go on, also after an interruption. */
export interface DeskState {
  readonly rings: readonly IncomingRing[];
  readonly unseenMissed: number;
  readonly doNotDisturb: boolean;
}

/** Replaces what the line watched before. Unknown people are left out of the answer. */
export interface WatchPresence {
  readonly userIds: readonly UserId[];
}

/** Commands of a desk line. A line into a call has none of them, nor has a desk line those of a call. */
export interface DeskCommands {
  'desk.state': { input: Nothing; output: DeskState };
  'presence.watch': { input: WatchPresence; output: { readonly people: readonly PresenceView[] } };
}

export const DESK_COMMANDS = {
  'desk.state': 'presence:read',
  'presence.watch': 'presence:read',
} as const satisfies Record<keyof DeskCommands, Permission>;
