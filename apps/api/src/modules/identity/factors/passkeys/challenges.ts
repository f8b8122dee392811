import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '@rinjo/contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { Clock } from '../../../../platform/time/clock.js';

/** What a challenge was given out for: it opens nothing else. */
export type ChallengeUse =
  | { readonly kind: 'sign-in' }
  /** `of` is the session or the pending sign-in that asked. */
  | { readonly kind: 'register' | 'second-factor' | 'step-up'; readonly of: string };

/** Rows that one new challenge clears away at most. */
const SWEEP = 500;

/** WebAuthn challenges: random, kept here as their hash, for one use within five minutes. */
@Injectable()
export class Challenges {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly clock: Clock,
  ) {}

  /** 256 random bits, base64url. */
  async issue(principal: Principal, use: ChallengeUse): Promise<string> {
    const challenge = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const until = new Date(now.getTime() + LIMITS.challengeLifetimeS * 1000);
    await this.tenantDb.run(principal, async (tx) => {
      await tx.query(
        `delete from webauthn_challenge where hash in (
           select hash from webauthn_challenge where expires_at <= $1 order by expires_at limit $2)`,
        [now, SWEEP],
      );
      await tx.query('insert into webauthn_challenge (hash, bound_to, expires_at) values ($1, $2, $3)', [
        hashOf(challenge),
        nameOf(use),
        until,
      ]);
    });
    return challenge;
  }

  /** Whether this challenge was given out for this and not used yet. Afterwards it is used, whatever it was shown for. */
  async redeem(principal: Principal, challenge: string, use: ChallengeUse): Promise<boolean> {
    const [row] = await this.tenantDb.run(principal, (tx) =>
      tx.query<{ boundTo: string; expiresAt: Date }>(
        `delete from webauthn_challenge where hash = $1 returning bound_to as "boundTo", expires_at as "expiresAt"`,
        [hashOf(challenge)],
      ),
    );
    return row !== undefined && row.boundTo === nameOf(use) && row.expiresAt > this.clock.now();
  }
}

const hashOf = (challenge: string): Buffer => createHash('sha256').update(challenge, 'utf8').digest();
const nameOf = (use: ChallengeUse): string => (use.kind === 'sign-in' ? use.kind : `${use.kind}:${use.of}`);
