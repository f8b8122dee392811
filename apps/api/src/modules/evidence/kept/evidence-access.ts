import { Injectable } from '@nestjs/common';
import type { CallId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { CallAccess } from '../../calls/index.js';

/**
 * Who may see what is kept: what belongs to a call, those for whom the call exists; the rest, every member. Guests see
 * what belongs to their call, and only while it goes on.
 */
@Injectable()
export class EvidenceAccess {
  constructor(private readonly calls: CallAccess) {}

  /** Throws NOT_FOUND; NOT_ADMITTED for a guest who waits outside. */
  async require(tx: Tx, principal: Principal, callId: CallId | null): Promise<void> {
    const { kind } = principal.actor;
    if (callId === null) {
      if (kind !== 'user' && kind !== 'key' && kind !== 'operator') throw new DomainError('NOT_FOUND');
      return;
    }
    const { call } = await this.calls.require(tx, principal, callId);
    if (kind === 'guest' && call.phase === 'ended') throw new DomainError('NOT_FOUND');
  }
}
