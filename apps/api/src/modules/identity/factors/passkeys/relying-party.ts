import { Injectable } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';

/** This installation as WebAuthn knows it: passkeys belong to its host name. */
@Injectable()
export class RelyingParty {
  readonly id: string;
  readonly origin: string;
  readonly name = 'Rinjo';

  constructor({ PUBLIC_URL }: Environment) {
    const url = new URL(PUBLIC_URL);
    this.id = url.hostname;
    this.origin = url.origin;
  }
}

/** The 16 bytes of a user's id, by which authenticators tell accounts apart. */
export function userHandle(userId: UserId): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(userId.replaceAll('-', ''), 'hex'));
}
