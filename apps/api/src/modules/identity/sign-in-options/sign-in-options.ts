import { Injectable } from '@nestjs/common';
import type { AskSignInOptions, SignInOptions, TenantId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { type RateLimiter, RateLimits } from '../../../platform/database/rate-limits.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { TenantLookup } from '../../tenancy/index.js';
import { anonymousIn } from '../anonymous.js';
import { CompanySignIns } from './company-sign-ins.port.js';
import { emailDomain } from './email-domain.js';

/** Stands for a tenant that does not exist: it offers what one without connections does, and takes as long. */
const NO_TENANT = '00000000-0000-0000-0000-000000000000' as TenantId;
/** Whole offices share an address and begin at nine. */
const PER_MINUTE = 300;

/** Says how people sign in, by organization and e-mail domain alone. Throws RATE_LIMITED. */
@Injectable()
export class SignInOptionsReader {
  private readonly asked: RateLimiter;

  constructor(
    limits: RateLimits,
    private readonly lookup: TenantLookup,
    private readonly tenantDb: TenantDb,
    private readonly companies: CompanySignIns,
  ) {
    this.asked = limits.limiter({ name: 'signin_options', points: PER_MINUTE, durationS: 60 });
  }

  async read(input: AskSignInOptions, origin: NonNullable<Principal['origin']>): Promise<SignInOptions> {
    await this.asked.take(origin.address);
    const tenantId = await this.lookup.bySlug(input.tenant.trim().toLowerCase());
    const domain = input.email === undefined ? null : emailDomain(input.email);
    return this.tenantDb.run(anonymousIn(tenantId ?? NO_TENANT, origin), (tx) =>
      this.companies.options(tx, domain),
    );
  }
}
