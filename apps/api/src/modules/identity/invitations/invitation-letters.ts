import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobKinds, UserId } from '@rinjo/contract';
import { IsUUID } from 'class-validator';
import type { Tx } from '../../../platform/database/tx.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { UserInvitations } from './user-invitations.service.js';

type Invite = 'user.invite';

class InviteDto {
  @IsUUID() readonly userId: UserId;
}

const MIN = 60_000;

/** Sends the letters of people who were invited by the thousand, one after the other and fairly among tenants. */
@Injectable()
export class InvitationLetters implements JobHandler<Invite>, OnModuleInit {
  readonly kind = 'user.invite';
  readonly payload = InviteDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, 10 * MIN, 60 * MIN], visibilityMs: MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly invitations: UserInvitations,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async add(tx: Tx, userIds: readonly UserId[]): Promise<void> {
    const jobs = userIds.map((userId) => ({ payload: { userId } satisfies JobKinds[Invite] }));
    await this.queue.addAll(tx, this.kind, jobs);
  }

  /** Whoever came, was deleted or got another letter meanwhile gets none. */
  run({ principal, payload: { userId } }: Job<Invite>): Promise<void> {
    return this.invitations.sendWaiting(principal, userId);
  }
}
