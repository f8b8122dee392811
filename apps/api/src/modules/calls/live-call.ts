import type {
  CallEndReason,
  CallParts,
  CallPhase,
  CallSnapshot,
  ParticipantId,
  ParticipantView,
  ProducerId,
  ProducerView,
} from '@rinjo/contract';
import type { CallEntity } from './call.entity.js';
import type { CallRef } from './media.port.js';
import type { ParticipantEntity } from './participant.entity.js';

/** Tags are 16 bits in a pointer packet; 0 is the shared stage. */
const MAX_TAG = 0xffff;

/** A participant as everybody in the call sees it. */
export function participantView(row: ParticipantEntity, colour: number): ParticipantView {
  return {
    id: row.id,
    displayName: row.displayName,
    role: row.role,
    userId: row.userId,
    device: row.device,
    state: row.state === 'held' ? 'reconnecting' : 'connected',
    joinedAt: row.joinedAt.toISOString(),
    colour,
  };
}

/**
 * What this process knows about a call that somebody is in: the mirror of the rows, and what is in no row (tracks,
 * speaker). Changed only together with the event that tells about it, so that snapshot and event number agree.
 */
export class LiveCall {
  readonly ref: CallRef;
  readonly participants = new Map<ParticipantId, ParticipantView>();
  readonly producers = new Map<ProducerId, ProducerView>();
  title: string;
  lobby: boolean;
  epoch: number;
  speaker: ParticipantId | null = null;
  ended: CallEndReason | null = null;
  private readonly maxParticipants: number;
  private lastTag = 0;

  constructor(call: CallEntity, present: readonly ParticipantEntity[]) {
    this.ref = { tenantId: call.tenantId, callId: call.id };
    this.title = call.title;
    this.lobby = call.lobby;
    this.epoch = call.mediaEpoch;
    this.maxParticipants = call.maxParticipants;
    for (const row of present) this.add(row);
  }

  /** Puts a participant in, in the first colour that nobody has. */
  add(row: ParticipantEntity): ParticipantView {
    const taken = new Set([...this.participants.values()].map(({ colour }) => colour));
    let colour = 0;
    while (taken.has(colour)) colour += 1;
    const participant = participantView(row, colour);
    this.participants.set(row.id, participant);
    return participant;
  }

  /** Takes a participant out, and the tracks with it; answers those. */
  remove(id: ParticipantId): ProducerView[] {
    this.participants.delete(id);
    const gone = [...this.producers.values()].filter((producer) => producer.participantId === id);
    for (const producer of gone) this.producers.delete(producer.id);
    if (this.speaker === id) this.speaker = null;
    return gone;
  }

  /** A number for a new producer that no other in the call has now. */
  nextTag(): number {
    const taken = new Set([...this.producers.values()].map(({ tag }) => tag));
    do this.lastTag = (this.lastTag % MAX_TAG) + 1;
    while (taken.has(this.lastTag));
    return this.lastTag;
  }

  snapshot(self: ParticipantId, event: number, parts: CallParts): CallSnapshot {
    const phase: CallPhase = this.ended ? 'ended' : 'live';
    return {
      callId: this.ref.callId,
      title: this.title,
      phase,
      epoch: this.epoch,
      event,
      self,
      participants: [...this.participants.values()],
      producers: [...this.producers.values()],
      activeSpeaker: this.speaker,
      maxParticipants: this.maxParticipants,
      parts,
    };
  }
}
