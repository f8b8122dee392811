import type { ConsistencyQuery, InclusionQuery, JobKinds } from '@rinjo/contract';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';

/** Text of digits, larger than pages need. */
const toSeq = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;

export class InclusionQueryDto implements InclusionQuery {
  @Transform(toSeq) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) readonly seq: number;
}

export class ConsistencyQueryDto implements ConsistencyQuery {
  @Transform(toSeq) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) readonly from: number;
  @Transform(toSeq) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) readonly to: number;
}

export class LogDrillDto implements Readonly<JobKinds['audit.drill']> {
  @IsIn(['day']) readonly every: 'day';
}
