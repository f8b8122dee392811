import type { Presence } from '@rinjo/contract';

/** What is known of a person. */
export interface Whereabouts {
  /** A tab or device of theirs is connected. */
  readonly online: boolean;
  readonly inCall: boolean;
  /** Their own choice. */
  readonly doNotDisturb: boolean;
}

/** What others are shown. Their choice counts before what they are doing, for it decides whether it rings. */
export function presenceOf({ online, inCall, doNotDisturb }: Whereabouts): Presence {
  if (!online && !inCall) return 'offline';
  if (doNotDisturb) return 'do_not_disturb';
  return inCall ? 'in_call' : 'available';
}
