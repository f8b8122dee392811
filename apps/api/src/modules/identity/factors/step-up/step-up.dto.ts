import { IsString, Length, Matches } from 'class-validator';
import type { StepUpWithPassword } from '@rinjo/contract';
import { IfPresent } from '../../../../platform/http/if-present.js';
import { PASSWORD_UNITS } from '../../users.dto.js';

/** Six digits, as an authenticator app shows them. */
export const TOTP_CODE = /^[0-9]{6}$/;

export class StepUpWithPasswordDto implements StepUpWithPassword {
  @IsString() @Length(1, PASSWORD_UNITS) readonly password: string;
  @IfPresent() @IsString() @Matches(TOTP_CODE) readonly code?: string;
}
