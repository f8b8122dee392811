import { IsString, Matches } from 'class-validator';
import type { TotpCode } from '@rinjo/contract';

/** Six digits, as an authenticator app shows them. */
export const TOTP_CODE = /^[0-9]{6}$/;

export class TotpCodeDto implements TotpCode {
  @IsString() @Matches(TOTP_CODE) readonly code: string;
}
