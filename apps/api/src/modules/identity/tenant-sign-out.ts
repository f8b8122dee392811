import { Injectable } from '@nestjs/common';
import type { GuestSessionId, SessionId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { Revocations } from '../../platform/events/revocations.port.js';
import { Clock } from '../../platform/time/clock.js';

/** Ends the sessions of everybody in a tenant at once, and with them their calls. */
@Injectable()
export class TenantSignOut {
  constructor(
    private readonly revocations: Revocations,
    private readonly clock: Clock,
  ) {}

  /** Guests too; nobody but the session `except` stays. Whoever calls says why in the audit log. */
  async all(tx: Tx, except: SessionId | null): Promise<void> {
    const { tenantId } = tx.principal;
    const people = await tx.query<{ id: SessionId }>(
      'delete from session where tenant_id = $1 and id is distinct from $2 returning id',
      [tenantId, except],
    );
    const guests = await tx.query<{ id: GuestSessionId }>(
      `update guest_session set revoked_at = $2
       where tenant_id = $1 and revoked_at is null and expires_at > $2 returning id`,
      [tenantId, this.clock.now()],
    );
    for (const { id } of people) await this.revocations.publish(tx, { tenantId, kind: 'session', id });
    for (const { id } of guests) await this.revocations.publish(tx, { tenantId, kind: 'guest', id });
  }
}
