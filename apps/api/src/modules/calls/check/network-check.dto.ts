import type { EndGuestNetworkCheck, StartGuestNetworkCheck, StartNetworkCheck } from '@rinjo/contract';
import { IsString, Length, Matches } from 'class-validator';

/** 32 bytes in hexadecimal with colons. */
const SHA_256 = /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/i;

export class StartNetworkCheckDto implements StartNetworkCheck {
  @Matches(SHA_256) readonly fingerprint: string;
}

/** As with the preview of a link, anything that is not a token of ours is a wrong token. */
export class StartGuestNetworkCheckDto implements StartGuestNetworkCheck {
  @IsString() @Length(1, 200) readonly token: string;
  @Matches(SHA_256) readonly fingerprint: string;
}

export class EndGuestNetworkCheckDto implements EndGuestNetworkCheck {
  @IsString() @Length(1, 200) readonly token: string;
}
