import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type {
  AddPasskey,
  PasskeyAssertion,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
} from '@rinjo/contract';
import { type Cbor, encodeCbor } from './cbor.js';

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: Buffer | string): string => Buffer.from(data).toString('base64url');

/** What a test lets an authenticator, or the browser before it, do otherwise. */
export interface Deviation {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** The person was not verified (no PIN, no fingerprint). */
  readonly unverified?: boolean;
  /** Instead of one more than the last time. */
  readonly counter?: number;
  readonly crossOrigin?: boolean;
  readonly type?: string;
  readonly userHandle?: string;
}

/** One passkey in software: P-256, ES256, attestation "none", as WebAuthn level 3 writes it. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(32);
  private readonly key: KeyObject;
  private readonly publicKey: KeyObject;
  private counter = 0;
  private rpId = '';
  private userHandle = '';

  constructor(private readonly origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    [this.key, this.publicKey] = [privateKey, publicKey];
  }

  /** `navigator.credentials.create`. */
  create(options: PasskeyCreationOptions, name = 'Test key', deviation: Deviation = {}): AddPasskey {
    [this.rpId, this.userHandle] = [options.rp.id, options.user.id];
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', this.authenticatorData(deviation, this.attestedCredential())],
    ]);
    return {
      name,
      id: base64url(this.id),
      clientDataJSON: this.clientData('webauthn.create', options.challenge, deviation),
      attestationObject: base64url(encodeCbor(attestation)),
      transports: ['internal'],
    };
  }

  /** `navigator.credentials.get`. */
  get(options: PasskeyRequestOptions, deviation: Deviation = {}): PasskeyAssertion {
    const authenticatorData = this.authenticatorData(deviation);
    const clientDataJSON = this.clientData('webauthn.get', options.challenge, deviation);
    const signed = Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return {
      id: base64url(this.id),
      clientDataJSON,
      authenticatorData: base64url(authenticatorData),
      signature: base64url(sign('sha256', signed, this.key)),
      userHandle: deviation.userHandle ?? this.userHandle,
    };
  }

  private clientData(type: string, challenge: string, deviation: Deviation): string {
    return base64url(
      JSON.stringify({
        type: deviation.type ?? type,
        challenge: deviation.challenge ?? challenge,
        origin: deviation.origin ?? this.origin,
        crossOrigin: deviation.crossOrigin ?? false,
      }),
    );
  }

  /** WebAuthn section 6.1: rpIdHash, flags, counter, and the new credential when there is one. */
  private authenticatorData(deviation: Deviation, attested: Buffer = Buffer.alloc(0)): Buffer {
    this.counter = deviation.counter ?? this.counter + 1;
    const [present, verified, hasCredential] = [
      0x01,
      deviation.unverified ? 0 : 0x04,
      attested.length > 0 ? 0x40 : 0,
    ];
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([
      sha256(deviation.rpId ?? this.rpId),
      Buffer.from([present | verified | hasCredential]),
      counter,
      attested,
    ]);
  }

  private attestedCredential(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    // COSE_Key (RFC 9053 section 7.1.1): EC2, ES256, P-256.
    const cose = new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    return Buffer.concat([Buffer.alloc(16), length, this.id, encodeCbor(cose)]);
  }
}
