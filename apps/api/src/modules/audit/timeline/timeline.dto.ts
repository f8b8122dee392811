import { type Id, TIMELINE_SUBJECTS, type TimelineQuery, type TimelineSubject } from '@rinjo/contract';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQueryDto, toBoolean } from '../../../platform/http/page-query.dto.js';

export class TimelineQueryDto extends PageQueryDto implements TimelineQuery {
  @IsIn(TIMELINE_SUBJECTS) readonly subject: TimelineSubject;
  @IsUUID() readonly id: Id<string>;
  @IsOptional() @Transform(toBoolean) @IsBoolean() readonly requests?: boolean;
}
