import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, StageView } from '@rinjo/contract';
import { type CallPart, CallPartRegistry, type CallRef } from '../calls/index.js';

const EMPTY: StageView = { surface: null, by: null, version: 0 };

/** What everybody in a call has on the stage. */
@Injectable()
export class StagePart implements CallPart, OnModuleInit {
  readonly key = 'stage';
  private readonly stages = new Map<CallId, StageView>();

  constructor(private readonly registry: CallPartRegistry) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  snapshot({ callId }: CallRef): StageView {
    return this.stages.get(callId) ?? EMPTY;
  }

  close({ callId }: CallRef): void {
    this.stages.delete(callId);
  }
}
