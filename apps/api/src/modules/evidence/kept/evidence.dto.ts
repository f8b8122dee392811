import {
  type CallId,
  EVIDENCE_KINDS,
  type EvidenceId,
  type EvidenceKind,
  type EvidenceQuery,
  type JobKinds,
  LIMITS,
  type SiteId,
  type UserId,
} from '@rinjo/contract';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { SearchTerm } from '../../../platform/search/search-term.js';
import { IsMoment } from '../../../platform/http/is-moment.js';
import { FieldQueryDto } from '../../calls/index.js';
import { PlainText } from '../../../platform/http/plain-text.js';
import { toBoolean } from '../../../platform/http/page-query.dto.js';

export class EvidenceQueryDto extends FieldQueryDto implements EvidenceQuery {
  @IsOptional() @IsUUID() readonly callId?: CallId;
  @IsOptional() @IsUUID() readonly siteId?: SiteId;
  @IsOptional() @Transform(toBoolean) @IsBoolean() readonly trashed?: boolean;
  @IsOptional() @IsIn(EVIDENCE_KINDS) readonly kind?: EvidenceKind;
  @IsOptional() @IsUUID() readonly userId?: UserId;
  @IsOptional() @PlainText(1, LIMITS.evidenceTag) readonly tag?: string;
  @IsOptional() @IsMoment() readonly from?: string;
  @IsOptional() @IsMoment() readonly to?: string;
  @IsOptional() @SearchTerm() readonly search?: string;
}

export class EvidenceScanDto implements Readonly<JobKinds['evidence.scan']> {
  @IsUUID() readonly evidenceId: EvidenceId;
}
