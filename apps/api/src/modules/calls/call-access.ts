import { Injectable } from '@nestjs/common';
import type { CallId, CallRole } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { type CallPermission, mayInCall, roleInCall } from './call.js';
import { mayLookIn } from './lobby/door.js';
import { LobbyAsking } from './lobby/lobby-asking.js';
import { type CallRow, CallsRepository } from './calls.repository.js';

export interface VisibleCall {
  readonly call: CallRow;
  readonly role: CallRole;
}

/** Which calls exist for whom: those one created, is invited to or is a guest of; admins see all of the tenant. */
@Injectable()
export class CallAccess {
  constructor(
    private readonly calls: CallsRepository,
    private readonly asking: LobbyAsking,
  ) {}

  /**
   * For everything but asking to be let in. Throws NOT_ADMITTED for a guest who has to wait or was denied, and what
   * `atTheDoor` throws.
   */
  async require(tx: Tx, principal: Principal, id: CallId, permission?: CallPermission): Promise<VisibleCall> {
    const visible = await this.atTheDoor(tx, principal, id, permission);
    if (!mayLookIn(await this.asking.door(tx, visible.call, principal)))
      throw new DomainError('NOT_ADMITTED');
    return visible;
  }

  /** Throws NOT_FOUND for a call that does not exist for the caller, FORBIDDEN without the role for `permission`. */
  async atTheDoor(
    tx: Tx,
    principal: Principal,
    id: CallId,
    permission?: CallPermission,
  ): Promise<VisibleCall> {
    const { actor } = principal;
    const viewer = actor.kind === 'user' || actor.kind === 'key' ? actor.userId : null;
    const call = await this.calls.find(tx, id, viewer);
    const role = call && roleInCall(call, principal, call.invited);
    if (!call || !role) throw new DomainError('NOT_FOUND');
    if (permission && !mayInCall(role, permission)) throw new DomainError('FORBIDDEN', { permission });
    return { call, role };
  }
}
