import { Injectable } from '@nestjs/common';
import type { CallParts, ParticipantId } from '@rinjo/contract';
import type { CallRef } from './media.port.js';

/**
 * What a feature adds to the state of a call. It keeps a mirror in memory for as long as the call is on this process,
 * and changes it only together with the event that tells about it, so that snapshot and event number agree.
 */
export interface CallPart<K extends keyof CallParts = keyof CallParts> {
  readonly key: K;
  /** The call comes to this process: reads what was kept of it, if anything is. */
  load?(call: CallRef): Promise<void>;
  /** What this participant sees. */
  snapshot(call: CallRef, self: ParticipantId): CallParts[K];
  /** This participant is gone for good. */
  left?(call: CallRef, participantId: ParticipantId): void;
  /** The call is not on this process any more: forgets it. */
  close(call: CallRef): void;
}

type AnyCallPart = { [K in keyof CallParts]: CallPart<K> }[keyof CallParts];

/** The features that are in calls. Each adds itself when its module starts. */
@Injectable()
export class CallPartRegistry {
  private readonly parts = new Map<keyof CallParts, AnyCallPart>();

  add(part: AnyCallPart): void {
    if (this.parts.has(part.key)) throw new Error(`Two features are called ${part.key}`);
    this.parts.set(part.key, part);
  }

  async load(call: CallRef): Promise<void> {
    for (const part of this.parts.values()) await part.load?.(call);
  }

  snapshot(call: CallRef, self: ParticipantId): CallParts {
    let parts: Partial<CallParts> = {};
    for (const part of this.parts.values()) parts = { ...parts, [part.key]: part.snapshot(call, self) };
    return parts as CallParts;
  }

  left(call: CallRef, participantId: ParticipantId): void {
    for (const part of this.parts.values()) part.left?.(call, participantId);
  }

  close(call: CallRef): void {
    for (const part of this.parts.values()) part.close(call);
  }
}
