import type { CallParts, CallSnapshot, ConformityLimits, ParticipantView } from '@rinjo/contract';

/** What it depends on. */
export type HeldIn = Pick<CallSnapshot, 'self'> & {
  readonly participants: readonly Pick<ParticipantView, 'id' | 'device'>[];
  readonly parts: Pick<CallParts, 'conformity'>;
};

/**
 * What this device's camera has to reach whether somebody looks or not; null: nothing. The site is filmed by phones and
 * tablets; where there are none, every camera may be the one that counts.
 */
export function heldLimits(snapshot: HeldIn | null): ConformityLimits | null {
  const limits = snapshot?.parts.conformity.limits ?? null;
  if (!snapshot || !limits) return null;
  const handheld = ({ device }: Pick<ParticipantView, 'device'>): boolean => device !== 'desktop';
  const self = snapshot.participants.find(({ id }) => id === snapshot.self);
  return (self && handheld(self)) || !snapshot.participants.some(handheld) ? limits : null;
}
