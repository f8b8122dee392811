import {
  type CallId,
  EVIDENCE_KINDS,
  type EvidenceId,
  type EvidenceKind,
  type EvidenceQuery,
  type JobKinds,
  type SiteId,
} from '@rinjo/contract';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';

export class EvidenceQueryDto extends PageQueryDto implements EvidenceQuery {
  @IsOptional() @IsUUID() readonly callId?: CallId;
  @IsOptional() @IsUUID() readonly siteId?: SiteId;
  @IsOptional() @IsIn(EVIDENCE_KINDS) readonly kind?: EvidenceKind;
}

export class EvidenceScanDto implements Readonly<JobKinds['evidence.scan']> {
  @IsUUID() readonly evidenceId: EvidenceId;
}
