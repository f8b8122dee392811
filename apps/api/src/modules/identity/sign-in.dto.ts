import { IsString, Length } from 'class-validator';
import { LIMITS, type SignIn } from '@rinjo/contract';
import { PASSWORD_UNITS } from './users.dto.js';

export class SignInDto implements SignIn {
  @IsString() @Length(1, LIMITS.tenantSlug) readonly tenant: string;
  @IsString() @Length(1, LIMITS.email) readonly email: string;
  @IsString() @Length(1, PASSWORD_UNITS) readonly password: string;
}
