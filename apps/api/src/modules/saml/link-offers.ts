import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { LinkOfferId, UserId } from '@rinjo/contract';
import { type Principal, userActor } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { hashSecret } from '../../platform/crypto/secret-token.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { IdentitiesRepository } from './identities.repository.js';
import type { LinkOfferEntity } from './link-offer.entity.js';
import { LinkOffersRepository } from './link-offers.repository.js';
import { readBinding } from './sign-on/browser-binding.js';
import type { SamlIdentity } from './sign-on/saml-identity.js';

const LIFETIME_MS = 600_000;

/** Somebody came with the address of a user of the tenant: the user may say, in their own session, that it was them. */
@Injectable()
export class LinkOffers {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly offers: LinkOffersRepository,
    private readonly identities: IdentitiesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The page of the web app where it is said. */
  async make(tx: Tx, { prepared, asserted }: SamlIdentity, userId: UserId): Promise<string> {
    const id = this.ids.next<LinkOfferId>();
    const { connectionId, browserHash } = prepared.request;
    const expiresAt = new Date(this.clock.now().getTime() + LIFETIME_MS);
    const { tenantId } = tx.principal;
    const { nameId } = asserted;
    await this.offers.deleteOf(tx, userId);
    await this.offers.insert(tx, { tenantId, id, connectionId, nameId, userId, browserHash, expiresAt });
    return `/link-sign-in/${id}`;
  }

  /** In the browser that the sign-in happened in, by the user whose address was asserted. Throws NOT_FOUND. */
  accept(principal: Principal, request: Request, id: LinkOfferId): Promise<void> {
    const { userId } = userActor(principal);
    const binding = readBinding(request);
    return this.tenantDb.run(principal, async (tx) => {
      const offer = await this.offers.take(tx, id);
      if (!offer || !this.isGood(offer, userId, binding)) throw new DomainError('NOT_FOUND');
      const { connectionId, nameId } = offer;
      const at = this.clock.now();
      await this.identities.insert(tx, { connectionId, nameId, userId, linkedAt: at, lastSignInAt: null });
      await this.audit.record(tx, 'connection.linked', { connectionId, userId });
    });
  }

  private isGood(offer: LinkOfferEntity, userId: UserId, binding: string | null): boolean {
    const here = binding !== null && offer.browserHash.equals(hashSecret(binding));
    return here && offer.userId === userId && offer.expiresAt > this.clock.now();
  }
}
