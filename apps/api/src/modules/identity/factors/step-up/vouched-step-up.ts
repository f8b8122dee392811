import { Injectable } from '@nestjs/common';
import type { SessionId } from '@rinjo/contract';
import { isAllowed } from '../../../../platform/access/addresses.js';
import type { Principal } from '../../../../platform/access/principal.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { Clock } from '../../../../platform/time/clock.js';
import { AddressListsRepository } from '../../../tenancy/index.js';
import type { Outside } from '../../session-starter.js';
import { SessionsRepository } from '../../sessions.repository.js';
import type { UserEntity } from '../../user.entity.js';
import { FreshSession } from '../fresh-session.js';

/** The session is as fresh as it can be. */
export interface SteppedUp {
  readonly kind: 'stepped_up';
}

export interface VouchedFor {
  readonly user: UserEntity;
  readonly sessionId: SessionId;
  /** Runs first: what must be so, or nothing changes. */
  readonly before: () => Promise<void>;
}

/** Makes the proof of a session fresh on the word of an identity provider. */
@Injectable()
export class VouchedStepUp {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly lists: AddressListsRepository,
    private readonly fresh: FreshSession,
    private readonly clock: Clock,
  ) {}

  /**
   * In a transaction of a caller who was unknown until now: it is the person's from here on. Null when the session has ended or
   * is somebody else's: whoever called rolls back.
   */
  async show(tx: Tx, { user, sessionId, before }: VouchedFor): Promise<SteppedUp | Outside | null> {
    const { origin } = tx.principal;
    const actor = { kind: 'user', userId: user.id, sessionId, name: user.displayName } as const;
    const principal: Principal = { tenantId: user.tenantId, actor, permissions: new Set(), origin };
    const ranges = await this.lists.ranges(tx);
    if (origin && !isAllowed(origin.address, ranges)) return { kind: 'outside', principal, ranges };
    tx.identify(principal);
    await before();
    const session = await this.sessions.live(tx, sessionId, this.clock.now());
    if (session?.userId !== user.id) return null;
    await this.fresh.shown(tx, ['saml']);
    return { kind: 'stepped_up' };
  }
}
