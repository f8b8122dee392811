import {
  type CreateKey,
  KEY_SCOPES,
  type KeyQuery,
  type KeyScope,
  LIMITS,
  type RotateKey,
  type UserId,
} from '@rinjo/contract';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { IsRange } from '../../../platform/http/is-range.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PlainText } from '../../../platform/http/plain-text.js';

export class KeyQueryDto extends PageQueryDto implements KeyQuery {
  @IsOptional() @IsUUID() readonly userId?: UserId;
}

export class CreateKeyDto implements CreateKey {
  @IsUUID() readonly userId: UserId;
  @PlainText(1, LIMITS.keyName) readonly name: string;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(KEY_SCOPES, { each: true })
  readonly scopes: readonly KeyScope[];
  @IfPresent() @IsInt() @Min(1) @Max(LIMITS.keyLifetimeDaysMax) readonly lifetimeDays?: number;
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(LIMITS.keyAddresses)
  @IsRange({ each: true })
  readonly addresses?: readonly string[];
}

export class RotateKeyDto implements RotateKey {
  @IfPresent() @IsInt() @Min(0) @Max(LIMITS.keyGraceHoursMax) readonly graceHours?: number;
  @IfPresent() @IsInt() @Min(1) @Max(LIMITS.keyLifetimeDaysMax) readonly lifetimeDays?: number;
}
