import { IsString, Length } from 'class-validator';
import { type AskSignInOptions, LIMITS } from '@rinjo/contract';
import { IfPresent } from '../../../platform/http/if-present.js';

export class AskSignInOptionsDto implements AskSignInOptions {
  @IsString() @Length(1, LIMITS.tenantSlug) readonly tenant: string;
  @IfPresent() @IsString() @Length(1, LIMITS.email) readonly email?: string;
}
