import { Injectable } from '@nestjs/common';
import type { CallId, DueCall, UserId } from '@rinjo/contract';
import { accountOf } from '../../platform/access/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Clock } from '../../platform/time/clock.js';
import { CallAccess } from './call-access.js';
import { type CallRow, CallsRepository } from './calls.repository.js';
import { InvitationsRepository } from './invitations.repository.js';
import { Invitations } from './invitations.service.js';
import { ParticipantsRepository } from './participants.repository.js';
import { remindersDue } from './schedule/reminders.js';
import { phaseAt } from './schedule/schedule.js';

/** What ringing needs of a call. All of it holds the call's row lock. */
@Injectable()
export class CallSummons {
  constructor(
    private readonly calls: CallsRepository,
    private readonly access: CallAccess,
    private readonly invitations: Invitations,
    private readonly invited: InvitationsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Who is to be called into this call by the caller: these people, who are invited by that; without any named, all who
   * are invited. Who is in the call already is left out. Throws NOT_FOUND, FORBIDDEN, CALL_ENDED, CALL_NOT_OPEN.
   */
  async summon(tx: Tx, callId: CallId, named: readonly UserId[] | undefined): Promise<UserId[]> {
    await this.calls.lock(tx, callId);
    const { call } = await this.access.require(tx, tx.principal, callId, 'call:invite');
    const phase = phaseAt(call, this.clock.now());
    if (phase === 'ended') throw new DomainError('CALL_ENDED');
    if (phase === 'planned') throw new DomainError('CALL_NOT_OPEN');
    const self = accountOf(tx.principal);
    const here = new Set([self, ...(await this.seated(tx, callId))]);
    if (!named) {
      const people = (await this.invited.list(tx, callId)).map(({ userId }) => userId);
      return [...creatorOf(call), ...people].filter((id) => !here.has(id));
    }
    const absent = named.map((id) => id.toLowerCase() as UserId).filter((id) => !here.has(id));
    const people = await this.invitations.expand(tx, { userIds: absent, groupIds: [] }, []);
    const toInvite = people.filter((id) => id !== call.createdBy);
    await this.invitations.add(tx, callId, self, toInvite);
    return absent;
  }

  /** Whom to remind of a planned call now, and of what; null when that was done, or it is over. Counts it as done. */
  async remind(
    tx: Tx,
    callId: CallId,
  ): Promise<{ readonly call: DueCall; readonly people: UserId[] } | null> {
    const locked = await this.calls.lock(tx, callId);
    if (!locked?.scheduledAt || locked.phase === 'ended') return null;
    const due = remindersDue(locked.scheduledAt, this.clock.now());
    if (due <= locked.reminders) return null;
    await this.calls.setReminders(tx, callId, due);
    const row = await this.calls.find(tx, callId, null);
    const here = new Set(await this.seated(tx, callId));
    const invited = (await this.invited.list(tx, callId)).map(({ userId }) => userId);
    const people = [...(row ? creatorOf(row) : []), ...invited].filter((id) => !here.has(id));
    const { title, scheduledAt } = locked;
    return {
      call: { callId, title, siteName: row?.siteName ?? null, startsAt: scheduledAt.toISOString() },
      people,
    };
  }

  /** Locks the call, before any of its rings. */
  async lock(tx: Tx, callId: CallId): Promise<void> {
    await this.calls.lock(tx, callId);
  }

  /** Users who have a seat. */
  async seated(tx: Tx, callId: CallId): Promise<UserId[]> {
    const present = await this.participants.present(tx, callId);
    return present.flatMap(({ userId }) => userId ?? []);
  }

  /** Whether people are being called into a call that nobody is in yet. */
  async setRinging(tx: Tx, callId: CallId, ringing: boolean): Promise<void> {
    await this.calls.setRinging(tx, callId, ringing);
  }
}

/** Who made the call, if that can be reached: a program cannot. */
const creatorOf = (call: CallRow): UserId[] => (call.byProgram ? [] : [call.createdBy]);
