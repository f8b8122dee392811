import { type CallId, type EvidenceArchiveQuery, type EvidenceId, LIMITS } from '@rinjo/contract';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';

export class EvidenceArchiveQueryDto implements EvidenceArchiveQuery {
  @IsOptional() @IsUUID() readonly callId?: CallId;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.archiveIds)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly ids?: EvidenceId[];
}
