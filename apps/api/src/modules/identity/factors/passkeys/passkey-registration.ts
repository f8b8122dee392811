import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AddPasskey, PasskeyCreationOptions, PasskeyId } from '@rinjo/contract';
import { LIMITS } from '@rinjo/contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { UserEntity } from '../../user.entity.js';
import { Challenges, type ChallengeUse } from './challenges.js';
import { isFramed } from './client-data.js';
import type { PasskeyEntity } from './passkey.entity.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { RelyingParty, userHandle } from './relying-party.js';

/** COSE: Ed25519, ECDSA with P-256, RSA with SHA-256 (Windows Hello). */
const ALGORITHMS = [-8, -7, -257];

type Owner = Pick<UserEntity, 'id' | 'email' | 'displayName'>;

/** Registers passkeys: discoverable, with user verification, without attestation (the model of the device is nobody's business). */
@Injectable()
export class PasskeyRegistration {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly challenges: Challenges,
    private readonly passkeys: PasskeysRepository,
    private readonly party: RelyingParty,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What the browser is to create. Throws PASSKEYS_LIMIT. */
  async options(principal: Principal, owner: Owner, use: ChallengeUse): Promise<PasskeyCreationOptions> {
    const known = await this.tenantDb.run(principal, (tx) => this.passkeys.ofUser(tx, owner.id));
    if (known.length >= LIMITS.passkeysPerUser)
      throw new DomainError('PASSKEYS_LIMIT', { max: LIMITS.passkeysPerUser });
    const challenge = await this.challenges.issue(principal, use);
    const made = await generateRegistrationOptions({
      rpName: this.party.name,
      rpID: this.party.id,
      userID: userHandle(owner.id),
      userName: owner.email,
      userDisplayName: owner.displayName,
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return {
      challenge: made.challenge,
      rp: { id: this.party.id, name: this.party.name },
      user: made.user,
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      timeout: LIMITS.challengeLifetimeS * 1000,
      attestation: 'none',
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
      excludeCredentials: known.map((passkey) => ({
        type: 'public-key',
        id: passkey.credentialId.toString('base64url'),
        transports: passkey.transports,
      })),
    };
  }

  /** The passkey that a browser made, not stored yet. Throws FACTOR_REJECTED for anything that we did not ask for. */
  async verified(
    principal: Principal,
    owner: Owner,
    use: ChallengeUse,
    input: AddPasskey,
  ): Promise<PasskeyEntity> {
    const { credential, credentialBackedUp } = await this.answered(principal, use, input).catch(
      (cause: unknown) => {
        throw new DomainError('FACTOR_REJECTED', {}, { cause });
      },
    );
    const credentialId = Buffer.from(credential.id, 'base64url');
    return {
      tenantId: principal.tenantId,
      id: this.ids.next<PasskeyId>(),
      userId: owner.id,
      credentialHash: createHash('sha256').update(credentialId).digest(),
      credentialId,
      publicKey: Buffer.from(credential.publicKey),
      counter: String(credential.counter),
      transports: [...input.transports],
      synced: credentialBackedUp,
      name: input.name,
      createdAt: this.clock.now(),
      lastUsedAt: null,
    };
  }

  /** Throws CONFLICT for a credential that is known, PASSKEYS_LIMIT. */
  async store(tx: Tx, passkey: PasskeyEntity): Promise<void> {
    if ((await this.passkeys.count(tx, passkey.userId)) >= LIMITS.passkeysPerUser)
      throw new DomainError('PASSKEYS_LIMIT', { max: LIMITS.passkeysPerUser });
    await this.passkeys.insert(tx, passkey);
  }

  private async answered(principal: Principal, use: ChallengeUse, input: AddPasskey) {
    if (isFramed(input.clientDataJSON)) throw new Error('Made inside a frame');
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: input.id,
        rawId: input.id,
        type: 'public-key',
        response: { clientDataJSON: input.clientDataJSON, attestationObject: input.attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: (challenge) => this.challenges.redeem(principal, challenge, use),
      expectedOrigin: this.party.origin,
      expectedRPID: this.party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) throw new Error('Not verified');
    return registrationInfo;
  }
}
