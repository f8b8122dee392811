import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Response } from 'express';
import type { OperatorGrantId } from '@rinjo/contract';
import { Clock } from '../../../platform/time/clock.js';
import { GrantEnds } from '../grants/grant-ends.js';

/** Answers to operators that are under way: an end of a grant cuts them off, on every node. */
@Injectable()
export class OpenAnswers implements OnModuleInit {
  private readonly open = new Map<OperatorGrantId, Set<Response>>();

  constructor(
    private readonly ends: GrantEnds,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ends.subscribe((id) => this.cut(id));
  }

  /** Until the answer is out, somebody ends the grant, or its time is over. */
  watch(id: OperatorGrantId, response: Response, until: Date): void {
    const answers = this.open.get(id) ?? new Set();
    this.open.set(id, answers.add(response));
    const timer = this.clock.after(Math.max(0, until.getTime() - this.clock.now().getTime()), () =>
      this.cut(id),
    );
    response.once('close', () => {
      timer.cancel();
      answers.delete(response);
      if (answers.size === 0) this.open.delete(id);
    });
  }

  /** How many there are of a grant. */
  of(id: OperatorGrantId): number {
    return this.open.get(id)?.size ?? 0;
  }

  private cut(id: OperatorGrantId): void {
    for (const response of this.open.get(id) ?? []) response.destroy();
  }
}
