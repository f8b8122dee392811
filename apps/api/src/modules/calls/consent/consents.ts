import { Injectable } from '@nestjs/common';
import type { ConsentText, GuestSessionId, Id, PendingConsent, UserId } from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { consentView, ConsentTextsRepository } from '../../tenancy/index.js';
import { ConsentAcceptancesRepository } from './consent-acceptances.repository.js';

/** What the tenant wants people to agree to before a call, and that they have. */
@Injectable()
export class Consents {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly texts: ConsentTextsRepository,
    private readonly acceptances: ConsentAcceptancesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The text in force; null when nothing is asked. */
  async inForce(tx: Tx): Promise<ConsentText | null> {
    return consentView(await this.texts.current(tx));
  }

  /** What the caller has not agreed to yet. Throws FORBIDDEN for guests: they agree when they come in. */
  pending(principal: Principal): Promise<PendingConsent> {
    const userId = userActor(principal).userId;
    return this.tenantDb.run(principal, async (tx) => ({ consent: await this.pendingOf(tx, userId) }));
  }

  /** Throws CONSENT_REQUIRED when the text in force is another one than was shown. Agreeing twice is harmless. */
  accept(principal: Principal, version: number): Promise<void> {
    const userId = userActor(principal).userId;
    return this.tenantDb.run(principal, async (tx) => {
      const text = await this.shown(tx, version);
      if (text) await this.write(tx, version, { userId, guestSessionId: null });
    });
  }

  /** Throws CONSENT_REQUIRED for a user who has not agreed to the text in force. */
  async requireOf(tx: Tx, { actor }: Principal): Promise<void> {
    if (actor.kind !== 'user') return;
    const text = await this.pendingOf(tx, actor.userId);
    if (text) throw new DomainError('CONSENT_REQUIRED', { version: text.version });
  }

  /** What a guest was shown is what is in force, or nothing is. Throws CONSENT_REQUIRED. */
  async shown(tx: Tx, version: number | undefined): Promise<ConsentText | null> {
    const text = await this.inForce(tx);
    if (text && text.version !== version)
      throw new DomainError('CONSENT_REQUIRED', { version: text.version });
    return text;
  }

  async guestAgreed(tx: Tx, { version }: ConsentText, guestSessionId: GuestSessionId): Promise<void> {
    await this.write(tx, version, { userId: null, guestSessionId });
  }

  private async pendingOf(tx: Tx, userId: UserId): Promise<ConsentText | null> {
    const text = await this.inForce(tx);
    return text && !(await this.acceptances.has(tx, userId, text.version)) ? text : null;
  }

  private async write(
    tx: Tx,
    version: number,
    who: { readonly userId: UserId | null; readonly guestSessionId: GuestSessionId | null },
  ): Promise<void> {
    const text = await this.texts.current(tx);
    if (text?.version !== version) throw new DomainError('CONSENT_REQUIRED');
    const { tenantId } = tx.principal;
    const id = this.ids.next<Id<'ConsentAcceptance'>>();
    const { id: textId, hash } = text;
    const fresh = await this.acceptances.insert(tx, {
      tenantId,
      id,
      textId,
      version,
      hash,
      ...who,
      at: this.clock.now(),
    });
    if (!fresh) return;
    const details = { version, hash: hash.toString('hex') };
    await this.audit.record(tx, 'consent.accepted', {
      ...details,
      ...(who.guestSessionId && { guestSessionId: who.guestSessionId }),
    });
  }
}
