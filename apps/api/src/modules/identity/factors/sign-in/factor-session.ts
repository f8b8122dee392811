import { Injectable } from '@nestjs/common';
import { userActor } from '../../../../platform/access/principal.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Account } from '../../accounts.repository.js';
import { BreakGlass } from '../../security/break-glass.js';
import { type ProvenSignIn, SessionStarter } from '../../session-starter.js';
import type { SignedIn } from '../../sign-in.js';

/** Opens the session of somebody who has shown a second factor, and says so when it is the emergency administrator. */
@Injectable()
export class FactorSession {
  constructor(
    private readonly starter: SessionStarter,
    private readonly breakGlass: BreakGlass,
  ) {}

  /** `use` runs first, in the same transaction: what was shown is used up, or there is no session. */
  start(account: Account, proven: ProvenSignIn, use: (tx: Tx) => Promise<void>): Promise<SignedIn> {
    return this.starter.start(account, proven, async (tx) => {
      await use(tx);
      const { userId, sessionId } = userActor(tx.principal);
      if (await this.breakGlass.isExempt(tx, userId)) await this.breakGlass.used(tx, userId, sessionId);
    });
  }
}
