import type { JobKinds, ReservationId, UserId } from '@rinjo/contract';
import { IsIn, IsUUID } from 'class-validator';
import { NOTICE_PERCENTS } from './storage-rules.js';

export class ReservationDto implements Readonly<JobKinds['storage.release']> {
  @IsUUID() readonly reservationId: ReservationId;
}

export class StorageNoticeDto implements Readonly<JobKinds['storage.notice']> {
  @IsUUID() readonly userId: UserId;
  @IsIn(NOTICE_PERCENTS) readonly percent: number;
}
