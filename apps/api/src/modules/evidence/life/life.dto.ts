import {
  type CallId,
  EVIDENCE_ERASURE_REASONS,
  type EvidenceErasureReason,
  type EvidenceId,
  type JobKinds,
  LIMITS,
  type LiftLegalHold,
  type PlaceLegalHold,
  type RetentionPreviewQuery,
  type SetRetention,
  type SiteId,
} from '@rinjo/contract';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsMoment } from '../../../platform/http/is-moment.js';
import { OrNull } from '../../../platform/http/or-null.js';
import { toInteger } from '../../../platform/http/page-query.dto.js';
import { PlainText } from '../../../platform/http/plain-text.js';

export class EvidenceErasureDto implements Readonly<JobKinds['evidence.erase']> {
  @IsUUID() readonly evidenceId: EvidenceId;
  @IsIn(EVIDENCE_ERASURE_REASONS) readonly reason: EvidenceErasureReason;
}

export class EvidenceUpkeepDto implements Readonly<JobKinds['evidence.upkeep']> {
  @IsIn(['day']) readonly every: 'day';
}

export class EmptyTrashDto implements Readonly<JobKinds['evidence.empty_trash']> {
  @IsMoment() readonly until: string;
}

export class RetentionPreviewQueryDto implements RetentionPreviewQuery {
  @Transform(toInteger) @IsInt() @Min(1) @Max(LIMITS.retentionDays) readonly keepDays: number;
  @IsOptional() @IsUUID() readonly siteId?: SiteId;
}

export class SetRetentionDto implements SetRetention {
  @OrNull() @IsInt() @Min(1) @Max(LIMITS.retentionDays) readonly keepDays: number | null;
}

export class PlaceLegalHoldDto implements PlaceLegalHold {
  @IsOptional() @IsUUID() readonly siteId?: SiteId;
  @IsOptional() @IsUUID() readonly callId?: CallId;
  @IsOptional() @IsUUID() readonly evidenceId?: EvidenceId;
  @PlainText(1, LIMITS.legalHoldReason) readonly reason: string;
}

export class LiftLegalHoldDto implements LiftLegalHold {
  @PlainText(1, LIMITS.legalHoldReason) readonly reason: string;
}
