import { LIMITS, LOG_NAMES, type LogName, type SaveSearch, type UpdateSavedSearch } from '@rinjo/contract';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, ValidateNested } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { PlainText } from '../../../platform/http/plain-text.js';
import { LogConditionsDto } from './log-conditions.dto.js';

export class SaveSearchDto implements SaveSearch {
  @PlainText(1, LIMITS.savedSearchName) readonly name: string;
  @IsBoolean() readonly shared: boolean;
  @IsIn(LOG_NAMES) readonly log: LogName;
  @IsDefined() @ValidateNested() @Type(() => LogConditionsDto) readonly conditions: LogConditionsDto;
}

export class UpdateSavedSearchDto implements UpdateSavedSearch {
  @IfPresent() @PlainText(1, LIMITS.savedSearchName) readonly name?: string;
  @IfPresent() @IsBoolean() readonly shared?: boolean;
}
