import { type FailoverReport, SECOND_SITE_LIMITS } from '@rinjo/contract';
import { IsInt, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import { IsMoment } from '../../../../platform/http/is-moment.js';
import { OrNull } from '../../../../platform/http/or-null.js';
import { PlainText } from '../../../../platform/http/plain-text.js';

/** Milliseconds: ten years, which is longer than anything that is measured. */
const MS_MAX = 10 * 366 * 86_400_000;
const COUNT_MAX = Number.MAX_SAFE_INTEGER;

export class FailoverReportDto implements FailoverReport {
  @IsUUID() readonly id: string;
  @IsString() @Matches(/^[0-9a-f]{32}$/) readonly host: string;
  @PlainText(1, 40) readonly release: string;
  @IsMoment() readonly startedAt: string;
  @IsMoment() readonly endedAt: string;
  @OrNull() @PlainText(1, 100) readonly generation: string | null;
  @OrNull() @IsInt() @Min(0) @Max(MS_MAX) readonly recoveryMs: number | null;
  @OrNull() @IsInt() @Min(0) @Max(MS_MAX) readonly lostMs: number | null;
  @OrNull() @IsInt() @Min(0) @Max(MS_MAX) readonly originalsLostMs: number | null;
  @IsInt() @Min(0) @Max(COUNT_MAX) readonly objects: number;
  @IsInt() @Min(0) @Max(COUNT_MAX) readonly rows: number;
  @IsInt() @Min(0) @Max(COUNT_MAX) readonly logs: number;
  @OrNull() @PlainText(1, SECOND_SITE_LIMITS.failure) readonly failure: string | null;
}
