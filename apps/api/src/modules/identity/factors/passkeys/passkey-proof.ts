import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { LIMITS, type PasskeyAssertion, type PasskeyRequestOptions, type UserId } from '@rinjo/contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../../platform/time/clock.js';
import { UsersRepository } from '../../users.repository.js';
import { SecurityMail } from '../mail/security-mail.js';
import { Challenges, type ChallengeUse } from './challenges.js';
import { isFramed } from './client-data.js';
import { counterWentBack } from './counter.js';
import type { PasskeyEntity } from './passkey.entity.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { RelyingParty, userHandle } from './relying-party.js';

export interface ProvenPasskey {
  readonly passkey: PasskeyEntity;
  readonly counter: number;
  readonly synced: boolean;
}

/** SHA-256 of a credential id, as it is stored. */
export const credentialHash = (id: string): Buffer =>
  createHash('sha256').update(Buffer.from(id, 'base64url')).digest();

/** Checks what a passkey signed: our challenge, our origin, its key, the person's verification, its counter. */
@Injectable()
export class PasskeyProof {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly challenges: Challenges,
    private readonly passkeys: PasskeysRepository,
    private readonly users: UsersRepository,
    private readonly party: RelyingParty,
    private readonly mail: SecurityMail,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** For one of these passkeys; for any of this site when there are none. */
  async options(
    principal: Principal,
    use: ChallengeUse,
    allowed: readonly PasskeyEntity[],
  ): Promise<PasskeyRequestOptions> {
    return {
      challenge: await this.challenges.issue(principal, use),
      rpId: this.party.id,
      timeout: LIMITS.challengeLifetimeS * 1000,
      userVerification: 'required',
      allowCredentials: allowed.map((passkey) => ({
        type: 'public-key',
        id: passkey.credentialId.toString('base64url'),
        transports: passkey.transports,
      })),
    };
  }

  /** Of this user, or of anybody in the tenant when null. Throws FACTOR_REJECTED. */
  async prove(
    principal: Principal,
    use: ChallengeUse,
    input: PasskeyAssertion,
    userId: UserId | null,
  ): Promise<ProvenPasskey> {
    const passkey = await this.tenantDb.run(principal, (tx) =>
      this.passkeys.byCredential(tx, credentialHash(input.id)),
    );
    if (!passkey || (userId !== null && passkey.userId !== userId)) throw new DomainError('FACTOR_REJECTED');
    const answer = await this.answered(principal, use, input, passkey).catch(() => null);
    if (!answer?.verified) throw new DomainError('FACTOR_REJECTED');
    const { newCounter: counter, credentialBackedUp: synced } = answer.authenticationInfo;
    if (counterWentBack(Number(passkey.counter), counter)) {
      await this.warn(principal, passkey);
      throw new DomainError('FACTOR_REJECTED');
    }
    return { passkey, counter, synced };
  }

  /** Part of what the proof is for. Throws FACTOR_REJECTED when the passkey was used or removed since. */
  async use(tx: Tx, { passkey, counter, synced }: ProvenPasskey): Promise<void> {
    const at = this.clock.now();
    const use = { before: passkey.counter, counter, synced, at };
    if (!(await this.passkeys.used(tx, passkey.id, use))) throw new DomainError('FACTOR_REJECTED');
  }

  /** A counter that goes back means that the key exists twice (WebAuthn section 6.1.1). */
  private async warn(principal: Principal, passkey: PasskeyEntity): Promise<void> {
    const { userId, id: passkeyId } = passkey;
    await this.audit.recordRefusal(principal, 'factor.passkey_copied', { userId, passkeyId });
    await this.tenantDb.run(principal, async (tx) => {
      const owner = await this.users.find(tx, passkey.userId);
      if (owner) this.mail.afterCommit(tx, [owner], { kind: 'passkey_copied', passkey: passkey.name });
    });
  }

  /** The counter is left to us: the library would look at it before the signature. */
  private answered(principal: Principal, use: ChallengeUse, input: PasskeyAssertion, passkey: PasskeyEntity) {
    const handle = Buffer.from(userHandle(passkey.userId)).toString('base64url');
    if (input.userHandle !== null && input.userHandle !== handle)
      return Promise.reject(new Error('Another user'));
    if (isFramed(input.clientDataJSON)) return Promise.reject(new Error('Asked inside a frame'));
    return verifyAuthenticationResponse({
      response: {
        id: input.id,
        rawId: input.id,
        type: 'public-key',
        response: {
          clientDataJSON: input.clientDataJSON,
          authenticatorData: input.authenticatorData,
          signature: input.signature,
        },
        clientExtensionResults: {},
      },
      expectedChallenge: (challenge) => this.challenges.redeem(principal, challenge, use),
      expectedOrigin: this.party.origin,
      expectedRPID: this.party.id,
      requireUserVerification: true,
      credential: { id: input.id, publicKey: Uint8Array.from(passkey.publicKey), counter: 0 },
    });
  }
}
