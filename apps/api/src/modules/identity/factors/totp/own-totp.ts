import { Injectable } from '@nestjs/common';
import type { ConfirmedTotp, TotpEnrolment as Enrolment } from '@rinjo/contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { FactorChanges } from '../factor-changes.js';
import { FreshSession } from '../fresh-session.js';
import { Self } from '../self.js';
import { TotpCredentialsRepository } from './totp-credentials.repository.js';
import { TotpEnrolment } from './totp-enrolment.js';

/** The authenticator app of the caller. */
@Injectable()
export class OwnTotp {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly self: Self,
    private readonly enrolment: TotpEnrolment,
    private readonly credentials: TotpCredentialsRepository,
    private readonly changes: FactorChanges,
    private readonly session: FreshSession,
  ) {}

  async begin(principal: Principal): Promise<Enrolment> {
    return this.enrolment.begin(principal, await this.self.of(principal));
  }

  /** Throws NOT_FOUND when nothing was begun, FACTOR_REJECTED, RATE_LIMITED. */
  async confirm(principal: Principal, code: string): Promise<ConfirmedTotp> {
    const user = await this.self.of(principal);
    const checked = await this.enrolment.check(principal, user, code);
    return this.tenantDb.run(principal, async (tx) => {
      await this.enrolment.store(tx, checked);
      await this.session.shown(tx, ['totp']);
      return { recoveryCodes: await this.changes.added(tx, user, 'totp') };
    });
  }

  /** Throws NOT_FOUND, LAST_FACTOR. */
  remove(principal: Principal): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const user = await this.self.in(tx);
      if (!(await this.credentials.confirmed(tx, user.id))) throw new DomainError('NOT_FOUND');
      await this.credentials.deleteAll(tx, user.id);
      await this.changes.removed(tx, user, 'totp');
    });
  }
}
