import { type RegisterSecondSite, SECOND_SITE_LIMITS } from '@rinjo/contract';
import { IsString, Matches } from 'class-validator';
import { PlainText } from '../../../../platform/http/plain-text.js';

/** As names of probers. */
export const SITE_NAME = new RegExp(`^[a-z0-9][a-z0-9-]{0,${String(SECOND_SITE_LIMITS.name - 1)}}$`);

/** `JP` or `JP Osaka`. Null for what is none. */
export function parsePlace(text: string): Pick<RegisterSecondSite, 'country' | 'region'> | null {
  const [, country, region = ''] = /^([A-Z]{2})(?: ([^\s].*))?$/.exec(text.trim()) ?? [];
  if (country === undefined || region.length > SECOND_SITE_LIMITS.region) return null;
  return { country, region };
}

export class RegisterSecondSiteDto implements RegisterSecondSite {
  @IsString() @Matches(SITE_NAME) readonly name: string;
  @IsString() @Matches(/^[A-Z]{2}$/) readonly country: string;
  @PlainText(0, SECOND_SITE_LIMITS.region) readonly region: string;
}
