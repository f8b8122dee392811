import type { ShareLinkState, SharingRules } from '@rinjo/contract';

export interface LinkFacts {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly openings: number;
  readonly maxOpenings: number | null;
}

/** Whether a link can be opened once more. Pure. */
export function stateOf(link: LinkFacts, { allowed }: SharingRules, now: Date): ShareLinkState {
  const state = shownStateOf(link, { allowed }, now);
  if (state !== 'usable') return state;
  return link.maxOpenings !== null && link.openings >= link.maxOpenings ? 'used_up' : 'usable';
}

/** As `stateOf`, for those who have opened it already: the last opening that there may be is still one. */
export function shownStateOf(
  { expiresAt, revokedAt }: LinkFacts,
  { allowed }: Pick<SharingRules, 'allowed'>,
  now: Date,
): ShareLinkState {
  if (!allowed) return 'off';
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'usable';
}
