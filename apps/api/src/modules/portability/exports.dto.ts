import { type ExportId, type JobKinds, LIMITS, type StartExport, type UserId } from '@rinjo/contract';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { IfPresent } from '../../platform/http/if-present.js';

export class StartExportDto implements StartExport {
  @IfPresent()
  @IsInt()
  @Min(LIMITS.exportPartBytesMin)
  @Max(LIMITS.exportPartBytesMax)
  readonly partBytes?: number;
}

export class ExportJobDto implements Readonly<JobKinds['export.pack']> {
  @IsUUID() readonly exportId: ExportId;
}

export class ExportFailureNoticeDto implements Readonly<JobKinds['export.failure_notice']> {
  @IsUUID() readonly exportId: ExportId;
  @IsUUID() readonly userId: UserId;
}
