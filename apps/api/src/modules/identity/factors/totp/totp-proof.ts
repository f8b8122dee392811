import { Injectable } from '@nestjs/common';
import type { TotpId, UserId } from '@rinjo/contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { ColumnSecrets } from '../../../../platform/crypto/column-secrets.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { stepOf } from './totp.js';
import type { TotpCredentialEntity } from './totp-credential.entity.js';
import { TotpCredentialsRepository } from './totp-credentials.repository.js';

export interface ProvenTotp {
  readonly id: TotpId;
  readonly step: number;
}

/** Where the seed of a credential is sealed for. */
export const seedPlace = (id: TotpId) => ({ table: 'totp_credential', column: 'sealed', rowId: id }) as const;

/** Checks codes of authenticator apps. */
@Injectable()
export class TotpProof {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly credentials: TotpCredentialsRepository,
    private readonly secrets: ColumnSecrets,
    private readonly clock: Clock,
  ) {}

  /** Null when the code is not one of now, or was used. */
  async prove(principal: Principal, userId: UserId, code: string): Promise<ProvenTotp | null> {
    const credential = await this.tenantDb.run(principal, (tx) => this.credentials.confirmed(tx, userId));
    return credential && this.fits(credential, code);
  }

  /** Likewise for one that is to be confirmed. */
  async fits(credential: TotpCredentialEntity, code: string): Promise<ProvenTotp | null> {
    const seed = await this.secrets.open(credential.tenantId, seedPlace(credential.id), credential.sealed);
    const step = stepOf(seed, code, this.clock.now(), Number(credential.lastStep));
    return step === null ? null : { id: credential.id, step };
  }

  /** Part of what the proof is for. Throws FACTOR_REJECTED when the same code was faster. */
  async use(tx: Tx, { id, step }: ProvenTotp): Promise<void> {
    if (!(await this.credentials.used(tx, id, { step, at: this.clock.now() })))
      throw new DomainError('FACTOR_REJECTED');
  }
}
