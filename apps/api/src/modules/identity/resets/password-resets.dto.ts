import { type CompletePasswordReset, LIMITS, type RequestPasswordReset } from '@rinjo/contract';
import { IsString, Length } from 'class-validator';
import { AccountLinkToken } from '../links/account-links.dto.js';
import { PASSWORD_UNITS } from '../users.dto.js';

export class RequestPasswordResetDto implements RequestPasswordReset {
  @IsString() @Length(1, LIMITS.tenantSlug) readonly tenant: string;
  @IsString() @Length(1, LIMITS.email) readonly email: string;
}

export class CompletePasswordResetDto implements CompletePasswordReset {
  @AccountLinkToken() readonly token: string;
  @IsString() @Length(1, PASSWORD_UNITS) readonly password: string;
}
