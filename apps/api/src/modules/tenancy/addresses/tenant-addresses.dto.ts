import { type AddressRange, LIMITS, type UpdateTenantAddresses } from '@rinjo/contract';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsString, Max, Min, ValidateNested } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { IsRange } from '../../../platform/http/is-range.js';
import { PlainText } from '../../../platform/http/plain-text.js';

export class AddressRangeDto implements AddressRange {
  @IsString() @IsRange() readonly range: string;
  @PlainText(0, LIMITS.addressNote) readonly note: string;
}

export class UpdateTenantAddressesDto implements UpdateTenantAddresses {
  @IsInt() @Min(0) @Max(2 ** 31 - 1) readonly version: number;
  @IsArray()
  @ArrayMaxSize(LIMITS.tenantAddresses)
  @ValidateNested({ each: true })
  @Type(() => AddressRangeDto)
  readonly ranges: readonly AddressRangeDto[];
  @IfPresent() @IsBoolean() readonly lockMeOut?: boolean;
}
