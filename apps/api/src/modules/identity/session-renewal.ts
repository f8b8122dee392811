import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { SessionId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { hashSecret, newSecret } from '../../platform/crypto/secret-token.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { Clock } from '../../platform/time/clock.js';
import { SESSION_COOKIE, setCookie } from './cookies.js';
import { SessionsRepository } from './sessions.repository.js';

/** Requests that were under way with the old secret are let through for this long. */
const UNDER_WAY_MS = 10_000;

/** Gives a session another secret after its rights have changed (security.md section 6; ASVS 5.0, 7.2.4). */
@Injectable()
export class SessionRenewal {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
  ) {}

  /** `old` is the hash of the secret that came along. Of parallel requests one renews. */
  async renew(principal: Principal, id: SessionId, old: Buffer, response: Response): Promise<void> {
    const secret = newSecret();
    const now = this.clock.now().getTime();
    const secrets = { old, next: hashSecret(secret), oldUntil: new Date(now + UNDER_WAY_MS) };
    const expiresAt = await this.tenantDb.run(principal, (tx) => this.sessions.renew(tx, id, secrets));
    if (!expiresAt) return;
    setCookie(response, SESSION_COOKIE, secret, Math.ceil((expiresAt.getTime() - now) / 1000));
  }
}
