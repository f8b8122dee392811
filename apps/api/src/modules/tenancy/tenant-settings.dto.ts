import {
  LIMITS,
  RECORDING_CONSENTS,
  type RecordingConsent,
  type UpdateTenantSettings,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { ConformityDefaultsDto } from './conformity-defaults.dto.js';
import { IfPresent } from '../../platform/http/if-present.js';
import { PlainLines, PlainText } from '../../platform/http/plain-text.js';

export class UpdateTenantSettingsDto implements UpdateTenantSettings {
  @IsInt() @Min(0) @Max(2 ** 31 - 1) readonly version: number;
  @IfPresent() @PlainText(1, LIMITS.tenantName) readonly name?: string;
  @IfPresent() @IsBoolean() readonly lobbyByDefault?: boolean;
  @IfPresent()
  @IsDefined()
  @ValidateNested()
  @Type(() => ConformityDefaultsDto)
  readonly conformity?: ConformityDefaultsDto;
  @IfPresent() @IsIn(RECORDING_CONSENTS) readonly recordingConsent?: RecordingConsent;
  @IfPresent() @PlainLines(0, LIMITS.consentText) readonly consentJa?: string;
  @IfPresent() @PlainLines(0, LIMITS.consentText) readonly consentEn?: string;
}
