import { Injectable } from '@nestjs/common';
import type { LinkOfferId, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { LinkOfferEntity } from './link-offer.entity.js';

@Injectable()
export class LinkOffersRepository {
  async insert(tx: Tx, offer: LinkOfferEntity): Promise<void> {
    await tx.repo(LinkOfferEntity).insert(offer);
  }

  /** An offer is taken once. */
  async take(tx: Tx, id: LinkOfferId): Promise<LinkOfferEntity | null> {
    const offer = await tx.repo(LinkOfferEntity).findOneBy({ id });
    if (!offer) return null;
    const { affected } = await tx.repo(LinkOfferEntity).delete({ id });
    return affected === 1 ? offer : null;
  }

  async deleteOf(tx: Tx, userId: UserId): Promise<void> {
    await tx.repo(LinkOfferEntity).delete({ userId });
  }
}
