import type { Canary } from '../../../../platform/proofs/canary.js';

/** What is known of a canary when it is asked whether it is due. */
export interface KnownCanary {
  readonly canary: Pick<Canary, 'everyMs' | 'atStart'>;
  readonly lastAt: Date | null;
  /** Of what it has not judged yet, where such things come. */
  readonly newsAt?: Date | null;
}

/** @param startedAt of this process: some prove something of each start */
export function isDue({ canary, lastAt, newsAt = null }: KnownCanary, now: Date, startedAt: Date): boolean {
  if (lastAt === null) return true;
  if (canary.atStart && lastAt < startedAt) return true;
  if (newsAt !== null && newsAt > lastAt) return true;
  return now.getTime() - lastAt.getTime() >= canary.everyMs;
}
