import type { RingId, UserId } from '../ids.js';
import type { DeclineNote } from '../reach.js';

/** POST /calls/:callId/rings. Whoever is not invited yet is; without `userIds`, everybody who is invited and not in the call is rung. */
export interface StartRings {
  readonly userIds?: readonly UserId[];
}

/** POST /rings/:ringId/decline */
export interface DeclineRing {
  readonly note?: DeclineNote;
}

/** POST /missed-calls/seen. Without `ringId`, all of them. */
export interface SeeMissed {
  readonly ringId?: RingId;
}

/** PUT /me/presence */
export interface ChoosePresence {
  readonly doNotDisturb: boolean;
}
