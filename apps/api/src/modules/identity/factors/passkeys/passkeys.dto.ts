import { ArrayMaxSize, IsArray, IsString, Length, Matches } from 'class-validator';
import { OrNull } from '../../../../platform/http/or-null.js';
import { type AddPasskey, LIMITS, type PasskeyAssertion, type RenamePasskey } from '@rinjo/contract';
import { PlainText } from '../../../../platform/http/plain-text.js';

/** Base64url without padding. */
const BYTES = /^[A-Za-z0-9_-]+$/;

/** Characters of base64url: the longest credential id, and room for the largest keys and signatures (ML-DSA). */
const MOST = {
  id: 1_364,
  clientData: 4_096,
  attestation: 24_000,
  authenticatorData: 8_192,
  signature: 8_192,
};

export class AddPasskeyDto implements AddPasskey {
  @PlainText(1, LIMITS.passkeyName) readonly name: string;
  @IsString() @Matches(BYTES) @Length(1, MOST.id) readonly id: string;
  @IsString() @Matches(BYTES) @Length(1, MOST.clientData) readonly clientDataJSON: string;
  @IsString() @Matches(BYTES) @Length(1, MOST.attestation) readonly attestationObject: string;
  @IsArray()
  @ArrayMaxSize(8)
  @IsString({ each: true })
  @Length(1, 32, { each: true })
  readonly transports: readonly string[];
}

export class RenamePasskeyDto implements RenamePasskey {
  @PlainText(1, LIMITS.passkeyName) readonly name: string;
}

export class PasskeyAssertionDto implements PasskeyAssertion {
  @IsString() @Matches(BYTES) @Length(1, MOST.id) readonly id: string;
  @IsString() @Matches(BYTES) @Length(1, MOST.clientData) readonly clientDataJSON: string;
  @IsString() @Matches(BYTES) @Length(1, MOST.authenticatorData) readonly authenticatorData: string;
  @IsString() @Matches(BYTES) @Length(1, MOST.signature) readonly signature: string;
  @OrNull() @IsString() @Matches(BYTES) @Length(1, 88) readonly userHandle: string | null;
}
