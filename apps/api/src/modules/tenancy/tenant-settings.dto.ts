import {
  DIRECT_CALLS,
  type DirectCalls,
  LIMITS,
  PHOTO_METADATA_RULES,
  type PhotoMetadataRule,
  RECORDING_CONSENTS,
  type RecordingConsent,
  type SharingRules,
  type UpdateTenantSettings,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  IsTimeZone,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { TenantMailTextsDto } from './appearance/mail-texts.dto.js';
import { ConformityDefaultsDto } from './conformity-defaults.dto.js';
import { IfPresent } from '../../platform/http/if-present.js';
import { PlainLines, PlainText } from '../../platform/http/plain-text.js';

class SharingRulesDto implements SharingRules {
  @IsBoolean() readonly allowed: boolean;
  @IsInt() @Min(1) @Max(LIMITS.shareMaxDays) readonly maxDays: number;
  @IsBoolean() readonly passwordNeeded: boolean;
}

export class UpdateTenantSettingsDto implements UpdateTenantSettings {
  @IsInt() @Min(0) @Max(2 ** 31 - 1) readonly version: number;
  @IfPresent() @PlainText(1, LIMITS.tenantName) readonly name?: string;
  @IfPresent() @IsString() @Length(1, LIMITS.timeZone) @IsTimeZone() readonly timeZone?: string;
  @IfPresent() @IsBoolean() readonly lobbyByDefault?: boolean;
  @IfPresent()
  @IsDefined()
  @ValidateNested()
  @Type(() => ConformityDefaultsDto)
  readonly conformity?: ConformityDefaultsDto;
  @IfPresent() @IsIn(RECORDING_CONSENTS) readonly recordingConsent?: RecordingConsent;
  @IfPresent() @IsIn(PHOTO_METADATA_RULES) readonly photoMetadata?: PhotoMetadataRule;
  @IfPresent()
  @IsDefined()
  @ValidateNested()
  @Type(() => SharingRulesDto)
  readonly sharing?: SharingRulesDto;
  @IfPresent() @IsBoolean() readonly guestLinks?: boolean;
  @IfPresent() @IsBoolean() readonly chat?: boolean;
  @IfPresent() @IsBoolean() readonly chatFiles?: boolean;
  @IfPresent() @IsBoolean() readonly drawing?: boolean;
  @IfPresent() @IsBoolean() readonly screenSharing?: boolean;
  @IfPresent() @IsBoolean() readonly remoteCamera?: boolean;
  @IfPresent() @IsBoolean() readonly reports?: boolean;
  @IfPresent() @IsIn(DIRECT_CALLS) readonly directCalls?: DirectCalls;
  @IfPresent() @PlainText(0, LIMITS.productName) readonly productName?: string;
  @IfPresent() @Matches(/^(#[0-9a-f]{6})?$/) readonly accent?: string;
  @IfPresent()
  @IsDefined()
  @ValidateNested()
  @Type(() => TenantMailTextsDto)
  readonly mailTexts?: TenantMailTextsDto;
  @IfPresent() @PlainLines(0, LIMITS.consentText) readonly consentJa?: string;
  @IfPresent() @PlainLines(0, LIMITS.consentText) readonly consentEn?: string;
}
