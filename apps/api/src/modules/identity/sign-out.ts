import { Injectable, Optional } from '@nestjs/common';
import type { SignedOut } from '@rinjo/contract';
import { PrincipalSource } from '../../platform/access/principal-source.port.js';
import type { Principal } from '../../platform/access/principal.js';
import { hashSecret } from '../../platform/crypto/secret-token.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { TenantLookup } from '../tenancy/index.js';
import { ProviderSignOut } from './provider-sign-out.port.js';
import { Sessions } from './sessions.js';

const NOWHERE: SignedOut = { continueTo: null };

/** Ends the session of a cookie, whichever tenant it belongs to; with an unknown or ended one nothing happens. */
@Injectable()
export class SignOut {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly principals: PrincipalSource,
    private readonly tenantDb: TenantDb,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Optional() private readonly providers?: ProviderSignOut,
  ) {}

  async run(secret: string | null, origin: NonNullable<Principal['origin']>): Promise<SignedOut> {
    const found = secret === null ? null : await this.lookup.bySession(hashSecret(secret), this.clock.now());
    const principal = found && (await this.principals.of({ kind: 'session', ...found }, origin));
    if (!principal) return NOWHERE;
    const owed = await this.tenantDb.run(principal, async (tx) => {
      const before = await this.providers?.owed(tx, found.id);
      await this.sessions.end(tx, found.id);
      await this.audit.record(tx, 'session.signed_out', { sessionId: found.id });
      return before ?? null;
    });
    return owed ? { continueTo: (await this.providers?.addressOf(principal, owed)) ?? null } : NOWHERE;
  }
}
