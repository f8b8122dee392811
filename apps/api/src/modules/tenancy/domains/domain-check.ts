import type { DomainFailure, DomainState } from '@rinjo/contract';

/** What of a domain the checks of its record change. */
export interface DomainStanding {
  readonly verifiedAt: Date | null;
  readonly failingSince: Date | null;
  readonly failure: DomainFailure | null;
}

/** What a look at the zone found. */
export type Sight = 'found' | Exclude<DomainFailure, 'taken'>;

/** Days that a verified domain may be without its record before it counts as lost: long enough to mend a zone. */
const GRACE_MS = 7 * 86_400_000;
const HOUR_MS = 3_600_000;
/** Zones take their time: a domain that is new is looked at again without being asked. */
const IMPATIENT_MS = 3 * 24 * HOUR_MS;

const PREFIX = 'rinjo-verification=';

/** What is published: one TXT record at the domain itself. */
export const recordValue = (token: string): string => `${PREFIX}${token}`;

/** What the TXT records at the domain say about this token. */
export function sightOf(records: readonly string[], token: string): Sight {
  const values = records.map((record) => record.trim());
  if (values.includes(recordValue(token))) return 'found';
  return values.some((value) => value.startsWith(PREFIX)) ? 'wrong_record' : 'no_record';
}

export function stateOf({ verifiedAt, failingSince }: DomainStanding): DomainState {
  if (!verifiedAt) return 'pending';
  return failingSince ? 'failing' : 'verified';
}

/** When a domain that is failing counts as verified no more. */
export const lostAt = ({ verifiedAt, failingSince }: DomainStanding): Date | null =>
  verifiedAt && failingSince ? new Date(failingSince.getTime() + GRACE_MS) : null;

/** How a domain stands after a look. A name server that does not answer is no proof either way, but not forever. */
export function afterCheck(before: DomainStanding, sight: Sight, now: Date): DomainStanding {
  if (sight === 'found') return { verifiedAt: before.verifiedAt ?? now, failingSince: null, failure: null };
  if (!before.verifiedAt) return { verifiedAt: null, failingSince: null, failure: sight };
  const failing = { ...before, failingSince: before.failingSince ?? now, failure: sight };
  const lost = lostAt(failing);
  return lost && lost <= now ? { verifiedAt: null, failingSince: null, failure: sight } : failing;
}

/** When to look again without being asked; null: not until somebody asks. */
export function nextCheck(standing: DomainStanding, createdAt: Date, now: Date): Date | null {
  switch (stateOf(standing)) {
    case 'verified':
      return new Date(now.getTime() + 24 * HOUR_MS);
    case 'failing':
      return new Date(now.getTime() + 6 * HOUR_MS);
    case 'pending':
      return now.getTime() - createdAt.getTime() < IMPATIENT_MS ? new Date(now.getTime() + HOUR_MS) : null;
  }
}
