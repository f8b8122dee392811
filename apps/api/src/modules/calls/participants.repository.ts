import { Injectable } from '@nestjs/common';
import type { CallId, GuestSessionId, LeaveReason, ParticipantId, SessionId, UserId } from '@rinjo/contract';
import { In, Not } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import type { NodeId } from '../../platform/nodes/node-registry.js';
import { ParticipantEntity } from './participant.entity.js';

/** Whose seat it is: people have one per session, guests one per guest session. */
export type Sitter =
  { readonly userId: UserId; readonly sessionId: SessionId } | { readonly guestSessionId: GuestSessionId };

const byProof = (sitter: Sitter) =>
  'userId' in sitter ? { sessionId: sitter.sessionId } : { guestSessionId: sitter.guestSessionId };
const byPerson = (sitter: Sitter) =>
  'userId' in sitter ? { userId: sitter.userId } : { guestSessionId: sitter.guestSessionId };

@Injectable()
export class ParticipantsRepository {
  async insert(tx: Tx, participant: ParticipantEntity): Promise<void> {
    await tx.repo(ParticipantEntity).insert(participant);
  }

  find(tx: Tx, id: ParticipantId): Promise<ParticipantEntity | null> {
    return tx.repo(ParticipantEntity).findOne({ where: { id } });
  }

  lock(tx: Tx, id: ParticipantId): Promise<ParticipantEntity | null> {
    return tx.repo(ParticipantEntity).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Everybody who has a seat, first come first. */
  present(tx: Tx, callId: CallId): Promise<ParticipantEntity[]> {
    return tx.repo(ParticipantEntity).find({
      where: { callId, state: Not('left') },
      order: { joinedAt: 'asc', id: 'asc' },
    });
  }

  /** These seats, whatever became of them. */
  of(tx: Tx, ids: readonly ParticipantId[]): Promise<ParticipantEntity[]> {
    return tx.repo(ParticipantEntity).find({ where: { id: In(ids) } });
  }

  /** Everybody who ever had a seat, first come first. */
  history(tx: Tx, callId: CallId, limit: number): Promise<ParticipantEntity[]> {
    return tx
      .repo(ParticipantEntity)
      .find({ where: { callId }, order: { joinedAt: 'asc', id: 'asc' }, take: limit });
  }

  /** Seats of the same proof of identity: what a reload leaves behind. */
  ofProof(tx: Tx, callId: CallId, sitter: Sitter): Promise<ParticipantEntity[]> {
    return tx.repo(ParticipantEntity).find({ where: { callId, state: Not('left'), ...byProof(sitter) } });
  }

  /** When a host last removed this person from the call. */
  async removedAt(tx: Tx, callId: CallId, sitter: Sitter): Promise<Date | null> {
    const last = await tx.repo(ParticipantEntity).findOne({
      where: { callId, leaveReason: 'removed', ...byPerson(sitter) },
      order: { leftAt: 'desc' },
    });
    return last?.leftAt ?? null;
  }

  async hold(tx: Tx, id: ParticipantId, until: Date): Promise<void> {
    await tx.repo(ParticipantEntity).update({ id, state: 'seated' }, { state: 'held', heldUntil: until });
  }

  async takeUp(tx: Tx, id: ParticipantId, nodeId: NodeId, resumeTokenHash: Buffer): Promise<void> {
    await tx
      .repo(ParticipantEntity)
      .update({ id, state: Not('left') }, { state: 'seated', heldUntil: null, nodeId, resumeTokenHash });
  }

  async leave(tx: Tx, ids: readonly ParticipantId[], reason: LeaveReason, now: Date): Promise<void> {
    if (ids.length === 0) return;
    await tx
      .repo(ParticipantEntity)
      .update(
        { id: In(ids), state: Not('left') },
        { state: 'left', heldUntil: null, leftAt: now, leaveReason: reason, resumeTokenHash: null },
      );
  }

  /** Seats that a process which is gone has left behind, held from now on so that their people may come back. */
  async holdOrphans(tx: Tx, alive: readonly NodeId[], until: Date): Promise<void> {
    await tx.query(
      `update participant set state = 'held', held_until = $2 where state = 'seated' and node_id <> all($1::uuid[])`,
      [alive, until],
    );
  }

  /** Held seats whose time is over and whose process is gone. */
  expiredOrphans(
    tx: Tx,
    alive: readonly NodeId[],
    now: Date,
  ): Promise<{ id: ParticipantId; callId: CallId }[]> {
    return tx.query<{ id: ParticipantId; callId: CallId }>(
      `select id, call_id as "callId" from participant
       where state = 'held' and held_until <= $2 and node_id <> all($1::uuid[]) order by call_id, id`,
      [alive, now],
    );
  }

  /** Takes over the seats of a call that another process has left behind; from now on they are held. */
  async adopt(
    tx: Tx,
    callId: CallId,
    alive: readonly NodeId[],
    by: { readonly nodeId: NodeId; readonly heldUntil: Date },
  ): Promise<void> {
    await tx.query(
      `update participant set node_id = $3, state = 'held', held_until = coalesce(held_until, $4)
       where call_id = $1 and state <> 'left' and node_id <> all($2::uuid[])`,
      [callId, alive, by.nodeId, by.heldUntil],
    );
  }
}
