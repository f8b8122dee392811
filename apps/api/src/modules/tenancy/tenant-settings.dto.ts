import { LIMITS, type UpdateTenantSettings } from '@rinjo/contract';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { IfPresent } from '../../platform/http/if-present.js';
import { PlainText } from '../../platform/http/plain-text.js';

export class UpdateTenantSettingsDto implements UpdateTenantSettings {
  @IsInt() @Min(0) @Max(2 ** 31 - 1) readonly version: number;
  @IfPresent() @PlainText(1, LIMITS.tenantName) readonly name?: string;
  @IfPresent() @IsBoolean() readonly lobbyByDefault?: boolean;
}
