import { Injectable } from '@nestjs/common';
import type { CallId, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';

/** People with accounts whose seats ended. */
export interface Left {
  readonly callId: CallId;
  readonly userIds: readonly UserId[];
  /** Nobody is in the call any more. */
  readonly empty: boolean;
}

/** What a feature has to write down in the very transaction in which a call changes. */
export interface CallTie {
  joined(tx: Tx, callId: CallId, userId: UserId): Promise<void>;
  left(tx: Tx, left: Left): Promise<void>;
}

/** The features that are tied to calls. Each adds itself when its module starts. */
@Injectable()
export class CallTies implements CallTie {
  private readonly ties: CallTie[] = [];

  add(tie: CallTie): void {
    this.ties.push(tie);
  }

  async joined(tx: Tx, callId: CallId, userId: UserId): Promise<void> {
    for (const tie of this.ties) await tie.joined(tx, callId, userId);
  }

  async left(tx: Tx, left: Left): Promise<void> {
    for (const tie of this.ties) await tie.left(tx, left);
  }
}
