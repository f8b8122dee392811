import { LIMITS, type RecoveryReport } from '@rinjo/contract';
import { IsInt, Max, Min } from 'class-validator';

export class RecoveryReportDto implements RecoveryReport {
  @IsInt() @Min(0) @Max(3) readonly rung: number;
  @IsInt() @Min(0) @Max(LIMITS.recoveryMs) readonly recoveryMs: number;
}
