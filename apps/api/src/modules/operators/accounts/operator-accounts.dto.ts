import { IsString, Length, Matches } from 'class-validator';
import { LIMITS, type OperatorSetupLink, type OperatorSignIn, type SetUpOperator } from '@rinjo/contract';
import { PASSWORD_UNITS } from '../../identity/index.js';

const CODE = /^\d{6}$/;
/** As of newSecret(). */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export class OperatorSignInDto implements OperatorSignIn {
  @IsString() @Length(1, LIMITS.email) readonly email: string;
  @IsString() @Length(1, PASSWORD_UNITS) readonly password: string;
  @IsString() @Matches(CODE) readonly code: string;
}

export class OperatorSetupLinkDto implements OperatorSetupLink {
  @IsString() @Matches(TOKEN) readonly token: string;
}

export class SetUpOperatorDto implements SetUpOperator {
  @IsString() @Matches(TOKEN) readonly token: string;
  @IsString() @Length(1, PASSWORD_UNITS) readonly password: string;
  @IsString() @Matches(CODE) readonly code: string;
}
