import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { LIMITS, type PageQuery } from '@rinjo/contract';

/** Text of digits becomes a number; anything else stays what it is and is refused by the validators. */
export const toInteger = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

/** `true` and `false` as text become booleans; anything else is refused by the validators. */
export const toBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** Query of every paged list. */
export class PageQueryDto implements PageQuery {
  @IsOptional() @Transform(toInteger) @IsInt() @Min(1) @Max(LIMITS.pageSizeMax) readonly limit?: number;
  @IsOptional() @IsString() @Length(1, 1024) readonly cursor?: string;
}

export const pageSize = (query: PageQuery): number => query.limit ?? LIMITS.pageSizeDefault;
