import { Injectable } from '@nestjs/common';
import type { TotpEnrolment as Enrolment, TotpId } from '@rinjo/contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { ColumnSecrets } from '../../../../platform/crypto/column-secrets.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { TenantsRepository } from '../../../tenancy/index.js';
import type { UserEntity } from '../../user.entity.js';
import { newSeed, otpauthUri } from './totp.js';
import type { TotpCredentialEntity } from './totp-credential.entity.js';
import { TotpCredentialsRepository } from './totp-credentials.repository.js';
import { type ProvenTotp, seedPlace, TotpProof } from './totp-proof.js';

export interface TotpToConfirm {
  readonly credential: TotpCredentialEntity;
  readonly proven: ProvenTotp;
}

/** Gives a user an authenticator app, in the place of the one before. */
@Injectable()
export class TotpEnrolment {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly credentials: TotpCredentialsRepository,
    private readonly proof: TotpProof,
    private readonly secrets: ColumnSecrets,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Nothing changes until a code confirms it. */
  async begin(principal: Principal, owner: Pick<UserEntity, 'id' | 'email'>): Promise<Enrolment> {
    const { tenantId } = principal;
    const id = this.ids.next<TotpId>();
    const seed = newSeed();
    const sealed = await this.secrets.seal(tenantId, seedPlace(id), seed);
    const tenant = await this.tenantDb.run(principal, async (tx) => {
      const times = { createdAt: this.clock.now(), confirmedAt: null, lastUsedAt: null };
      await this.credentials.begin(tx, { tenantId, id, userId: owner.id, sealed, lastStep: '0', ...times });
      return this.tenants.own(tx);
    });
    // The app's list names the organization; a colon would end the name there.
    const issuer = `Rinjo ${tenant.name.replaceAll(':', ' ')}`;
    return { secret: seed, uri: otpauthUri(seed, owner.email, issuer) };
  }

  /** Checks the first code of what `begin` gave out. Throws NOT_FOUND when nothing did, FACTOR_REJECTED. */
  async check(principal: Principal, { id }: Pick<UserEntity, 'id'>, code: string): Promise<TotpToConfirm> {
    const credential = await this.tenantDb.run(principal, (tx) => this.credentials.waiting(tx, id));
    if (!credential) throw new DomainError('NOT_FOUND');
    const proven = await this.proof.fits(credential, code);
    if (!proven) throw new DomainError('FACTOR_REJECTED');
    return { credential, proven };
  }

  async store(tx: Tx, { credential, proven }: TotpToConfirm): Promise<void> {
    const use = { step: proven.step, at: this.clock.now() };
    if (!(await this.credentials.confirm(tx, credential, use))) throw new DomainError('FACTOR_REJECTED');
  }
}
