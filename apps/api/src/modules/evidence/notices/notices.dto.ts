import type { EvidenceId, JobKinds, UserId } from '@rinjo/contract';
import { IsUUID } from 'class-validator';

export class InfectedNoticeDto implements Readonly<JobKinds['evidence.infected']> {
  @IsUUID() readonly userId: UserId;
  @IsUUID() readonly evidenceId: EvidenceId;
}
