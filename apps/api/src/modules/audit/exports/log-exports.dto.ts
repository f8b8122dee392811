import {
  type JobKinds,
  LOG_EXPORT_FORMATS,
  LOG_NAMES,
  type LogExportFormat,
  type LogExportId,
  type LogName,
  type StartLogExport,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsUUID, ValidateNested } from 'class-validator';
import { LogConditionsDto } from '../searches/log-conditions.dto.js';

export class StartLogExportDto implements StartLogExport {
  @IsIn(LOG_NAMES) readonly log: LogName;
  @IsIn(LOG_EXPORT_FORMATS) readonly format: LogExportFormat;
  @IsDefined() @ValidateNested() @Type(() => LogConditionsDto) readonly conditions: LogConditionsDto;
}

export class LogExportJobDto implements Readonly<JobKinds['log_export.make']> {
  @IsUUID() readonly logExportId: LogExportId;
}
