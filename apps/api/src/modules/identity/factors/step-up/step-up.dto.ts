import { IsString, Length, Matches } from 'class-validator';
import type { StepUpWithPassword } from '@rinjo/contract';
import { IfPresent } from '../../../../platform/http/if-present.js';
import { TOTP_CODE } from '../totp/totp.dto.js';
import { PASSWORD_UNITS } from '../../users.dto.js';

export class StepUpWithPasswordDto implements StepUpWithPassword {
  @IsString() @Length(1, PASSWORD_UNITS) readonly password: string;
  @IfPresent() @IsString() @Matches(TOTP_CODE) readonly code?: string;
}
